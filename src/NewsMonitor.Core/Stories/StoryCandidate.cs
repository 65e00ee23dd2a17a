using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>An item on record that shares a page or rare word sequences with one just read: perhaps the same text.</summary>
public sealed record StoryCandidate(ItemId Item, StoryId Story, string Title, string Summary, string? CanonicalLink);
