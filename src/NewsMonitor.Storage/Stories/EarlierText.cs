using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.Storage.Stories;

/// <summary>A text an item had before it was revised.</summary>
/// <param name="Number">1 is the text first published.</param>
/// <param name="ReplacedAt">When it gave way to the next.</param>
/// <param name="Text">The text.</param>
public sealed record EarlierText(int Number, DateTimeOffset ReplacedAt, ItemVersion Text);
