using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Moving;

/// <summary>An item of a story as moving it needs to know it.</summary>
/// <param name="Id">Which.</param>
/// <param name="Relation">How it stands to its story.</param>
/// <param name="Of">Of which item.</param>
/// <param name="FirstSeen">Stories are in this order, then by number.</param>
public sealed record StoryPart(ItemId Id, Relation Relation, ItemId? Of, DateTimeOffset FirstSeen)
{
    /// <summary>What was found before any person decided otherwise; null when nobody did.</summary>
    public StoryDecision? Found { get; init; }
}
