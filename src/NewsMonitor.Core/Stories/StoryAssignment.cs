using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>Assigns the items of one poll to stories: on record, or begun earlier in the same poll.</summary>
public sealed class StoryAssignment(IStoryCandidates candidates, StoryPolicy policy)
{
    private readonly List<Placed> _placed = [];

    /// <summary>Decides for one item; items come oldest first.</summary>
    /// <returns>The decision, and the sketch by which later copies will find the item.</returns>
    public async Task<(StoryDecision Decision, IReadOnlyList<long> Sketch)> PlaceAsync(ItemId id, UnseenItem unseen, CancellationToken cancellation)
    {
        var item = unseen.Item;
        var fingerprint = Fingerprint.Of(item.Title, item.Summary, item.CanonicalLink);
        var decision = unseen.Known is { } known
            ? new StoryDecision(known.Story, Relation.Revision, known.Id, 1, "the same item with another text")
            : Decide(id, await NearestAsync(fingerprint, item.FirstSeen, cancellation));
        _placed.Add(new Placed(id, decision.Story, fingerprint));
        return (decision, fingerprint.Sketch());
    }

    private static StoryDecision Decide(ItemId id, Near? near)
    {
        if (near is null)
            return new StoryDecision(new StoryId(id.Value), Relation.New, null, 0, "no text like it");
        var other = near.Other.Id;
        var shared = $"{near.Shared} word 3-grams, {near.Containment:0%} of the shorter text, are shared with item {other.Value}";
        if (near.SamePage)
            return new StoryDecision(near.Other.Story, Relation.Copy, other, near.Containment, $"the same page as item {other.Value}");
        return near.SameText
            ? new StoryDecision(near.Other.Story, Relation.Copy, other, near.Containment, shared)
            : new StoryDecision(new StoryId(id.Value), Relation.New, null, near.Containment, $"too little in common: {shared}");
    }

    private async Task<Near?> NearestAsync(Fingerprint fingerprint, DateTimeOffset firstSeen, CancellationToken cancellation)
    {
        var stored = await candidates.FindAsync(fingerprint.Keys(), firstSeen - policy.Window, policy.Candidates, cancellation);
        return stored
            .Select(candidate => new Placed(candidate.Item, candidate.Story, Fingerprint.Of(candidate.Title, candidate.Summary, candidate.CanonicalLink)))
            .Concat(_placed)
            .Select(other => Near.Of(fingerprint, other, policy))
            .Where(near => near.Shared > 0 || near.SamePage)
            .OrderByDescending(near => near.SamePage)
            .ThenByDescending(near => near.SameText)
            .ThenByDescending(near => near.Containment)
            .ThenBy(near => near.Other.Id.Value)
            .FirstOrDefault();
    }

    private sealed record Placed(ItemId Id, StoryId Story, Fingerprint Fingerprint);

    /// <summary>How one text stands to another.</summary>
    private sealed record Near(Placed Other, bool SamePage, int Shared, double Containment, bool SameText)
    {
        public static Near Of(Fingerprint fingerprint, Placed other, StoryPolicy policy)
        {
            var shared = fingerprint.SharedWith(other.Fingerprint);
            var containment = fingerprint.Containment(other.Fingerprint);
            var sameText = policy.IsCopy(shared, Math.Min(fingerprint.Length, other.Fingerprint.Length));
            return new Near(other, fingerprint.SamePageAs(other.Fingerprint), shared, containment, sameText);
        }
    }
}
