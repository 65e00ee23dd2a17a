using NewsMonitor.Configuration;

namespace NewsMonitor.Web.Overview;

/// <summary>What the overview shows. Times are texts already: a page has no clock.</summary>
internal sealed record OverviewModel
{
    public required Standing Standing { get; init; }

    public required ConfigurationLine Configuration { get; init; }

    /// <summary>Null when the database does not answer.</summary>
    public required OverviewFigures? Figures { get; init; }

    public required IReadOnlyList<OverviewWatchlist> Watchlists { get; init; }
}

/// <param name="InForceSince">When it was taken over.</param>
/// <param name="RefusedAt">When a wrong one was saved after it; null: what is saved is in force.</param>
/// <param name="Problems">What is wrong with that.</param>
/// <param name="Warnings">About the one in force.</param>
internal sealed record ConfigurationLine(string InForceSince, string? RefusedAt, IReadOnlyList<Problem> Problems, IReadOnlyList<Problem> Warnings);

/// <param name="Feeds">Those that are polled.</param>
/// <param name="ItemsOfDay">Items of the last 24 hours.</param>
/// <param name="MatchedOfDay">How many of them matched.</param>
/// <param name="Chart">Items and matches hour by hour.</param>
/// <param name="Stories">Of the last day, those that a watchlist matched in.</param>
/// <param name="Failing">How many feeds fail.</param>
/// <param name="Troubled">The feeds that fail, and those that are gone.</param>
/// <param name="BlindSpots">Of the last day, the latest first.</param>
/// <param name="Pending">Deliveries to be made.</param>
/// <param name="Dead">Deliveries given up.</param>
internal sealed record OverviewFigures(
    int Feeds, int ItemsOfDay, int MatchedOfDay, HourChart Chart, IReadOnlyList<OverviewStory> Stories, int Failing, IReadOnlyList<OverviewFeed> Troubled,
    IReadOnlyList<OverviewFeed> BlindSpots, int Pending, int Dead);

/// <param name="Id">The story's number.</param>
/// <param name="Title">Of the item it began with.</param>
/// <param name="Newest">When its latest item was first seen.</param>
/// <param name="Voices">Independent sources and copies, in words.</param>
/// <param name="Watchlists">That matched in it.</param>
internal sealed record OverviewStory(long Id, string Title, string Newest, string Voices, IReadOnlyList<string> Watchlists);

/// <param name="Name">As configured.</param>
/// <param name="What">What is amiss.</param>
/// <param name="When">Since when, or when it is asked again.</param>
internal sealed record OverviewFeed(string Name, string What, string When);

/// <param name="Name">As configured.</param>
/// <param name="Description">As configured.</param>
/// <param name="Alerts">Of the last seven days; null when the database does not answer.</param>
/// <param name="GoesOn">A burst or a silence, in words; null: neither.</param>
internal sealed record OverviewWatchlist(string Name, string? Description, int? Alerts, string? GoesOn);
