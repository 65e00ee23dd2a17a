using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Revisions;
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
        index.Forget(since, policy.Held, policy.MostOpen);
        var before = await VersionsAsync(open, unseen, cancellation);
        var prepared = new Dictionary<UnseenItem, Prepared>(ReferenceEqualityComparer.Instance);
        var near = new HashSet<ItemId>();
        foreach (var item in unseen)
        {
            var fingerprint = Fingerprint.Of(item.Item);
            prepared[item] = new Prepared(fingerprint, TraitReader.Read(item.Item, fingerprint), fingerprint.Keys(), RevisionOf(item, before));
            if (item.Known is null || prepared[item].Revision is { Rank: RevisionRank.Replaced })
                near.UnionWith(index.Copies(prepared[item].Keys, since, policy.Candidates));
        }

        var texts = new Dictionary<ItemId, PlacedText>();
        if (near.Count > 0)
            foreach (var candidate in await open.ReadAsync(near, cancellation))
                texts[candidate.Item] = new PlacedText(
                    candidate.Item, candidate.Story, candidate.Publisher, new ItemVersion(candidate.Title, candidate.Body, ""),
                    Fingerprint.Of(candidate.Title, candidate.Body, candidate.CanonicalLink));
        return new StoryAssignment(policy, index, prepared, texts);
    }

    /// <summary>How the text of a known item changed; null for a new one, and where the text before is no more on record.</summary>
    public Revision? RevisionOf(UnseenItem unseen) => _prepared[unseen].Revision;

    /// <summary>Whether it is an item of its own: new, or another article under the identity of a known one.</summary>
    public bool IsFresh(UnseenItem unseen) => unseen.Known is null || RevisionOf(unseen) is { Rank: RevisionRank.Replaced };

    /// <summary>Decides for one of the items begun with; they come oldest first.</summary>
    /// <param name="id">The known item's, or a new one for what <see cref="IsFresh"/>.</param>
    /// <param name="unseen">The item.</param>
    /// <returns>The decision, and the traits by which later items will find the item.</returns>
    public (StoryDecision Decision, StoryTraits Traits) Place(ItemId id, UnseenItem unseen)
    {
        var prepared = _prepared[unseen];
        var decision = unseen.Known is { } known && !IsFresh(unseen)
            ? new StoryDecision(known.Story, Relation.Revision, known.Id, 1, prepared.Revision?.Reason ?? "the same item with another text")
            : Decide(id, unseen, prepared);
        if (unseen.Known is { } replaced && IsFresh(unseen))
            decision = decision with { Reason = FormattableString.Invariant($"in the place of item {replaced.Id.Value}, with which it shares next to nothing; {decision.Reason}") };
        _texts[id] = new PlacedText(id, decision.Story, unseen.Item.Source, TextOf(unseen.Item), prepared.Fingerprint);
        _index.Learn(id, decision.Story, unseen.Item.FirstSeen, decision.TellsNothingNew, prepared.Traits, revised: !IsFresh(unseen));
        return (decision, prepared.Traits);
    }

    private static async Task<IReadOnlyDictionary<ItemId, ItemVersion>> VersionsAsync(
        IOpenStories open, IReadOnlyCollection<UnseenItem> unseen, CancellationToken cancellation)
    {
        var known = unseen.Select(item => item.Known?.Id).OfType<ItemId>().ToList();
        return known.Count == 0 ? new Dictionary<ItemId, ItemVersion>() : await open.VersionsAsync(known, cancellation);
    }

    private static Revision? RevisionOf(UnseenItem unseen, IReadOnlyDictionary<ItemId, ItemVersion> before) =>
        unseen.Known is { } known && before.TryGetValue(known.Id, out var version)
            ? RevisionRanking.Rank(version, ItemVersion.Of(unseen.Item), unseen.Item.Language)
            : null;

    private StoryDecision Decide(ItemId id, UnseenItem unseen, Prepared prepared)
    {
        var item = unseen.Item;
        var near = Nearest(prepared, unseen);
        var other = near is { IsCopy: true } ? OtherFacts(near, item) : null;
        if (near is { IsCopy: true } && other is null)
            return new StoryDecision(near.Other.Story, Relation.Copy, near.Other.Id, near.Containment, near.Reason);
        var stories = _index.Weigh(prepared.Traits);
        return stories.Count > 0 && _policy.IsSameEvent(stories[0].Probability, stories[0].Evidence)
            ? new StoryDecision(stories[0].Story, Relation.FollowUp, stories[0].Nearest, stories[0].Probability, Joined(other, EventReason.Of(stories[0], item)))
            : new StoryDecision(new StoryId(id.Value), Relation.New, null, near?.Containment ?? 0, Joined(other, NewReason(near, stories)));
    }

    /// <summary>
    /// In the words of another and yet no copy: another number of dead, another country, a denial where there was none. Null for a copy. One
    /// page may change its mind without being two.
    /// </summary>
    private static string? OtherFacts(TextLikeness near, Item item)
    {
        var (other, text) = (Unsigned(near.Other.Text), Unsigned(TextOf(item)));
        // Most copies are word for word, and comparing sentences is dear.
        return !near.SamePage && other != text && RevisionRanking.Rank(other, text, item.Language) is { Rank: RevisionRank.Correction } facts
            ? FormattableString.Invariant($"in the words of item {near.Other.Id.Value} with other facts ({facts.Reason})")
            : null;
    }

    private static ItemVersion Unsigned(ItemVersion text) => text with { Summary = SignOff.Cut(text.Summary) };

    private static ItemVersion TextOf(Item item) => new(item.Title, Fingerprint.BodyOf(item), "");

    private static string Joined(string? first, string second) => first is null ? second : $"{first}; {second}";

    private static string NewReason(TextLikeness? near, IReadOnlyList<StoryEvidence> stories) => (near, stories) switch
    {
        ({ Shared: > 0, IsCopy: false }, _) => $"too little in common: {near.Reason}",
        (_, [var story, ..]) => FormattableString.Invariant($"another event than item {story.Nearest.Value}'s, to which it is nearest: the same to {story.Probability:0%}"),
        _ => "no text like it",
    };

    private TextLikeness? Nearest(Prepared prepared, UnseenItem unseen) => _index.Copies(prepared.Keys, unseen.Item.FirstSeen - _policy.Window, _policy.Candidates)
        // Another article on the page of the one before shares the page and is no copy of it.
        .Where(other => other != unseen.Known?.Id)
        .Select(_texts.GetValueOrDefault)
        .OfType<PlacedText>()
        .Select(other => TextLikeness.Of(prepared.Fingerprint, unseen.Item.Source, other, _policy))
        .OrderByDescending(near => near.IsCopy)
        .ThenByDescending(near => near.SamePage)
        .ThenByDescending(near => near.Containment)
        .ThenBy(near => near.Other.Id.Value)
        .FirstOrDefault();

    private sealed record Prepared(Fingerprint Fingerprint, StoryTraits Traits, IReadOnlyList<uint> Keys, Revision? Revision);
}
