namespace NewsMonitor.Core.Feeds;

/// <summary>The database's number for an item.</summary>
public readonly record struct ItemId(long Value);
