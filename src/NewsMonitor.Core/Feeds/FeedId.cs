namespace NewsMonitor.Core.Feeds;

/// <summary>The database's number for a feed.</summary>
public readonly record struct FeedId(long Value);
