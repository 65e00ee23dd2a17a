using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories.Moving;

/// <summary>Which items a person's decision takes along, and how each then stands to its story. Only who decides says where an item belongs: nothing is compared.</summary>
public static class MovePlan
{
    /// <summary>The item with its copies, or with all that came after it.</summary>
    /// <param name="story">All its items, in any order.</param>
    /// <param name="item">One of them.</param>
    /// <param name="scope">How much goes along.</param>
    public static IReadOnlyList<StoryPart> Chosen(IReadOnlyList<StoryPart> story, ItemId item, MoveScope scope)
    {
        ArgumentNullException.ThrowIfNull(story);
        var ordered = InOrder(story);
        var from = ordered.FindIndex(part => part.Id == item);
        if (from < 0)
            return [];
        var chosen = ordered.Skip(from).Take(scope == MoveScope.Item ? 1 : int.MaxValue).Select(part => part.Id).ToHashSet();
        // Copies of copies too; each comes after what it copies, but for a clock that was set back.
        while (ordered.Any(part => IsCopyWithin(part, chosen) && chosen.Add(part.Id)))
        {
        }

        return [.. ordered.Where(part => chosen.Contains(part.Id))];
    }

    /// <summary>How the chosen items stand to the story they come to.</summary>
    /// <param name="chosen">At least one.</param>
    /// <param name="others">What is in the story they come to; nothing: they are a story of their own.</param>
    public static IReadOnlyList<PlacedPart> Placed(IReadOnlyList<StoryPart> chosen, IReadOnlyList<StoryPart> others)
    {
        ArgumentNullException.ThrowIfNull(chosen);
        ArgumentNullException.ThrowIfNull(others);
        var ordered = InOrder(chosen);
        var among = ordered.Select(part => part.Id).ToHashSet();
        var root = Beginning(others.Count > 0 ? InOrder(others) : ordered);
        var there = others.Select(other => other.Id).ToHashSet();
        return [.. ordered.Select(part => part.Id == root ? AsRoot(part) : Under(part, root, among, there))];
    }

    /// <summary>The items that stay behind and stand otherwise than before: a story whose beginning was taken away begins with its next item.</summary>
    /// <param name="rest">What stays behind.</param>
    public static IReadOnlyList<PlacedPart> Left(IReadOnlyList<StoryPart> rest)
    {
        ArgumentNullException.ThrowIfNull(rest);
        return rest.Count == 0 || rest.Any(part => part.Relation == Relation.New) ? [] : [.. Placed(rest, []).Where(part => part.Relation == Relation.New)];
    }

    /// <summary>What a story begins with. A copy whose text is there too is no beginning.</summary>
    private static ItemId Beginning(List<StoryPart> story)
    {
        var there = story.Select(part => part.Id).ToHashSet();
        return (story.Find(part => part.Relation == Relation.New) ?? story.Find(part => !IsCopyWithin(part, there)) ?? story[0]).Id;
    }

    private static PlacedPart AsRoot(StoryPart part) =>
        new(part.Id, Relation.New, null, part.Relation == Relation.New ? PlacedBecause.Unchanged : PlacedBecause.Decided);

    private static PlacedPart Under(StoryPart part, ItemId root, HashSet<ItemId> among, HashSet<ItemId> there) => part switch
    {
        { Relation: not Relation.New, Of: { } of } when among.Contains(of) => new PlacedPart(part.Id, part.Relation, of, PlacedBecause.Unchanged),
        { Found: { Relation: Relation.Copy or Relation.FollowUp, Of: { } of } found } when of != part.Id && (among.Contains(of) || there.Contains(of)) =>
            new PlacedPart(part.Id, found.Relation, of, PlacedBecause.Found),
        _ => new PlacedPart(part.Id, Relation.FollowUp, root, PlacedBecause.Decided),
    };

    private static bool IsCopyWithin(StoryPart part, HashSet<ItemId> items) =>
        part.Relation == Relation.Copy && part.Of is { } of && of != part.Id && items.Contains(of);

    private static List<StoryPart> InOrder(IEnumerable<StoryPart> story) => [.. story.OrderBy(part => part.FirstSeen).ThenBy(part => part.Id.Value)];
}
