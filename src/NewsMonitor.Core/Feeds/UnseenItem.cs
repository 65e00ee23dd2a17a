namespace NewsMonitor.Core.Feeds;

/// <summary>An item that is new, or known with another text.</summary>
/// <param name="Item">As the feed shows it now.</param>
/// <param name="Known">What is on record; null for a new item.</param>
public sealed record UnseenItem(Item Item, KnownItem? Known);
