using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Overview;

/// <summary>What the overview shows. Times are texts already: a page has no clock.</summary>
internal sealed record OverviewModel
{
    public required string Version { get; init; }

    public required string At { get; init; }

    public required string InForceSince { get; init; }

    /// <summary>When the wrong configuration was saved; null: the configuration is good.</summary>
    public required string? RefusedAt { get; init; }

    public required IReadOnlyList<Problem> Problems { get; init; }

    public required IReadOnlyList<Problem> Warnings { get; init; }

    public required IReadOnlyList<OverviewWatchlist> Watchlists { get; init; }

    public required int Feeds { get; init; }

    /// <summary>Null when the database does not answer.</summary>
    public required OverviewFigures? Figures { get; init; }

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
internal sealed record OverviewWatchlist(string Name, string? Description, IReadOnlyList<string> Terms, string? Require, double MinScore, int? Alerts, string? GoesOn);

/// <param name="Failing">Feeds that could not be read when last asked.</param>
/// <param name="Pending">Deliveries to be made.</param>
/// <param name="Dead">Deliveries given up.</param>
internal sealed record OverviewFigures(IReadOnlyList<OverviewFeed> Failing, int Pending, int Dead);

/// <param name="Name">As configured.</param>
/// <param name="Reason">What went wrong last.</param>
/// <param name="Next">When it is asked again.</param>
internal sealed record OverviewFeed(string Name, string Reason, string Next);
