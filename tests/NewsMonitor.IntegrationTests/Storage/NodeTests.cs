using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>What nodes that share a database rely on.</summary>
public abstract class NodeTests(StorageProvider provider) : StorageTests(provider)
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_turn_is_taken_once_however_many_nodes_come_for_it()
    {
        await using var other = await OpenAsync();
        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? Database : other).Turns.TryTakeAsync("purge", Hour, Cancellation), Cancellation)));
        Assert.Single(taken, mine => mine);
    }

    [Fact]
    public async Task The_next_turn_comes_when_its_time_has_come()
    {
        Assert.True(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
        Time.Advance(Hour - TimeSpan.FromSeconds(1));
        Assert.False(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
    }

    [Fact]
    public async Task One_works_turn_is_not_the_others()
    {
        Assert.True(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
        Assert.True(await Database.Turns.TryTakeAsync("watch-matches", Hour, Cancellation));
    }

    [Fact]
    public async Task A_turn_from_before_the_clock_was_put_back_keeps_nobody()
    {
        Time.AdjustTime(Some.Now.AddDays(1));
        Assert.True(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
        Time.AdjustTime(Some.Now);
        Assert.True(await Database.Turns.TryTakeAsync("purge", Hour, Cancellation));
    }

    [Fact]
    public async Task Feeds_that_are_another_nodes_business_keep_no_place_of_a_batch()
    {
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("strange")], Cancellation);
        var strange = (await Database.Feeds.ListAsync(Cancellation)).Single(feed => feed.Name == "strange");
        var due = Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: true, [strange.Id], Cancellation));
        Assert.Equal(("wire", Some.Feed().Url), (due.Name, due.Url));
    }

    [Fact]
    public async Task A_configuration_says_which_feeds_it_takes_away()
    {
        Assert.Empty(await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("second")], Cancellation));
        Assert.Equal(["second", "wire"], await Database.Feeds.SyncAsync([], Cancellation));
        Assert.Empty(await Database.Feeds.SyncAsync([], Cancellation));
    }

    [Fact]
    public async Task A_living_node_keeps_what_it_delivers_however_long_that_takes()
    {
        await PollAsync("a", item => Some.Alert(item));
        var claimed = Assert.Single(await Database.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation));
        await Database.Deliveries.TurnAsync([], [claimed], Cancellation);
        Time.Advance(Some.Lease - TimeSpan.FromSeconds(1));
        Assert.Equal(1, await Database.Deliveries.RenewAsync(Some.Lease, Cancellation));
        Time.Advance(Some.Lease - TimeSpan.FromSeconds(1));
        await using var other = await OpenAsync();
        Assert.Empty(await other.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation));
        Assert.True(await RecordAsync(claimed, new DeliveryOutcome.Delivered("250")));
    }

    [Fact]
    public async Task A_node_that_stood_still_for_longer_than_its_lease_records_nothing()
    {
        await PollAsync("a", item => Some.Alert(item));
        var claimed = Assert.Single(await Database.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation));
        await Database.Deliveries.TurnAsync([], [claimed], Cancellation);
        Time.Advance(Some.Lease);
        await using var other = await OpenAsync();
        var taken = Assert.Single(await other.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation));
        Assert.False(await RecordAsync(claimed, new DeliveryOutcome.Dead("late")));
        Assert.Equal(0, await Database.Deliveries.RenewAsync(Some.Lease, Cancellation));
        await other.Deliveries.TurnAsync([], [taken], Cancellation);
        Assert.True((await other.Deliveries.TurnAsync([new MadeAttempt(taken, new DeliveryOutcome.Delivered("250"))], [], Cancellation)).Recorded[0]);
    }

    [Fact]
    public async Task A_begin_whose_commit_was_not_heard_of_counts_one_attempt()
    {
        await PollAsync("a", item => Some.Alert(item));
        var claimed = Assert.Single(await Database.Deliveries.ClaimDueAsync(ChannelScope.All, 10, Some.Lease, Cancellation));
        Assert.True((await Database.Deliveries.TurnAsync([], [claimed], Cancellation)).Begun[0]);
        Assert.True((await Database.Deliveries.TurnAsync([], [claimed], Cancellation)).Begun[0]);
        Assert.Equal(1, await ScalarAsync<long>("SELECT attempts FROM deliveries"));
    }
}
