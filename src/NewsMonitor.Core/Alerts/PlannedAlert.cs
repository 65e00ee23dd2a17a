using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Core.Alerts;

/// <summary>What one channel of one watchlist is to be told; becomes an alert, or joins the unsent one with the same <paramref name="EventKey"/>.</summary>
/// <param name="Watchlist">Whose; empty for an alert about feeds, which is no single watchlist's.</param>
/// <param name="Channel">Where to.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="EventKey">Unique within watchlist and channel, e.g. <c>story:17</c>; kinds that gather share one key until they are sent.</param>
/// <param name="DueAt">When it is to be sent.</param>
/// <param name="Entries">The stories it tells of; none in an alert about feeds.</param>
public sealed record PlannedAlert(
    string Watchlist, Channel Channel, AlertKind Kind, string EventKey, DateTimeOffset DueAt, IReadOnlyList<PlannedEntry> Entries)
{
    /// <summary>The feeds it tells of; none in an alert about stories.</summary>
    public IReadOnlyList<FeedNotice> Notices { get; init; } = [];

    /// <summary>See <see cref="AlertDecision.Gather.Since"/>.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>What it tells that is no story, under an event key of its own: told once, whoever plans it again. Null in every other alert.</summary>
    public MonitorNotice? Notice { get; init; }

    /// <summary>The event key of an alert that this one makes void: if nobody was sent it yet, it is taken back, and neither is told. Null for most.</summary>
    public string? Voids { get; init; }
}

/// <summary>One thing an alert tells: of which item, with its evidence.</summary>
/// <param name="Story">The story.</param>
/// <param name="Item">The item.</param>
/// <param name="Headline">The item's: what an answer to this alert is called.</param>
/// <param name="Score">Points for the watchlist.</param>
/// <param name="Evidence">Why.</param>
public sealed record PlannedEntry(StoryId Story, ItemId Item, string Headline, double Score, IReadOnlyList<Evidence> Evidence)
{
    public Telling Telling { get; init; }

    /// <summary>Entities of the watchlist that the item names together for the first time.</summary>
    public IReadOnlyList<FirstPair> FirstPairs { get; init; } = [];

    /// <summary>Whether it tells of the item's revision in this poll, not of the item.</summary>
    public bool OfRevision { get; init; }
}
