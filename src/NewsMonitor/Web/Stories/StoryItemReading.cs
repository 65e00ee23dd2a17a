using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Moving;
using NewsMonitor.Delivery.Text;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>Makes an item on record what the page of its story shows.</summary>
internal sealed class StoryItemReading(StoredStory story, IReadOnlySet<ItemId> shown, DateTimeOffset now)
{
    private const int MostTerms = 12;
    private const int MostMarkedText = 400;
    private const int MostChanges = 12;
    private const int LongestChange = 300;

    private readonly IReadOnlyList<StoryPart> _parts =
        [.. story.Items.Select(item => new StoryPart(item.Id, item.Decision.Relation, item.Decision.Of, item.Item.FirstSeen))];

    public StoryItemModel Read(PlacedItem placed)
    {
        var (item, decision) = (placed.Item, placed.Decision);
        return new StoryItemModel
        {
            Id = placed.Id.Value,
            Title = ShownText.TitleOf(item.Title),
            Link = ShownText.LinkOf(item.Link),
            Source = item.Source.Length > 0 ? item.Source : "unknown source",
            Published = item.Published is { } published ? PageTime.Of(published, now) : null,
            Seen = PageTime.Of(item.FirstSeen, now),
            Beginning = ShownText.BeginningOf(Fingerprint.BodyOf(item)),
            Relation = StoryWords.Of(decision.Relation),
            Kind = decision.Relation.ToString().ToLowerInvariant(),
            Of = decision.Of is { } of ? new StoryOf(of.Value, shown.Contains(of) ? $"#item-{of.Value}" : $"/items/{of.Value}") : null,
            Similarity = decision.Similarity <= 0 ? null : FormattableString.Invariant($"{decision.Similarity:0%}"),
            Reason = decision.Reason,
            Decisions = [.. placed.Moves.Select(move => $"{PageTime.Of(move.At, now)}: {StoryWords.Of(move)}; before that it was {StoryWords.Of(move.Before)}")],
            Matches = [.. placed.Matches.Select(match => Read(item, match))],
            Withheld = [.. placed.Withheld.Select(withheld => $"{withheld.Watchlist} does not tell {withheld.Channel}: {withheld.Reason}")],
            Revisions = [.. StoryRevision.Of(placed).Select(Read)],
            Splits = Takes(placed.Id, MoveScope.Item) < _parts.Count,
            SplitsWithFollowing = Takes(placed.Id, MoveScope.Following) is var following && following < _parts.Count && following > Takes(placed.Id, MoveScope.Item),
        };
    }

    private int Takes(ItemId item, MoveScope scope) => MovePlan.Chosen(_parts, item, scope).Count;

    private static StoryMatchModel Read(Item item, Match match) => new(
        match.Watchlist, Points(match.Score),
        [.. match.Evidence.Select(evidence => evidence.Field).Distinct().Order().Select(field =>
            new MarkedField(NameOf(field), MarkedText.Of(ItemText.Of(item, field), match.Evidence, field, MostMarkedText)))],
        [.. match.Evidence.Take(MostTerms).Select(evidence => new CountedTerm(Points(evidence.Weight), evidence.Term, evidence.Text, NameOf(evidence.Field)))]);

    private static string Points(double points) => FormattableString.Invariant($"{points:0.##}");

    private static string NameOf(Field field) => field.ToString().ToLowerInvariant();

    private StoryRevisionModel Read(StoryRevision read) => new(
        PageTime.Of(read.At, now), read.Revision.Rank.ToString().ToLowerInvariant(), read.Revision.Reason,
        [.. read.Revision.Changes.Take(MostChanges).Select(change => new StoryChangeModel(NameOf(change.Field), Cut(change.Removed), Cut(change.Added)))]);

    private static string? Cut(string text) => text.Length == 0 ? null
        : text.Length <= LongestChange ? text
        : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[LongestChange - 1]) ? LongestChange - 1 : LongestChange), " …");
}
