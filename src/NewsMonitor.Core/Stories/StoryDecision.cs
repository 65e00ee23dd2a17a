using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>Where an item belongs and why; kept with the item for good.</summary>
/// <param name="Story">The story.</param>
/// <param name="Relation">How the item stands to it.</param>
/// <param name="Of">The item it is a copy or revision of, or of a follow-up the item it is nearest to; null for the first of its story.</param>
/// <param name="Similarity">0 to 1: of a follow-up how likely the event is the same, else containment of word 3-grams in the closest item.</param>
/// <param name="Reason">In words.</param>
public sealed record StoryDecision(StoryId Story, Relation Relation, ItemId? Of, double Similarity, string Reason)
{
    /// <summary>From here on a copy says nothing that the other does not: for events it is not there.</summary>
    private const double AllButTheSame = 0.8;

    /// <summary>Whether the item's text tells nothing of its own.</summary>
    public bool TellsNothingNew => Relation == Relation.Copy && Similarity >= AllButTheSame;
}
