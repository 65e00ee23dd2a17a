using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Core.Stories;

/// <summary>
/// Assigns the items of one poll to stories: on record, or begun earlier in the same poll. The index learns each decision at once, so that it
/// makes no difference how items are cut into polls; who does not commit what was decided has it unlearnt.
/// </summary>
public sealed class StoryAssignment
{
    private readonly StoryPolicy _policy;
    private readonly StoryIndex _index;
    private readonly Dictionary<UnseenItem, Prepared> _prepared;
    private readonly Dictionary<ItemId, PlacedText> _texts;

    private StoryAssignment(StoryPolicy policy, StoryIndex index, Dictionary<UnseenItem, Prepared> prepared, Dictionary<ItemId, PlacedText> texts) =>
        (_policy, _index, _prepared, _texts) = (policy, index, prepared, texts);

    /// <summary>Looks up what is on record near any of the items; they were all first seen by the same poll.</summary>
    public static async Task<StoryAssignment> BeginAsync(
        IOpenStories open, StoryPolicy policy, IReadOnlyCollection<UnseenItem> unseen, CancellationToken cancellation)
    {
        var since = unseen.Count == 0 ? DateTimeOffset.MinValue : unseen.Min(item => item.Item.FirstSeen) - policy.Window;
        var index = await open.IndexAsync(since, cancellation);
        index.Forget(since, policy.Held);
        var prepared = new Dictionary<UnseenItem, Prepared>(ReferenceEqualityComparer.Instance);
        var near = new HashSet<ItemId>();
        foreach (var item in unseen)
        {
            var fingerprint = Fingerprint.Of(item.Item);
            prepared[item] = new Prepared(fingerprint, TraitReader.Read(item.Item, fingerprint), fingerprint.Keys());
            if (item.Known is null)
                near.UnionWith(index.Copies(prepared[item].Keys, since, policy.Candidates));
        }

        var texts = new Dictionary<ItemId, PlacedText>();
        if (near.Count > 0)
            foreach (var candidate in await open.ReadAsync(near, cancellation))
                texts[candidate.Item] = new PlacedText(candidate.Item, candidate.Story, candidate.Publisher, Fingerprint.Of(candidate.Title, candidate.Body, candidate.CanonicalLink));
        return new StoryAssignment(policy, index, prepared, texts);
    }

    /// <summary>Decides for one of the items begun with; they come oldest first.</summary>
    /// <returns>The decision, and the traits by which later items will find the item.</returns>
    public (StoryDecision Decision, StoryTraits Traits) Place(ItemId id, UnseenItem unseen)
    {
        var prepared = _prepared[unseen];
        var decision = unseen.Known is { } known
            ? new StoryDecision(known.Story, Relation.Revision, known.Id, 1, "the same item with another text")
            : Decide(id, unseen.Item, prepared);
        _texts[id] = new PlacedText(id, decision.Story, unseen.Item.Source, prepared.Fingerprint);
        _index.Learn(id, decision.Story, unseen.Item.FirstSeen, decision.TellsNothingNew, prepared.Traits, unseen.Known is not null);
        return (decision, prepared.Traits);
    }

    private StoryDecision Decide(ItemId id, Item item, Prepared prepared)
    {
        var near = Nearest(prepared, item);
        if (near is { IsCopy: true })
            return new StoryDecision(near.Other.Story, Relation.Copy, near.Other.Id, near.Containment, near.Reason);
        var stories = _index.Weigh(prepared.Traits);
        return stories.Count > 0 && _policy.IsSameEvent(stories[0].Probability, stories[0].Evidence)
            ? new StoryDecision(stories[0].Story, Relation.FollowUp, stories[0].Nearest, stories[0].Probability, EventReason.Of(stories[0], item))
            : new StoryDecision(new StoryId(id.Value), Relation.New, null, near?.Containment ?? 0, NewReason(near, stories));
    }

    private static string NewReason(TextLikeness? near, IReadOnlyList<StoryEvidence> stories) => (near, stories) switch
    {
        ({ Shared: > 0 }, _) => $"too little in common: {near.Reason}",
        (_, [var story, ..]) => FormattableString.Invariant($"another event than item {story.Nearest.Value}'s, to which it is nearest: the same to {story.Probability:0%}"),
        _ => "no text like it",
    };

    private TextLikeness? Nearest(Prepared prepared, Item item) => _index.Copies(prepared.Keys, item.FirstSeen - _policy.Window, _policy.Candidates)
        .Select(_texts.GetValueOrDefault)
        .OfType<PlacedText>()
        .Select(other => TextLikeness.Of(prepared.Fingerprint, item.Source, other, _policy))
        .OrderByDescending(near => near.IsCopy)
        .ThenByDescending(near => near.SamePage)
        .ThenByDescending(near => near.Containment)
        .ThenBy(near => near.Other.Id.Value)
        .FirstOrDefault();

    private sealed record Prepared(Fingerprint Fingerprint, StoryTraits Traits, IReadOnlyList<uint> Keys);
}
