using NewsMonitor.Core.Alerts.Watching;

namespace NewsMonitor.Storage.Watching;

/// <summary>What is on record of a watchlist.</summary>
/// <param name="State">As the last look left it; null before the first.</param>
/// <param name="LastMatch">When the newest item that is news and matched was seen; null: none ever was.</param>
/// <param name="Lately">Reports of the last hours.</param>
public sealed record RememberedWatch(WatchState? State, DateTimeOffset? LastMatch, int Lately);
