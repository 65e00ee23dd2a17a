namespace NewsMonitor.Core.Matching;

/// <summary>A watchlist satisfied by an item, with its evidence in the order of the item's text.</summary>
public sealed record Match(string Watchlist, double Score, IReadOnlyList<Evidence> Evidence);
