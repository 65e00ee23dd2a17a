using System.Runtime.InteropServices;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Stories;

/// <summary>Assigns the items of one poll to stories: on record, or begun earlier in the same poll.</summary>
public sealed class StoryAssignment
{
    private readonly StoryPolicy _policy;
    private readonly Dictionary<UnseenItem, Prepared> _prepared;
    private readonly List<Placed> _placed = [];

    private StoryAssignment(StoryPolicy policy, Dictionary<UnseenItem, Prepared> prepared) => (_policy, _prepared) = (policy, prepared);

    /// <summary>Looks up what is on record near any of the items; they were all first seen by the same poll.</summary>
    public static async Task<StoryAssignment> BeginAsync(
        IStoryCandidates candidates, StoryPolicy policy, IReadOnlyCollection<UnseenItem> unseen, CancellationToken cancellation)
    {
        var prepared = new Dictionary<UnseenItem, Prepared>(ReferenceEqualityComparer.Instance);
        foreach (var item in unseen)
            prepared[item] = new Prepared(Fingerprint.Of(item.Item), []);
        var strangers = unseen.Where(item => item.Known is null).ToList();
        if (strangers.Count == 0)
            return new StoryAssignment(policy, prepared);

        var keys = strangers.ConvertAll<IReadOnlyCollection<long>>(item => prepared[item].Fingerprint.Keys());
        var found = await candidates.FindAsync(keys, strangers.Min(item => item.Item.FirstSeen) - policy.Window, policy.Candidates, cancellation);
        // One stored item is often near several new ones.
        var read = new Dictionary<ItemId, Placed>();
        foreach (var (item, near) in strangers.Zip(found))
            prepared[item] = prepared[item] with { Stored = [.. near.Select(candidate => Read(candidate, read))] };
        return new StoryAssignment(policy, prepared);
    }

    /// <summary>Decides for one of the items begun with; they come oldest first.</summary>
    /// <returns>The decision, and the sketch by which later copies will find the item.</returns>
    public (StoryDecision Decision, IReadOnlyList<long> Sketch) Place(ItemId id, UnseenItem unseen)
    {
        var (fingerprint, stored) = _prepared[unseen];
        var decision = unseen.Known is { } known
            ? new StoryDecision(known.Story, Relation.Revision, known.Id, 1, "the same item with another text")
            : Decide(id, Nearest(fingerprint, stored));
        _placed.Add(new Placed(id, decision.Story, fingerprint));
        return (decision, fingerprint.Sketch());
    }

    private static Placed Read(StoryCandidate candidate, Dictionary<ItemId, Placed> read)
    {
        ref var placed = ref CollectionsMarshal.GetValueRefOrAddDefault(read, candidate.Item, out _);
        return placed ??= new Placed(candidate.Item, candidate.Story, Fingerprint.Of(candidate.Title, candidate.Body, candidate.CanonicalLink));
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

    private Near? Nearest(Fingerprint fingerprint, IReadOnlyList<Placed> stored) => stored
        .Concat(_placed)
        .Select(other => Near.Of(fingerprint, other, _policy))
        .Where(near => near.Shared > 0 || near.SamePage)
        .OrderByDescending(near => near.SamePage)
        .ThenByDescending(near => near.SameText)
        .ThenByDescending(near => near.Containment)
        .ThenBy(near => near.Other.Id.Value)
        .FirstOrDefault();

    private sealed record Prepared(Fingerprint Fingerprint, IReadOnlyList<Placed> Stored);

    private sealed record Placed(ItemId Id, StoryId Story, Fingerprint Fingerprint);

    /// <summary>How one text stands to another.</summary>
    private sealed record Near(Placed Other, bool SamePage, int Shared, double Containment, bool SameText)
    {
        public static Near Of(Fingerprint fingerprint, Placed other, StoryPolicy policy)
        {
            var shared = fingerprint.SharedWith(other.Fingerprint);
            var containment = fingerprint.ContainmentOf(shared, other.Fingerprint);
            // A page may tell one thing after another, as live reports do: a text that shares nothing with the last one is another.
            var shorter = Math.Min(fingerprint.Length, other.Fingerprint.Length);
            var samePage = fingerprint.SamePageAs(other.Fingerprint) && (shared > 0 || shorter == 0);
            return new Near(other, samePage, shared, containment, policy.IsCopy(shared, shorter));
        }
    }
}
