using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Watchlists;

/// <summary>What the list of watchlists shows, in the order of the configuration.</summary>
internal sealed record WatchlistsModel(IReadOnlyList<WatchlistLine> Watchlists);

/// <summary>One watchlist in the list, and at the top of its own page.</summary>
internal sealed record WatchlistLine
{
    public required string Name { get; init; }

    public required string Address { get; init; }

    public required string? Description { get; init; }

    /// <summary>A burst or a silence that goes on; null: neither.</summary>
    public required string? GoesOn { get; init; }

    public required string AlertsADay { get; init; }

    public required Bars Alerts { get; init; }

    /// <summary>Items that matched in the last 7 days.</summary>
    public required int Matches { get; init; }

    public required int NearMisses { get; init; }

    /// <summary>How much of what readers marked was useful; null: nothing was marked.</summary>
    public required WatchlistPrecision? Precision { get; init; }
}

/// <param name="Share">"80 %".</param>
/// <param name="Of">"8 of 10 stories marked useful".</param>
internal sealed record WatchlistPrecision(string Share, string Of);
