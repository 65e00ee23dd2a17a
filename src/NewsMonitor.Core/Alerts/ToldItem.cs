using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Alerts;

/// <summary>One thing a channel was told of a story, or will be by an alert that is still gathering.</summary>
/// <param name="Watchlist">Whose alert.</param>
/// <param name="Channel">Where to.</param>
/// <param name="Item">The item told of.</param>
/// <param name="Telling">As what.</param>
/// <param name="Changes">Of a revision, what it changed; else none.</param>
/// <param name="Kind">The alert's kind.</param>
/// <param name="EventKey">See <see cref="PlannedAlert"/>.</param>
/// <param name="DueAt">When the alert was or is to be sent.</param>
public sealed record ToldItem(
    string Watchlist, string Channel, ItemId Item, Telling Telling, IReadOnlyList<RevisionHunk> Changes, AlertKind Kind, string EventKey, DateTimeOffset DueAt)
{
    /// <summary>Whether nobody has begun to send the alert: then it takes entries, and gives them up to one that is due sooner.</summary>
    public bool IsUnsent { get; init; } = true;

    /// <summary>What has gone does not wait, even where the clock was put back to before it was due.</summary>
    public bool Waits(DateTimeOffset now) => IsUnsent && DueAt > now;
}
