using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class PollTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task A_poll_not_committed_leaves_nothing()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
            await session.ReserveItemIdsAsync(3, Cancellation);
        await using var next = await Database.BeginPollAsync(feed, Cancellation);
        Assert.Equal(new ItemId(1), await next.ReserveItemIdsAsync(1, Cancellation));
    }

    [Fact]
    public async Task A_poll_that_fails_in_its_last_row_leaves_nothing_of_the_first()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var item = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now);
            var broken = Some.Alert(item) with { Watchlist = null! };
            await Assert.ThrowsAnyAsync<Exception>(() => CommitAsync(session, [item], Some.Alert(item), broken));
        }

        Assert.Equal(0, (await Database.Items.CountAsync(Cancellation)).Items);
        Assert.Null(Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State.ETag);
        Assert.Equal(0, (await Database.Deliveries.OutboxAsync(Cancellation)).Pending);
    }

    [Fact]
    public async Task A_poll_whose_lease_was_lost_changes_nothing()
    {
        var lost = await ClaimFeedAsync();
        Time.Advance(Some.Lease);
        await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(lost, Cancellation))
        {
            var item = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now);
            Assert.False(await CommitAsync(session, [item], Some.Alert(item)));
        }

        Assert.Equal(0, (await Database.Items.CountAsync(Cancellation)).Items);
        Assert.Equal(0, (await Database.Deliveries.OutboxAsync(Cancellation)).Pending);
    }

    [Fact]
    public async Task Items_and_the_feeds_validators_are_committed_together()
    {
        await PollAsync("a");
        Assert.Equal(1, (await Database.Items.CountAsync(Cancellation)).Items);
        Assert.Equal("\"v2\"", Assert.Single(await Database.Feeds.ListAsync(Cancellation)).State.ETag);
    }

    [Fact]
    public async Task An_item_comes_back_as_it_was_stored()
    {
        var polled = await PollAsync("a");
        var stored = Assert.Single(await Database.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation));
        Assert.Equivalent(polled.Item, stored.Item, strict: true);
        Assert.Equal((polled.Id, Relation.New), (stored.Id, stored.Relation));
    }

    [Fact]
    public async Task Characters_a_database_refuses_are_replaced_one_for_one()
    {
        await PollAsync(id => Some.New(id, "a\0b", Some.Now) with { Item = Some.Item("a\0b", Some.Now) with { Title = "x\0y\uD800z \uD83D\uDE00" } });
        var stored = Assert.Single(await Database.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation));
        Assert.Equal("x\uFFFDy\uFFFDz \uD83D\uDE00", stored.Item.Title);
    }

    [Theory]
    [InlineData("guid")]
    [InlineData("a\0b")]
    [InlineData("quote\"d 'and' \\ é")]
    public async Task A_stored_item_is_known_by_its_identity(string identity)
    {
        var polled = await PollAsync(identity);
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        var known = await session.FindAsync(new FeedId(1), [identity, "another"], Cancellation);
        Assert.Equal(new KnownItem(polled.Id, identity, polled.Story.Story, "hash-1"), Assert.Single(known).Value);
    }

    [Fact]
    public async Task An_identity_too_long_for_an_index_is_known_again()
    {
        var random = new Random(1);
        var identity = string.Concat(Enumerable.Range(0, 5000).Select(_ => (char)random.Next('!', '~')));
        await PollAsync(identity);
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Contains(identity, await session.FindAsync(new FeedId(1), [identity], Cancellation));
    }

    [Fact]
    public async Task An_identity_shown_twice_at_once_does_not_stop_the_feed()
    {
        var feed = await ClaimFeedAsync();
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        var first = await session.ReserveItemIdsAsync(2, Cancellation);
        Assert.True(await CommitAsync(session, [Some.New(first, "a", Some.Now), Some.New(new ItemId(first.Value + 1), "a", Some.Now)]));
    }

    [Fact]
    public async Task Reserved_numbers_follow_each_other()
    {
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(new ItemId(1), await session.ReserveItemIdsAsync(30, Cancellation));
        Assert.Equal(new ItemId(31), await session.ReserveItemIdsAsync(1, Cancellation));
    }

    [Fact]
    public async Task A_second_session_waits_and_sees_the_stories_of_the_first()
    {
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("other")], Cancellation);
        var feeds = await Database.Feeds.ClaimDueAsync(2, int.MaxValue, Some.Lease, all: true, Cancellation);
        await using var elsewhere = await OpenAsync();

        var first = await Database.BeginPollAsync(feeds[0], Cancellation);
        var second = Task.Run(() => elsewhere.BeginPollAsync(feeds[1], Cancellation), Cancellation);
        var item = Some.New(await first.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now, 11, 12, 13);
        Assert.False(second.IsCompleted);
        await CommitAsync(first, [item]);
        await first.DisposeAsync();

        await using var session = await second;
        Assert.Equal([item.Id], (await session.IndexAsync(Some.Now, Cancellation)).Copies([12], Some.Now, 10));
    }
}
