using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>How claims end when nobody says how, and channels that are stopped.</summary>
public abstract class OutboxTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly TimeSpan Expiry = TimeSpan.FromHours(2);

    [Fact]
    public async Task What_three_processes_died_with_is_quarantined()
    {
        await AlertAsync("poison");
        for (var death = 0; death < 3; death++)
        {
            await ClaimDeliveryAsync();
            Time.Advance(Some.Lease);
        }

        Assert.Empty(await ClaimDeliveriesAsync());
        var dead = Assert.Single(await ListAsync(DeliveryState.Dead));
        Assert.StartsWith("quarantined", dead.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_attempt_that_ended_with_an_answer_clears_its_name()
    {
        await AlertAsync("a");
        for (var death = 0; death < 2; death++)
        {
            await ClaimDeliveryAsync();
            Time.Advance(Some.Lease);
        }

        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Deferred(Time.GetUtcNow(), "busy"));
        for (var death = 0; death < 2; death++)
        {
            await ClaimDeliveryAsync();
            Time.Advance(Some.Lease);
        }

        await ClaimDeliveryAsync();
    }

    [Fact]
    public async Task What_was_claimed_and_not_begun_is_as_if_it_had_never_been_claimed()
    {
        await AlertAsync("a");
        for (var death = 0; death < 5; death++)
        {
            Database.Deliveries.LetGo(Assert.Single(await ClaimOnlyAsync()));
            Time.Advance(Some.Lease);
        }

        Assert.Equal(1, (await ClaimDeliveryAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task Of_those_a_process_died_with_one_comes_at_a_time()
    {
        await AlertAsync("a");
        await AlertAsync("b");
        await ClaimDeliveriesAsync();
        Time.Advance(Some.Lease);
        await AlertAsync("c");
        await AlertAsync("d");
        var claimed = await ClaimDeliveriesAsync();
        Assert.Equal((2, 1), (claimed.Count(one => one.Delivery.Attempt == 1), claimed.Count(one => one.Delivery.Attempt == 2)));
    }

    [Fact]
    public async Task What_is_given_back_is_claimed_again_at_once_and_takes_entries_meanwhile()
    {
        await AlertAsync("a");
        var claimed = await ClaimOnlyAsync();
        Assert.Equal(1, await Database.Deliveries.GiveBackAsync(claimed, Cancellation));
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM deliveries WHERE first_claimed_at IS NOT NULL"));
        Assert.Equal(1, (await ClaimDeliveryAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task What_this_process_has_in_hand_is_nobody_elses_however_far_the_clock_is_put_forward()
    {
        await AlertAsync("a");
        var claimed = Assert.Single(await ClaimOnlyAsync());
        Time.Advance(TimeSpan.FromDays(30));
        Assert.Empty(await ClaimOnlyAsync());
        Assert.True((await Database.Deliveries.TurnAsync([], [claimed], Cancellation)).Begun[0]);
    }

    [Fact]
    public async Task Nothing_is_sent_with_a_lease_that_was_lost()
    {
        await AlertAsync("a");
        var lost = Assert.Single(await ClaimOnlyAsync());
        Database.Deliveries.LetGo(lost);
        Time.Advance(Some.Lease);
        await ClaimOnlyAsync();
        Assert.False((await Database.Deliveries.TurnAsync([], [lost], Cancellation)).Begun[0]);
    }

    [Fact]
    public async Task An_attempt_at_which_nothing_was_sent_does_not_count()
    {
        await AlertAsync("a");
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Deferred(Time.GetUtcNow(), "the receiver rests") { Untried = true });
        Assert.Equal(1, (await ClaimDeliveryAsync()).Delivery.Attempt);
    }

    [Fact]
    public async Task The_channels_with_something_due_are_known_at_a_look()
    {
        await AlertAsync("a");
        await AlertAsync("b", channel: new EmailChannel("soc", ["soc@example.org"]), due: Some.Now.AddHours(1));
        Assert.Equal(["desk"], await DueAsync());
        var claimed = await ClaimOnlyAsync();
        Assert.Empty(await DueAsync());
        Database.Deliveries.LetGo(claimed[0]);
        Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(["desk", "soc"], await DueAsync());
    }

    [Fact]
    public async Task A_stopped_channel_keeps_all_that_is_due_and_lets_nothing_expire()
    {
        await StopAsync("410 gone");
        await AlertAsync("later");
        Time.Advance(TimeSpan.FromDays(3));
        Assert.Empty(await DueAsync());
        Assert.Empty(await ClaimDeliveriesAsync());
        var stopped = Assert.Single(await Database.StoppedChannels.ListAsync(Cancellation));
        Assert.Equal(("desk", "410 gone", 2), (stopped.Channel, stopped.Reason, stopped.Waiting));

        Assert.True(await Database.StoppedChannels.ResumeAsync("desk", Expiry, Cancellation));
        Assert.Equal(2, (await ClaimDeliveriesAsync()).Count);
    }

    [Fact]
    public async Task A_channel_goes_on_by_itself_when_its_settings_are_others()
    {
        await StopAsync("535 no");
        await Database.StoppedChannels.ResumeChangedAsync(new Dictionary<string, string> { ["desk"] = "settings" }, Expiry, Cancellation);
        Assert.Single(await Database.StoppedChannels.ListAsync(Cancellation));
        await Database.StoppedChannels.ResumeChangedAsync(new Dictionary<string, string> { ["desk"] = "others" }, Expiry, Cancellation);
        Assert.Empty(await Database.StoppedChannels.ListAsync(Cancellation));
    }

    [Fact]
    public async Task What_was_not_stopped_cannot_be_resumed() =>
        Assert.False(await Database.StoppedChannels.ResumeAsync("desk", Expiry, Cancellation));

    [Fact]
    public async Task Dead_letters_are_told_by_what_they_died_of_and_replayed_together()
    {
        foreach (var (identity, answer) in new[] { ("a", "550 5.1.1 <ann@example.org>: unknown"), ("b", "550 5.1.1 <bob@example.org>: unknown"), ("c", "expired after 7 attempts: 503") })
        {
            await AlertAsync(identity);
            await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Dead(answer));
        }

        var groups = await Database.DeadLetters.GroupsAsync(Cancellation);
        Assert.Equal([("550 5.1.1 <…@…>: unknown", 2), ("expired after … attempts: 503", 1)], groups.Select(group => (group.Reason, group.Count)));

        var ids = await Database.DeadLetters.OfAsync("desk", groups[0].Reason, Cancellation);
        Assert.Equal(2, await Database.Deliveries.ReplayAsync(ids, Expiry, Cancellation));
        Assert.Equal([1, 1], (await ClaimDeliveriesAsync()).Select(one => one.Delivery.Attempt));
    }

    [Fact]
    public async Task What_nobody_wants_is_neither_pending_nor_dead()
    {
        await AlertAsync("a");
        await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Suppressed("unsubscribed"));
        Assert.Equal(0, await Database.Deliveries.ReplayDeadAsync(Expiry, Cancellation));
        Assert.Equal(("Suppressed", 0), (Assert.Single(await ListAsync(null)).State.ToString(), (await Database.Deliveries.OutboxAsync(Cancellation)).Pending));
    }

    [Fact]
    public async Task A_feed_polled_at_a_time_that_is_yet_to_come_is_due_for_the_clock_was_put_back()
    {
        var feed = await ClaimFeedAsync();
        Assert.True(await Database.Feeds.SaveStateAsync(feed, Polled() with { NextCheckAt = Time.GetUtcNow().AddMinutes(15) }, Cancellation));
        Assert.Empty(await Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: false, Cancellation));
        Time.AdjustTime(Some.Now.AddDays(-1));
        Assert.Single(await Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: false, Cancellation));
    }

    [Fact]
    public async Task A_subscription_keeps_its_token_until_it_is_ended_and_after()
    {
        var first = await Database.Subscriptions.OfAsync("mali", "desk", "ann@example.org", Cancellation);
        Assert.Equal(first, await Database.Subscriptions.OfAsync("mali", "desk", "ann@example.org", Cancellation));
        Assert.NotEqual(first.Token, (await Database.Subscriptions.OfAsync("mali", "desk", "bob@example.org", Cancellation)).Token);

        Assert.True(await Database.Subscriptions.SetAsync(first.Token, ended: true, Cancellation));
        Assert.Equal(Some.Now, (await Database.Subscriptions.OfAsync("mali", "desk", "ann@example.org", Cancellation)).EndedAt);
        Assert.Equal([first.Token], (await Database.Subscriptions.EndedAsync(Cancellation)).Select(one => one.Token));

        Assert.True(await Database.Subscriptions.SetAsync(first.Token, ended: false, Cancellation));
        Assert.Equal(first, await Database.Subscriptions.FindAsync(first.Token, Cancellation));
        Assert.False(await Database.Subscriptions.SetAsync("guessed", ended: true, Cancellation));
    }

    private Task<Core.PolledItem> AlertAsync(string identity, Channel? channel = null, DateTimeOffset? due = null) =>
        PollAsync(identity, item => Some.Alert(item, channel: channel, due: due));

    private Task<IReadOnlyList<ClaimedDelivery>> ClaimOnlyAsync() => Database.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation);

    private async Task<IEnumerable<string>> DueAsync() => (await Database.Deliveries.DueChannelsAsync(Cancellation)).Order(StringComparer.Ordinal);

    private Task<IReadOnlyList<StoredDelivery>> ListAsync(DeliveryState? state) => Database.Deliveries.ListAsync(state, 100, Cancellation);

    private async Task StopAsync(string reason)
    {
        await AlertAsync("first");
        Assert.True(await RecordAsync(await ClaimDeliveryAsync(), new DeliveryOutcome.Stopped(reason, "settings")));
    }
}
