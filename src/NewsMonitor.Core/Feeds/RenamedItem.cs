namespace NewsMonitor.Core.Feeds;

/// <summary>A known item that turned up under another identity: from now on it is known by either.</summary>
/// <param name="Item">As the feed shows it now, with the new identity.</param>
/// <param name="Known">What is on record.</param>
public sealed record RenamedItem(Item Item, KnownItem Known);
