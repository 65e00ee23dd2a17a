using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class RenamedItemTests(StorageProvider provider) : StorageTests(provider)
{
    private const string Link = "https://wire.example/harbour";
    private const string Title = "Harbour master resigns over dredging contract";

    private static readonly FeedId Wire = new(1);

    [Fact]
    public async Task An_item_is_found_by_its_link()
    {
        var item = await PollAsync("a");
        var traits = ItemTraits.Of(item.Item);
        var found = Assert.Single(await FindAsync(links: [traits.Link!]));
        Assert.Equal((item.Id, traits, item.Item.FirstSeen), (found.Item.Id, found.Traits, found.FirstSeen));
    }

    [Fact]
    public async Task An_item_is_found_by_its_title()
    {
        var item = await PollAsync(id => Titled(id, Title));
        Assert.Equal(item.Id, Assert.Single(await FindAsync(titles: [ItemTraits.Of(item.Item).Title!])).Item.Id);
    }

    [Fact]
    public async Task Another_feeds_items_are_not_found()
    {
        var item = await PollAsync("a");
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Empty(await session.FindByTraitsAsync(new FeedId(2), [ItemTraits.Of(item.Item).Link!], [], Cancellation));
    }

    [Fact]
    public async Task A_renamed_item_is_known_by_either_identity()
    {
        var item = await PollAsync("old");
        await RenameAsync("old", item.Item with { Identity = "new" });
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var known = await session.FindAsync(Wire, ["old", "new"], Cancellation);
        Assert.Equal([item.Id, item.Id], known.Values.Select(found => found.Id));
    }

    [Fact]
    public async Task A_renamed_item_was_first_seen_when_it_was()
    {
        var item = await PollAsync("old");
        Time.Advance(TimeSpan.FromHours(5));
        await RenameAsync("old", item.Item with { Identity = "new", CanonicalLink = Link });
        Assert.Equal(Some.Now, Assert.Single(await FindAsync(links: [ItemTraits.Of(item.Item with { CanonicalLink = Link }).Link!])).FirstSeen);
    }

    [Fact]
    public async Task A_renamed_item_can_be_revised()
    {
        var item = await PollAsync("old");
        await RenameAsync("old", item.Item with { Identity = "new" });
        await PollAsync(_ => Some.New(item.Id, "new", Some.Now).In(item.Story.Story, Relation.Revision, item.Id) with { TextHash = "hash-2" });
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.All((await session.FindAsync(Wire, ["old", "new"], Cancellation)).Values, known => Assert.Equal("hash-2", known.TextHash));
    }

    [Fact]
    public async Task A_revised_item_is_found_by_its_new_title()
    {
        var item = await PollAsync("a");
        var revised = await PollAsync(_ => Titled(item.Id, Title).In(item.Story.Story, Relation.Revision, item.Id));
        Assert.Equal(item.Id, Assert.Single(await FindAsync(titles: [ItemTraits.Of(revised.Item).Title!])).Item.Id);
    }

    private static PolledItem Titled(ItemId id, string title)
    {
        var item = Some.New(id, "a", Some.Now);
        return item with { Item = item.Item with { Title = title } };
    }

    private async Task RenameAsync(string identity, Item item)
    {
        var feed = await ClaimFeedAsync();
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        var known = (await session.FindAsync(feed.Id, [identity], Cancellation))[identity];
        Assert.True(await session.CommitAsync(new PollResult { State = Polled(), Renamed = [new RenamedItem(item, known)] }, Some.Settings, Cancellation));
    }

    private async Task<IReadOnlyList<KnownTraits>> FindAsync(string[]? links = null, string[]? titles = null)
    {
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        return await session.FindByTraitsAsync(Wire, links ?? [], titles ?? [], Cancellation);
    }
}
