using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>An item on record that shares a page or rare word sequences with one just read: perhaps the same text. The body is that of <see cref="Fingerprint.BodyOf"/>.</summary>
public sealed record StoryCandidate(ItemId Item, StoryId Story, string Title, string Body, string? CanonicalLink, string Publisher);
