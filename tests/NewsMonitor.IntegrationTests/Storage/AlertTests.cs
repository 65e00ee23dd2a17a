using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class AlertTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task An_alert_makes_one_delivery_a_recipient()
    {
        await PollAsync("a", item => Some.Alert(item, channel: new EmailChannel("two", ["x@example.org", "y@example.org"])));
        Assert.Equal(["x@example.org", "y@example.org"], (await ClaimDeliveriesAsync()).Select(claimed => claimed.Delivery.Recipient).Order());
    }

    [Fact]
    public async Task A_delivery_tells_the_story_with_its_item_and_evidence()
    {
        var item = await PollAsync("a", planned => Some.Alert(planned));
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equivalent(new AlertEntry(item.Story.Story, item.Id, item.Item, 4.5, Some.Evidence, []), entry, strict: true);
    }

    [Fact]
    public async Task A_message_id_is_the_deliverys_id_at_our_domain()
    {
        await PollAsync("a", item => Some.Alert(item));
        var delivery = (await ClaimDeliveryAsync()).Delivery;
        Assert.Equal($"{delivery.Id.Value}@monitor.example", delivery.MessageId);
        Assert.Equal(7, delivery.Id.Value.Version);
    }

    [Fact]
    public async Task A_delivery_expires_so_long_after_it_was_due()
    {
        await PollAsync("a", item => Some.Alert(item, due: Some.Now.AddHours(-1)));
        Assert.Equal(Some.Now.AddHours(23), (await ClaimDeliveryAsync()).Delivery.ExpiresAt);
    }

    [Fact]
    public async Task The_same_story_is_told_once_a_channel()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        await ClaimDeliveryAsync();
        await PollAsync(id => Some.New(id, "copy", Some.Now).In(first.Story.Story, Relation.Copy, first.Id), item => Some.Alert(item, key: "another"));
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task The_same_story_is_told_on_another_channel()
    {
        await PollAsync("a", item => Some.Alert(item), item => Some.Alert(item, channel: new EmailChannel("chief", ["chief@example.org"])));
        Assert.Equal(2, (await ClaimDeliveriesAsync()).Count);
    }

    [Fact]
    public async Task Alerts_are_counted_by_watchlist_from_a_moment_on()
    {
        await PollAsync("a", item => Some.Alert(item), item => Some.Alert(item, channel: new EmailChannel("chief", ["chief@example.org"])));
        var (since, later) = (await Database.AlertCounts.SinceAsync(Some.Now, Cancellation), await Database.AlertCounts.SinceAsync(Some.Now.AddSeconds(1), Cancellation));
        Assert.Equal((2, 0), (Assert.Single(since).Value, later.Count));
    }

    [Fact]
    public async Task Who_was_told_is_on_record_even_before_it_is_sent()
    {
        var item = await PollAsync("a", planned => Some.Alert(planned, due: Some.Now.AddHours(1)));
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(
            new ToldItem("mali", "desk", item.Id, Telling.First, [], AlertKind.Story, "story:1", Some.Now.AddHours(1)),
            Assert.Single(await session.ToldAsync(item.Story.Story, Cancellation)) with { Changes = [] });
        Assert.Empty(await session.ToldAsync(new StoryId(99), Cancellation));
    }

    [Fact]
    public async Task Story_alerts_are_counted_from_their_making()
    {
        await PollAsync("old", item => Some.Alert(item));
        Time.Advance(TimeSpan.FromMinutes(30));
        await PollAsync("new", item => Some.Alert(item));
        await PollAsync("digest", item => Some.Alert(item, key: "digest", kind: AlertKind.Digest));
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(1, await session.CountDueAsync("mali", "desk", Some.Now.AddMinutes(30), Some.Now.AddHours(1), Cancellation));
    }

    [Fact]
    public async Task A_gathering_alert_takes_entries_until_it_is_claimed()
    {
        var first = await PollAsync("a", Digest);
        var second = await PollAsync("b", Digest);
        var delivery = (await ClaimDeliveryAsync()).Delivery;
        Assert.Equal([first.Id, second.Id], delivery.Alert.Entries.Select(entry => entry.ItemId));
    }

    [Fact]
    public async Task What_comes_after_a_gathering_alert_was_claimed_goes_into_a_fresh_one()
    {
        await PollAsync("a", Digest);
        var sent = await ClaimDeliveryAsync();
        var late = await PollAsync("b", Digest);
        var fresh = (await ClaimDeliveryAsync()).Delivery;
        Assert.NotEqual(sent.Delivery.Alert.Id, fresh.Alert.Id);
        Assert.Equal(late.Id, Assert.Single(fresh.Alert.Entries).ItemId);
    }

    [Fact]
    public async Task An_alert_deferred_after_an_attempt_takes_no_more_entries()
    {
        await PollAsync("a", Digest);
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Deferred(Some.Now, "busy"));
        await PollAsync("b", Digest);
        Assert.All(await ClaimDeliveriesAsync(), claimed => Assert.Single(claimed.Delivery.Alert.Entries));
    }

    [Fact]
    public async Task A_replayed_alert_takes_no_more_entries()
    {
        await PollAsync("a", Digest);
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Dead("no such mailbox"));
        await Database.Deliveries.ReplayDeadAsync(Some.Settings.Expiry, Cancellation);
        await PollAsync("b", Digest);
        Assert.All(await ClaimDeliveriesAsync(), claimed => Assert.Single(claimed.Delivery.Alert.Entries));
    }

    [Fact]
    public async Task Baselines_of_several_feeds_share_one_unsent_alert()
    {
        await PollAsync("a", item => Some.Alert(item, key: "baseline:1", kind: AlertKind.Baseline));
        await PollAsync("b", item => Some.Alert(item, key: "baseline:2", kind: AlertKind.Baseline));
        Assert.Equal(2, (await ClaimDeliveryAsync()).Delivery.Alert.Entries.Count);
    }

    [Fact]
    public async Task Copies_that_come_before_the_sending_are_shown()
    {
        var first = await PollAsync("a", item => Some.Alert(item));
        var copy = await PollAsync(id => Some.New(id, "copy", Some.Now).In(first.Story.Story, Relation.Copy, first.Id));
        var entry = Assert.Single((await ClaimDeliveryAsync()).Delivery.Alert.Entries);
        Assert.Equal(
            new StoryMember(copy.Id, copy.Item.Title, copy.Item.Link, copy.Item.Source, copy.Item.Published, copy.Item.FirstSeen, Relation.Copy)
            {
                Body = copy.Item.Summary,
                CopyOf = first.Id,
            },
            Assert.Single(entry.Others));
    }

    [Fact]
    public async Task A_poll_and_a_claim_at_once_lose_no_entry()
    {
        await PollAsync("a", Digest);
        var feed = await ClaimFeedAsync();
        var session = await Database.BeginPollAsync(feed, Cancellation);
        await using var elsewhere = await OpenAsync();
        var claiming = Task.Run(() => elsewhere.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation), Cancellation);
        var joining = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "b", Some.Now);
        await CommitAsync(session, [joining], Digest(joining));
        await session.DisposeAsync();

        List<ClaimedDelivery> claimed = [.. await claiming, .. await ClaimDeliveriesAsync()];
        Assert.Equal([new ItemId(1), new ItemId(2)], claimed.SelectMany(one => one.Delivery.Alert.Entries).Select(entry => entry.ItemId).OrderBy(id => id.Value));
    }

    private static PlannedAlert Digest(Core.PolledItem item) => Some.Alert(item, key: "digest:07:00", kind: AlertKind.Digest);
}
