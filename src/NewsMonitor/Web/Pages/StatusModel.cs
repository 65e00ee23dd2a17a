using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Pages;

/// <summary>What the status page shows. Times are texts already: a page has no clock.</summary>
internal sealed record StatusModel
{
    public required string Version { get; init; }

    public required string At { get; init; }

    public required string InForceSince { get; init; }

    /// <summary>When the wrong configuration was saved; null: the configuration is good.</summary>
    public required string? RefusedAt { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public required IReadOnlyList<Problem> Warnings { get; init; }

    public required IReadOnlyList<StatusWatchlist> Watchlists { get; init; }

    public required int Feeds { get; init; }

    /// <summary>Null when the database does not answer.</summary>
    public required StatusFigures? Figures { get; init; }

    /// <summary>Why it does not.</summary>
    public required string? Trouble { get; init; }
}

/// <param name="Name">As configured.</param>
/// <param name="Description">As configured.</param>
/// <param name="Terms">As configured.</param>
/// <param name="Require">As configured.</param>
/// <param name="MinScore">As configured.</param>
/// <param name="Alerts">Of the last seven days; null when the database does not answer.</param>
/// <param name="GoesOn">A burst or a silence, in words; null: neither.</param>
internal sealed record StatusWatchlist(string Name, string? Description, IReadOnlyList<string> Terms, string? Require, double MinScore, int? Alerts, string? GoesOn);

/// <param name="Failing">Feeds that could not be read when last asked.</param>
/// <param name="Pending">Deliveries to be made.</param>
/// <param name="Dead">Deliveries given up.</param>
internal sealed record StatusFigures(IReadOnlyList<StatusFeed> Failing, int Pending, int Dead);

/// <param name="Name">As configured.</param>
/// <param name="Reason">What went wrong last.</param>
/// <param name="Next">When it is asked again.</param>
internal sealed record StatusFeed(string Name, string Reason, string Next);
