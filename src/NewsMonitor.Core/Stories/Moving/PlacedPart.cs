using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Moving;

/// <summary>How an item stands to its story after a person's decision.</summary>
/// <param name="Id">Which.</param>
/// <param name="Relation">How it stands to its story now.</param>
/// <param name="Of">Of which item now.</param>
/// <param name="Because">Why it stands so.</param>
public sealed record PlacedPart(ItemId Id, Relation Relation, ItemId? Of, PlacedBecause Because);

/// <summary>Whose decision it is how an item stands to its story.</summary>
public enum PlacedBecause
{
    /// <summary>As it stood before: a copy that moves with its text stays its copy.</summary>
    Unchanged,

    /// <summary>A person brought it back to the item it was found to belong to.</summary>
    Found,

    /// <summary>A person put it there.</summary>
    Decided,
}
