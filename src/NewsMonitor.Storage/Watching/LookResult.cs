using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Watching;

/// <summary>All that one look came to: committed by one call, in one transaction, or not at all.</summary>
/// <param name="States">By watchlist.</param>
/// <param name="Hurried">The feeds that are asked more often, by the watchlist whose burst it is; all others are not any more.</param>
/// <param name="Alerts">To be told.</param>
public sealed record LookResult(
    IReadOnlyDictionary<string, WatchState> States, IReadOnlyDictionary<string, IReadOnlyList<FeedId>> Hurried, IReadOnlyList<PlannedAlert> Alerts);
