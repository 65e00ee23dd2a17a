using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class DeliveryTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task A_delivery_is_not_claimed_before_it_is_due()
    {
        await AlertAsync("a", Some.Now.AddMinutes(1));
        Assert.Empty(await ClaimDeliveriesAsync());
        Time.Advance(TimeSpan.FromMinutes(1));
        await ClaimDeliveryAsync();
    }

    [Fact]
    public async Task A_claimed_delivery_is_not_claimed_again_until_its_lease_ends()
    {
        await AlertAsync("a");
        await ClaimDeliveryAsync();
        Assert.Empty(await ClaimDeliveriesAsync());
        Time.Advance(Some.Lease);
        await ClaimDeliveryAsync();
    }

    [Fact]
    public async Task Attempts_are_counted_at_the_claim()
    {
        await AlertAsync("a");
        Assert.Equal(1, (await ClaimDeliveryAsync()).Delivery.Attempt);
        Time.Advance(Some.Lease);
        Assert.Equal(2, (await ClaimDeliveryAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task Every_attempt_carries_the_same_ids()
    {
        await AlertAsync("a");
        var first = (await ClaimDeliveryAsync()).Delivery;
        Time.Advance(Some.Lease);
        var second = (await ClaimDeliveryAsync()).Delivery;
        Assert.Equal((first.Id, first.MessageId), (second.Id, second.MessageId));
    }

    [Fact]
    public async Task What_was_delivered_is_not_claimed_again()
    {
        await AlertAsync("a");
        Assert.True(await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Delivered("250 accepted")));
        Time.Advance(Some.Lease);
        Assert.Empty(await ClaimDeliveriesAsync());
    }

    [Fact]
    public async Task A_deferred_delivery_comes_back_when_it_is_due()
    {
        await AlertAsync("a");
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Deferred(Some.Now.AddMinutes(1), "421 busy"));
        Assert.Empty(await ClaimDeliveriesAsync());
        Time.Advance(TimeSpan.FromMinutes(1));
        await ClaimDeliveryAsync();
    }

    [Fact]
    public async Task Recording_with_an_old_lease_changes_nothing()
    {
        await AlertAsync("a");
        var old = await ClaimDeliveryAsync();
        Time.Advance(Some.Lease);
        await ClaimDeliveryAsync();
        Assert.False(await RecordAsync(old, new DeliveryOutcome.Delivered("250 accepted")));
        Assert.Equal(DeliveryState.Pending, Assert.Single(await ListAsync()).State);
    }

    [Fact]
    public async Task An_outcome_is_recorded_once()
    {
        await AlertAsync("a");
        var claimed = await ClaimDeliveryAsync();
        await RecordAsync(claimed, new DeliveryOutcome.Delivered("250 accepted"));
        Assert.False(await RecordAsync(claimed, new DeliveryOutcome.Dead("too late")));
    }

    [Fact]
    public async Task An_expired_delivery_is_dead_with_its_last_error_and_not_sent()
    {
        await AlertAsync("a");
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Deferred(Some.Now.AddMinutes(1), "421 busy"));
        Time.Advance(Some.Settings.Expiry);
        Assert.Empty(await ClaimDeliveriesAsync());
        var dead = Assert.Single(await ListAsync(DeliveryState.Dead));
        Assert.Equal("expired after 1 attempt: 421 busy", dead.Answer);
    }

    [Fact]
    public async Task A_delivery_being_sent_does_not_expire_under_the_senders_hands()
    {
        await AlertAsync("a");
        Time.Advance(Some.Settings.Expiry - TimeSpan.FromSeconds(1));
        var claimed = await ClaimDeliveryAsync();
        Time.Advance(TimeSpan.FromSeconds(2));
        await ClaimDeliveriesAsync();
        Assert.True(await RecordAsync(claimed, new DeliveryOutcome.Delivered("250 accepted")));
    }

    [Fact]
    public async Task New_deliveries_do_not_starve_deferred_ones()
    {
        await DeferAsync(3);
        for (var i = 0; i < 5; i++)
            await AlertAsync($"new-{i}", Some.Now.AddMinutes(-10));
        Assert.Equal(2, (await ClaimDeliveriesAsync(4)).Count(claimed => claimed.Delivery.Attempt > 1));
    }

    [Fact]
    public async Task Deferred_deliveries_do_not_starve_new_ones()
    {
        await DeferAsync(5);
        for (var i = 0; i < 3; i++)
            await AlertAsync($"new-{i}");
        Assert.Equal(2, (await ClaimDeliveriesAsync(4)).Count(claimed => claimed.Delivery.Attempt == 1));
    }

    [Fact]
    public async Task Claimed_one_by_one_both_get_their_turn()
    {
        await DeferAsync(2);
        await AlertAsync("new-1");
        await AlertAsync("new-2");
        var attempts = new[] { (await ClaimDeliveriesAsync(1))[0], (await ClaimDeliveriesAsync(1))[0] }.Select(claimed => claimed.Delivery.Attempt);
        Assert.Equal([1, 2], attempts.Order());
    }

    [Fact]
    public async Task Room_one_kind_leaves_is_given_to_the_other()
    {
        for (var i = 0; i < 4; i++)
            await AlertAsync($"new-{i}");
        Assert.Equal(4, (await ClaimDeliveriesAsync(4)).Count);
    }

    [Fact]
    public async Task Nodes_that_claim_at_once_share_the_deliveries_without_overlap()
    {
        for (var i = 0; i < 20; i++)
            await AlertAsync($"new-{i}");
        await using var other = await OpenAsync();
        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? Database : other).Deliveries.ClaimDueAsync(ChannelScope.All, 5, Some.Lease, Cancellation), Cancellation)));
        var ids = claims.SelectMany(claim => claim).Select(claimed => claimed.Delivery.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task A_replayed_delivery_starts_over_with_the_same_ids()
    {
        await AlertAsync("a");
        var died = await ClaimDeliveryAsync();
        await RecordAsync(died, new DeliveryOutcome.Dead("550 no such mailbox"));
        Assert.Equal(1, await Database.Deliveries.ReplayAsync([died.Delivery.Id], TimeSpan.FromHours(2), Cancellation));
        var again = (await ClaimDeliveryAsync()).Delivery;
        Assert.Equal((died.Delivery.Id, died.Delivery.MessageId, 1, Some.Now.AddHours(2)), (again.Id, again.MessageId, again.Attempt, again.ExpiresAt));
    }

    [Fact]
    public async Task What_was_delivered_is_not_replayed()
    {
        await AlertAsync("a");
        var claimed = await ClaimDeliveryAsync();
        await RecordAsync(claimed, new DeliveryOutcome.Delivered("250 accepted"));
        Assert.Equal(0, await Database.Deliveries.ReplayAsync([claimed.Delivery.Id], TimeSpan.FromHours(2), Cancellation));
    }

    [Fact]
    public async Task The_outbox_says_how_much_waits_how_long_and_what_died()
    {
        await AlertAsync("dies");
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Dead("550"));
        await AlertAsync("waits");
        Time.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(new Outbox(1, TimeSpan.FromSeconds(90), 1), await Database.Deliveries.OutboxAsync(Cancellation));
    }

    [Fact]
    public async Task Nothing_due_has_no_age()
    {
        await AlertAsync("later", Some.Now.AddHours(1));
        Assert.Equal(new Outbox(1, TimeSpan.Zero, 0), await Database.Deliveries.OutboxAsync(Cancellation));
    }

    private Task<Core.PolledItem> AlertAsync(string identity, DateTimeOffset? due = null) => PollAsync(identity, item => Some.Alert(item, due: due));

    private Task<IReadOnlyList<StoredDelivery>> ListAsync(DeliveryState? state = null) => Database.Deliveries.ListAsync(state, 100, Cancellation);

    private async Task DeferAsync(int count)
    {
        for (var i = 0; i < count; i++)
            await AlertAsync($"deferred-{i}");
        foreach (var claimed in await ClaimDeliveriesAsync(count))
            await RecordAsync(claimed, new DeliveryOutcome.Deferred(Time.GetUtcNow(), "busy"));
    }
}
