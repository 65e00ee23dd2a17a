using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>Where an item belongs and why; kept with the item for good.</summary>
/// <param name="Story">The story.</param>
/// <param name="Relation">How the item stands to it.</param>
/// <param name="Of">The item it is a copy or revision of; null for the first of its story.</param>
/// <param name="Similarity">0 to 1: containment of word 3-grams in the closest item, whatever the decision.</param>
/// <param name="Reason">In words.</param>
public sealed record StoryDecision(StoryId Story, Relation Relation, ItemId? Of, double Similarity, string Reason);
