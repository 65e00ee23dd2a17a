using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class SecondChanceTests
{
    private const string Title = "Harbour master resigns over dredging contract";

    private static readonly DateTimeOffset Now = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);
    private static readonly Item Other = Item("other", "Ferry timetable changes in the spring", "https://news.example/other");

    [Fact]
    public async Task The_same_link_under_another_guid_is_the_same_item()
    {
        var seen = await FindAsync([Item("new", "Another title for the same report", "https://news.example/1"), Other], OnRecord(1, Item("old", Title, "https://news.example/1")));
        Assert.Equal([("new", 1L)], Renamed(seen));
    }

    [Fact]
    public async Task The_same_title_under_another_guid_and_link_is_the_same_item()
    {
        var seen = await FindAsync([Item("new", Title.ToUpperInvariant(), "https://news.example/2"), Other], OnRecord(1, Item("old", Title, "https://news.example/1")));
        Assert.Equal([("new", 1L)], Renamed(seen));
    }

    [Theory]
    [InlineData(72, 1)]
    [InlineData(73, 0)]
    public async Task A_title_counts_for_three_days(int hoursAgo, int found)
    {
        var old = OnRecord(1, Item("old", Title, "https://news.example/1") with { FirstSeen = Now.AddHours(-hoursAgo) });
        Assert.Equal(found, (await FindAsync([Item("new", Title, null), Other], old)).Renamed.Count);
    }

    [Fact]
    public async Task A_link_counts_for_ever()
    {
        var old = OnRecord(1, Item("old", Title, "https://news.example/1") with { FirstSeen = Now.AddDays(-300) });
        Assert.Single((await FindAsync([Item("new", "x", "https://news.example/1"), Other], old)).Renamed);
    }

    [Fact]
    public async Task With_the_same_text_it_is_not_unseen()
    {
        var item = Item("new", Title, "https://news.example/1");
        Assert.DoesNotContain((await FindAsync([item, Other], OnRecord(1, item with { Identity = "old" }))).Unseen, unseen => unseen.Item == item);
    }

    [Fact]
    public async Task With_another_text_it_is_a_revision()
    {
        var item = Item("new", Title, "https://news.example/1");
        var seen = await FindAsync([item, Other], OnRecord(1, item with { Identity = "old", TextHash = "another" }));
        Assert.Equal(new ItemId(1), Assert.Single(seen.Unseen, unseen => unseen.Item == item).Known!.Id);
    }

    [Fact]
    public async Task Titles_of_three_words_are_anybodys()
    {
        var seen = await FindAsync([Item("new", "Weather this morning", null), Other], OnRecord(1, Item("old", "Weather this morning", null)));
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task A_title_that_stands_in_the_document_twice_tells_nothing()
    {
        var seen = await FindAsync([Item("new1", Title, null), Item("new2", Title, null)], OnRecord(1, Item("old", Title, null)));
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task A_link_that_stands_in_the_document_twice_tells_nothing()
    {
        var seen = await FindAsync([Item("new1", "a", "https://news.example/live"), Item("new2", "b", "https://news.example/live")], OnRecord(1, Item("old", "c", "https://news.example/live")));
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task A_title_that_two_items_had_before_tells_nothing()
    {
        var seen = await FindAsync([Item("new", Title, null), Other], OnRecord(1, Item("old1", Title, null)), OnRecord(2, Item("old2", Title, null)));
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task An_item_that_is_still_shown_is_not_renamed()
    {
        var old = Item("old", "Its title was revised meanwhile", null);
        var seen = await FindAsync([Item("new", Title, null), old], OnRecord(1, Item("old", Title, null)));
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task Two_new_items_cannot_both_be_the_same_old_one()
    {
        var seen = await FindAsync([Item("a", "x", "https://news.example/1"), Item("b", Title, "https://news.example/2")], OnRecord(1, Item("old", Title, "https://news.example/1")));
        Assert.Equal([("a", 1L)], Renamed(seen));
    }

    [Fact]
    public async Task A_document_of_one_item_proves_nothing() =>
        Assert.Empty((await FindAsync([Item("new", Title, "https://news.example/1")], OnRecord(1, Item("old", Title, "https://news.example/1")))).Renamed);

    [Fact]
    public async Task A_first_poll_gives_no_second_chance()
    {
        var record = new Record([OnRecord(1, Item("old", Title, null))]);
        var seen = await UnseenItems.FindAsync(new FeedId(1), [Item("new", Title, null), Other], record, baseline: true, TestContext.Current.CancellationToken);
        Assert.Empty(seen.Renamed);
    }

    [Fact]
    public async Task Nothing_is_asked_when_every_identity_is_known()
    {
        var record = new Record([OnRecord(1, Item("old", Title, null)), OnRecord(2, Other)]);
        await UnseenItems.FindAsync(new FeedId(1), [Item("old", Title, null), Other], record, baseline: false, TestContext.Current.CancellationToken);
        Assert.Equal(0, record.Questions);
    }

    [Fact]
    public async Task An_item_shown_by_two_of_its_identities_is_revised_once()
    {
        var (first, second) = (Item("a", Title, null) with { TextHash = "1" }, Item("b", Title, null) with { TextHash = "2" });
        var seen = await FindAsync([first, second], OnRecord(1, Item("a", Title, null) with { TextHash = "0" }), OnRecord(1, Item("b", Title, null) with { TextHash = "0" }));
        Assert.Equal(first, Assert.Single(seen.Unseen).Item);
    }

    private static Task<SeenItems> FindAsync(IReadOnlyList<Item> items, params KnownTraits[] onRecord) =>
        UnseenItems.FindAsync(new FeedId(1), items, new Record(onRecord), baseline: false, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Identity, long Item)> Renamed(SeenItems seen) => seen.Renamed.Select(renamed => (renamed.Item.Identity, renamed.Known.Id.Value));

    private static Item Item(string identity, string title, string? link) => new()
    {
        Identity = identity,
        Title = title,
        Link = link,
        CanonicalLink = link,
        TextHash = title,
        FirstSeen = Now,
    };

    private static KnownTraits OnRecord(long id, Item item) =>
        new(new KnownItem(new ItemId(id), item.Identity, new StoryId(id), item.TextHash), ItemTraits.Of(item), item.FirstSeen);

    /// <summary>What storage would answer, held in memory.</summary>
    private sealed class Record(IReadOnlyList<KnownTraits> items) : IKnownItems
    {
        public int Questions { get; private set; }

        public Task<IReadOnlyDictionary<string, KnownItem>> FindAsync(FeedId feed, IReadOnlyCollection<string> identities, CancellationToken cancellation) =>
            Task.FromResult<IReadOnlyDictionary<string, KnownItem>>(
                items.Where(known => identities.Contains(known.Item.Identity)).ToDictionary(known => known.Item.Identity, known => known.Item));

        public Task<IReadOnlyList<KnownTraits>> FindByTraitsAsync(
            FeedId feed, IReadOnlyCollection<string> links, IReadOnlyCollection<string> titles, CancellationToken cancellation)
        {
            Questions++;
            return Task.FromResult<IReadOnlyList<KnownTraits>>([.. items.Where(known =>
                known.Traits is { Link: { } link } && links.Contains(link) || known.Traits is { Title: { } title } && titles.Contains(title))]);
        }
    }
}
