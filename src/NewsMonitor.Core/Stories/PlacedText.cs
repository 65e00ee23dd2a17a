using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>A text that is in a story.</summary>
internal sealed record PlacedText(ItemId Id, StoryId Story, string Publisher, Fingerprint Fingerprint);
