using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class RetentionTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly TimeSpan Items = TimeSpan.FromDays(30);
    private static readonly TimeSpan Deliveries = TimeSpan.FromDays(90);

    [Fact]
    public async Task Items_are_purged_with_their_story_when_it_is_old()
    {
        await PollAsync(id => Some.New(id, "a", Some.Now, 1, 2, 3));
        Time.Advance(Items + TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await PurgeAsync()).Items);
        Assert.Equal((0, 0, 0), (await ScalarAsync<long>("SELECT count(*) FROM items"), await ScalarAsync<long>("SELECT count(*) FROM story_traits"), await ScalarAsync<long>("SELECT count(*) FROM matches")));
    }

    [Fact]
    public async Task Old_items_are_kept_while_their_story_is_younger()
    {
        var first = await PollAsync("a");
        Time.Advance(Items);
        await PollAsync(id => Some.New(id, "b", Time.GetUtcNow()).In(first.Story.Story, Relation.FollowUp));
        Time.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, (await PurgeAsync()).Items);
    }

    [Fact]
    public async Task More_than_one_batch_is_purged()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var first = await session.ReserveItemIdsAsync(1200, Cancellation);
            await CommitAsync(session, [.. Enumerable.Range(0, 1200).Select(i => Some.New(new ItemId(first.Value + i), $"item-{i}", Some.Now))]);
        }

        Time.Advance(Items + TimeSpan.FromSeconds(1));
        Assert.Equal(1200, (await PurgeAsync()).Items);
    }

    [Fact]
    public async Task An_item_still_in_the_feed_is_known_after_its_texts_are_purged()
    {
        await PollAsync("a");
        Time.Advance(Items * 2);
        await PurgeAsync();
        Assert.Equal(0, (await Database.Items.CountAsync(Cancellation)).Items);
        Assert.True(await IsKnownAsync("a"));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(7, 5)]
    [InlineData(7, 7)]
    public async Task An_item_that_a_feed_shows_poll_after_poll_is_known_as_long_as_it_does(int first, int second)
    {
        await PollAsync("a");
        Time.Advance(Items);
        foreach (var hours in new[] { first, second })
        {
            Time.Advance(TimeSpan.FromHours(hours));
            await ShowAsync("a");
        }

        // The feed goes silent, and what it showed last ages.
        Time.Advance(Items * 2);
        await PurgeAsync();
        Assert.True(await IsKnownAsync("a"));
    }

    [Fact]
    public async Task An_item_the_feed_shows_no_more_is_forgotten_in_the_end()
    {
        await PollAsync("a");
        Time.Advance(Items * 2);
        await PollAsync("b");
        Assert.Equal(1, (await PurgeAsync()).Identities);
        Assert.False(await IsKnownAsync("a"));
    }

    [Fact]
    public async Task A_purged_item_that_is_revised_comes_back_as_old_as_it_is()
    {
        var item = await PollAsync("a");
        Time.Advance(Items * 2);
        await PurgeAsync();
        await PollAsync(_ => item.In(item.Story.Story, Relation.Revision, item.Id) with { Item = item.Item with { FirstSeen = Time.GetUtcNow() } });
        Assert.Equal(Some.Now, Assert.Single(await Database.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation)).Item.FirstSeen);
    }

    [Fact]
    public async Task Items_an_undelivered_alert_needs_are_kept()
    {
        await PollAsync("a", item => Some.Alert(item, due: Some.Now + (Items * 2)));
        Time.Advance(Items * 2);
        await PurgeAsync();
        Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
    }

    [Fact]
    public async Task A_dead_delivery_can_still_be_replayed_with_its_items()
    {
        await PollAsync("a", item => Some.Alert(item));
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Dead("550"));
        Time.Advance(Items * 2);
        await PurgeAsync();
        await Database.Deliveries.ReplayDeadAsync(Some.Settings.Expiry, Cancellation);
        Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
    }

    [Fact]
    public async Task Pending_deliveries_are_never_purged()
    {
        await PollAsync("a", item => Some.Alert(item, due: Some.Now + (Deliveries * 3)));
        Time.Advance(Deliveries * 2);
        Assert.Equal(0, (await PurgeAsync()).Alerts);
    }

    [Fact]
    public async Task Delivered_alerts_go_when_they_and_their_stories_are_old()
    {
        await DeliverAsync("a");
        Time.Advance(Deliveries + TimeSpan.FromSeconds(1));
        await PurgeAsync();
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM alerts") + await ScalarAsync<long>("SELECT count(*) FROM deliveries"));
    }

    [Fact]
    public async Task A_living_story_is_not_told_again_because_its_alert_is_old()
    {
        var story = (await DeliverAsync("a")).Story.Story;
        Time.Advance(Deliveries);
        await PollAsync(id => Some.New(id, "b", Time.GetUtcNow()).In(story, Relation.FollowUp));
        Time.Advance(TimeSpan.FromDays(1));
        await PurgeAsync();
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal("desk", Assert.Single(await session.ToldAsync(story, Cancellation)).Channel);
    }

    [Fact]
    public async Task Items_an_undelivered_alert_needs_are_kept_in_the_story_a_person_moves_them_to()
    {
        var other = await PollAsync("b");
        var told = await PollAsync("a", item => Some.Alert(item, due: Some.Now + (Items * 2)));
        await ScalarAsync<long>($"UPDATE items SET story_id = {other.Story.Story.Value} WHERE id = {told.Id.Value}");
        Time.Advance(Items * 2);
        await PurgeAsync();
        Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
    }

    private Task<PurgeResult> PurgeAsync() => Database.Retention.PurgeAsync(Items, Deliveries, Cancellation);

    private async Task<Core.PolledItem> DeliverAsync(string identity)
    {
        var item = await PollAsync(identity, planned => Some.Alert(planned));
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Delivered("250 accepted"));
        return item;
    }

    /// <summary>A poll that brings nothing new.</summary>
    private async Task ShowAsync(string identity)
    {
        var feed = await ClaimFeedAsync();
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        await session.FindAsync(feed.Id, [identity], Cancellation);
        Assert.True(await CommitAsync(session, []));
    }

    private async Task<bool> IsKnownAsync(string identity)
    {
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        return (await session.FindAsync(new FeedId(1), [identity], Cancellation)).ContainsKey(identity);
    }
}
