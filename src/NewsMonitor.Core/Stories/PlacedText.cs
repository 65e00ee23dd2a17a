using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Core.Stories;

/// <summary>A text that is in a story.</summary>
/// <param name="Id">The item.</param>
/// <param name="Story">It is in.</param>
/// <param name="Publisher">Of the item.</param>
/// <param name="Text">Headline and body, see <see cref="Fingerprint.BodyOf"/>.</param>
/// <param name="Fingerprint">Of that text.</param>
internal sealed record PlacedText(ItemId Id, StoryId Story, string Publisher, ItemVersion Text, Fingerprint Fingerprint);
