using NewsMonitor.Core.Matching;

namespace NewsMonitor.Storage.Items;

/// <param name="Matches">Items that matched.</param>
/// <param name="NearMisses">Items that came close, or were vetoed.</param>
public readonly record struct MatchCount(int Matches, int NearMisses);

/// <summary>An item that a watchlist matched, without its texts.</summary>
public sealed record RecordedMatch(StoredItem Item, Match Match);

/// <summary>An item that came close, without its texts.</summary>
public sealed record RecordedNearMiss(StoredItem Item, NearMiss NearMiss);
