using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;
using NewsMonitor.Core.Stories.Revisions;

namespace NewsMonitor.UnitTests.Stories;

public sealed class ReplacedItemTests
{
    private static readonly DateTimeOffset Noon = new(2026, 2, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly KnownItem Known = new(new ItemId(9), "live", new StoryId(4), "old");
    private static readonly ItemVersion Before = new("Harbour pilots of Kelvaro walk out", "The pilots of Kelvaro left their boats at noon over night shifts, and nine ships wait in the bay.", "");

    [Fact]
    public async Task A_changed_number_is_a_revision_with_its_rank()
    {
        var (assignment, unseen) = await BeginAsync(Before.Title, Before.Summary.Replace("nine", "twelve", StringComparison.Ordinal));
        Assert.Equal((false, RevisionRank.Correction), (assignment.IsFresh(unseen), assignment.RevisionOf(unseen)!.Rank));
        var (decision, _) = assignment.Place(Known.Id, unseen);
        Assert.Equal((Relation.Revision, 4), (decision.Relation, decision.Story.Value));
        Assert.Contains("twelve", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_article_under_the_same_identity_is_placed_as_an_item_of_its_own()
    {
        var (assignment, unseen) = await BeginAsync(
            "Orchard growers fear late frost", "Temperatures may drop below zero in the valleys tonight; growers light candles between the rows of blossoming apricot trees.");
        var (decision, _) = assignment.Place(new ItemId(10), unseen);
        Assert.Equal((true, Relation.New, 10), (assignment.IsFresh(unseen), decision.Relation, decision.Story.Value));
        Assert.StartsWith("in the place of item 9, ", decision.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_article_on_the_same_page_is_no_copy_of_the_one_it_replaces()
    {
        var shelf = new OneText();
        var old = new Item { Identity = "live", Title = Before.Title, Summary = Before.Summary, CanonicalLink = "https://wire.example/live", Source = "Wire", FirstSeen = Noon };
        var first = new UnseenItem(old, null);
        (await StoryAssignment.BeginAsync(shelf, StoryPolicy.Default, [first], TestContext.Current.CancellationToken)).Place(Known.Id, first);
        var unseen = new UnseenItem(old with { Title = "Orchard growers of Brinholm light candles at noon", Summary = "Frost may come to the valleys tonight, and the apricot trees blossom since Tuesday already." }, Known);
        var (decision, _) = (await StoryAssignment.BeginAsync(shelf, StoryPolicy.Default, [unseen], TestContext.Current.CancellationToken)).Place(new ItemId(10), unseen);
        Assert.Equal(Relation.New, decision.Relation);
    }

    private static async Task<(StoryAssignment Assignment, UnseenItem Unseen)> BeginAsync(string title, string summary)
    {
        var item = new Item { Identity = "live", Title = title, Summary = summary, Source = "Wire", Language = "en", FirstSeen = Noon };
        var unseen = new UnseenItem(item, Known);
        return (await StoryAssignment.BeginAsync(new OneText(), StoryPolicy.Default, [unseen], TestContext.Current.CancellationToken), unseen);
    }

    /// <summary>A record that holds the text of the known item and nothing else.</summary>
    private sealed class OneText : IOpenStories
    {
        private readonly StoryIndex _index = new();

        public Task<StoryIndex> IndexAsync(DateTimeOffset since, CancellationToken cancellation) => Task.FromResult(_index);

        public Task<IReadOnlyList<StoryCandidate>> ReadAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyList<StoryCandidate>>([.. items.Select(item => new StoryCandidate(item, Known.Story, Before.Title, Before.Summary, "https://wire.example/live", "Wire"))]);

        public Task<IReadOnlyDictionary<ItemId, ItemVersion>> VersionsAsync(IReadOnlyCollection<ItemId> items, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<ItemId, ItemVersion>>(new Dictionary<ItemId, ItemVersion> { [Known.Id] = Before });
    }
}
