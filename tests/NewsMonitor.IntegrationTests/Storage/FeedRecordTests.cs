using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Feeds as people look at them.</summary>
public abstract class FeedRecordTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task Those_with_trouble_stand_first()
    {
        await SetAsync();
        Assert.Equal(["fails", "gone", "holes", "new", "fine", "moved", "off"], await NamesAsync(FeedFilter.All));
    }

    [Theory]
    [InlineData(FeedFilter.Failing, "fails")]
    [InlineData(FeedFilter.Gone, "gone")]
    [InlineData(FeedFilter.BlindSpots, "holes")]
    [InlineData(FeedFilter.Moved, "moved")]
    [InlineData(FeedFilter.New, "new")]
    [InlineData(FeedFilter.Disabled, "off")]
    [InlineData(FeedFilter.Hub, "fine")]
    public async Task A_filter_lets_through_what_it_is_for_and_counts_the_same(FeedFilter filter, string name)
    {
        await SetAsync();
        Assert.Equal([name], await NamesAsync(filter));
        Assert.Equal(1, (await Database.FeedRecords.CountsAsync(null, Cancellation))[filter]);
    }

    [Theory]
    [InlineData("FIN", "fine")]
    [InlineData("%", "")]
    [InlineData("_", "")]
    [InlineData("'", "")]
    public async Task A_search_finds_parts_of_names_as_they_are_written(string text, string found)
    {
        await SetAsync();
        Assert.Equal(found, string.Join(',', await NamesAsync(FeedFilter.All, new FeedSearch(text, []))));
    }

    [Fact]
    public async Task A_search_finds_the_feeds_that_the_configuration_knew_besides()
    {
        await SetAsync();
        Assert.Equal(["moved"], await NamesAsync(FeedFilter.All, new FeedSearch("sahel", ["moved"])));
        Assert.Equal(1, (await Database.FeedRecords.CountsAsync(new FeedSearch("sahel", ["moved"]), Cancellation))[FeedFilter.All]);
    }

    [Fact]
    public async Task A_page_is_a_part_of_the_list()
    {
        await SetAsync();
        var page = await Database.FeedRecords.PageAsync(FeedFilter.All, null, skip: 2, take: 3, Cancellation);
        Assert.Equal(["holes", "new", "fine"], page.Select(listed => listed.Feed.Name));
    }

    [Fact]
    public async Task What_it_brought_is_counted_by_day_and_week_and_hour()
    {
        var feed = (await PollAsync("a"), Id: await FeedAsync()).Id;
        Time.Advance(TimeSpan.FromDays(2));
        await PollAsync("b");
        await PollAsync("c");
        var listed = await Database.FeedRecords.FindAsync(feed, Cancellation);
        Assert.Equal((2, 3), (listed!.ItemsOfDay, listed.ItemsOfWeek));
        var hours = await Database.FeedRecords.HoursAsync(feed, 49, Cancellation);
        Assert.Equal((1, 2, 49), (hours[0], hours[^1], hours.Count));
    }

    [Fact]
    public async Task Its_latest_items_come_newest_first()
    {
        await PollAsync("a");
        Time.Advance(TimeSpan.FromHours(1));
        await PollAsync("b");
        Assert.Equal(["b", "a"], (await Database.FeedRecords.LatestAsync(await FeedAsync(), 5, Cancellation)).Select(item => item.Item.Identity));
        Assert.Equal("b", Assert.Single(await Database.FeedRecords.LatestAsync(await FeedAsync(), 1, Cancellation)).Item.Identity);
    }

    [Fact]
    public async Task It_is_told_that_it_is_being_polled_and_that_its_host_rests()
    {
        var until = Time.GetUtcNow().AddHours(1);
        await Database.Feeds.RestHostAsync("wire.example", until, Cancellation);
        await ClaimedAsync();
        var listed = await Database.FeedRecords.FindAsync(await FeedAsync(), Cancellation);
        Assert.Equal((until, false), (listed!.RestsUntil, listed.IsBeingPolled));
        Time.Advance(TimeSpan.FromHours(2));
        await ClaimFeedAsync();
        listed = await Database.FeedRecords.FindAsync(await FeedAsync(), Cancellation);
        Assert.Equal((null, true), (listed!.RestsUntil, listed.IsBeingPolled));
    }

    [Fact]
    public async Task A_number_that_no_feed_has_finds_none() => Assert.Null(await Database.FeedRecords.FindAsync(new FeedId(99), Cancellation));

    private Task<IReadOnlyList<DueFeed>> ClaimedAsync() => Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: true, Cancellation);

    private async Task<FeedId> FeedAsync() => (await Database.Feeds.ListAsync(Cancellation)).Single().Id;

    private async Task<IReadOnlyList<string>> NamesAsync(FeedFilter filter, FeedSearch? search = null) =>
        [.. (await Database.FeedRecords.PageAsync(filter, search, 0, 100, Cancellation)).Select(listed => listed.Feed.Name)];

    /// <summary>One feed in each state.</summary>
    private async Task SetAsync()
    {
        string[] names = ["fine", "moved", "off", "gone", "holes", "fails"];
        await Database.Feeds.SyncAsync([.. names.Select(name => Some.Feed(name))], Cancellation);
        foreach (var due in await Database.Feeds.ClaimDueAsync(100, int.MaxValue, Some.Lease, all: true, Cancellation))
            Assert.True(await Database.Feeds.SaveStateAsync(due, StateOf(due.Name), Cancellation));
        // "wire", which every storage test begins with, is configured no longer here.
        await Database.Store.WriteAsync(async (write, _) => await write.ExecuteAsync("DELETE FROM feeds WHERE name = 'wire'", null, Cancellation), Cancellation);
        await Database.Feeds.SyncAsync([.. names.Append("new").Select(name => Some.Feed(name) with { Enabled = name != "off" })], Cancellation);
        var fine = (await Database.Feeds.ListAsync(Cancellation)).Single(feed => feed.Name == "fine");
        Assert.True(await Database.HubSubscriptions.AddAsync(new HubSubscription
        {
            Feed = fine.Id,
            Callback = new Uri("https://monitor.example/websub/one"),
            Topic = "https://fine.example/feed",
            Hub = new Uri("https://hub.example/"),
            Secret = "secret",
            State = SubscriptionState.Active,
        }, Cancellation));
    }

    private FeedState StateOf(string name) => name switch
    {
        "fails" => Polled() with { FailureLevel = 2, FailingSince = Time.GetUtcNow(), LastError = "no" },
        "gone" => Polled() with { FailureLevel = 2, Gone = true },
        "holes" => Polled() with { BlindSpots = [new BlindSpot(Time.GetUtcNow().AddDays(-30), Time.GetUtcNow().AddDays(-29)), new BlindSpot(Time.GetUtcNow().AddHours(-2), Time.GetUtcNow().AddHours(-1))] },
        "moved" => Polled() with { MovedTo = new Uri("https://moved.example/new"), BlindSpots = [new BlindSpot(Time.GetUtcNow().AddDays(-30), Time.GetUtcNow().AddDays(-29))] },
        _ => Polled(),
    };
}
