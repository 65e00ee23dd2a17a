using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Corroborating;

/// <summary>What a story's item counts by.</summary>
/// <param name="Item">Which.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Title">Its headline.</param>
/// <param name="Body">See <see cref="Fingerprint.BodyOf"/>.</param>
/// <param name="CopyOf">The item whose text it is; null for a text of its own.</param>
public sealed record Report(ItemId Item, string Publisher, string Title, string Body, ItemId? CopyOf);
