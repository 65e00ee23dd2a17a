using NewsMonitor.Core.Feeds;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.WebSub;

public sealed class HubSubscriptionsOnSqlite() : HubSubscriptionTableTests(StorageProvider.Sqlite);

public sealed class HubSubscriptionsOnPostgreSql() : HubSubscriptionTableTests(StorageProvider.PostgreSql);

public abstract class HubSubscriptionTableTests(StorageProvider provider) : StorageTests(provider)
{
    private const string Id = "0123456789abcdef0123456789abcdef01234567";

    [Fact]
    public async Task The_whole_subscription_comes_back_as_it_was_saved()
    {
        var whole = (await SubscriptionAsync()) with
        {
            State = SubscriptionState.Active,
            LeaseUntil = Some.Now.AddDays(9),
            Failures = 2,
            LastError = "503",
            LastPushAt = Some.Now.AddHours(1),
            WakeAt = Some.Now.AddHours(2),
            WokenAt = Some.Now.AddHours(3),
        };
        Assert.True(await Database.HubSubscriptions.AddAsync(whole, Cancellation));
        Assert.Equal(whole, await Database.HubSubscriptions.FindAsync(Id, Cancellation));
    }

    [Fact]
    public async Task A_feed_has_one_subscription()
    {
        await AddAsync();
        Assert.False(await Database.HubSubscriptions.AddAsync(await SubscriptionAsync("f"), Cancellation));
        Assert.Single(await Database.HubSubscriptions.ListAsync(Cancellation));
    }

    [Fact]
    public async Task While_one_ends_another_may_begin()
    {
        await AddAsync();
        await Database.HubSubscriptions.ChangeAsync(Id, subscription => subscription with { State = SubscriptionState.Ending }, Cancellation);
        Assert.True(await Database.HubSubscriptions.AddAsync(await SubscriptionAsync("f"), Cancellation));
    }

    [Fact]
    public async Task Of_nodes_that_change_one_at_once_the_second_sees_what_the_first_did()
    {
        await AddAsync();
        await using var other = await OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(
            () => (i % 2 == 0 ? Database : other).HubSubscriptions.ChangeAsync(Id, subscription => subscription with { Failures = subscription.Failures + 1 }, Cancellation), Cancellation)));
        Assert.Equal(8, (await Database.HubSubscriptions.FindAsync(Id, Cancellation))!.Failures);
    }

    [Fact]
    public async Task A_change_to_nothing_leaves_it_as_it_is()
    {
        await AddAsync();
        Assert.Null(await Database.HubSubscriptions.ChangeAsync(Id, _ => null, Cancellation));
        Assert.NotNull(await Database.HubSubscriptions.FindAsync(Id, Cancellation));
    }

    [Fact]
    public async Task What_is_removed_is_not_found()
    {
        await AddAsync();
        await Database.HubSubscriptions.RemoveAsync(Id, Cancellation);
        Assert.Null(await Database.HubSubscriptions.FindAsync(Id, Cancellation));
    }

    [Fact]
    public async Task A_push_makes_its_feed_due()
    {
        await PolledWithPushAsync(wakeIn: TimeSpan.Zero);
        Assert.Equal(1, await Database.HubSubscriptions.WakeAsync(Cancellation));
        Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
    }

    [Fact]
    public async Task One_push_wakes_once()
    {
        await PolledWithPushAsync(wakeIn: TimeSpan.Zero);
        await Database.HubSubscriptions.WakeAsync(Cancellation);
        Assert.Equal(0, await Database.HubSubscriptions.WakeAsync(Cancellation));
        Assert.Equal(Some.Now, (await Database.HubSubscriptions.FindAsync(Id, Cancellation))!.WokenAt);
    }

    [Fact]
    public async Task A_push_too_soon_after_the_last_waits()
    {
        await PolledWithPushAsync(wakeIn: TimeSpan.FromSeconds(7));
        Assert.Equal(0, await Database.HubSubscriptions.WakeAsync(Cancellation));
        Time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(1, await Database.HubSubscriptions.WakeAsync(Cancellation));
    }

    [Fact]
    public async Task A_push_during_a_poll_makes_the_feed_due_again_when_the_poll_has_ended()
    {
        await AddAsync();
        var polling = await ClaimFeedAsync();
        await Database.HubSubscriptions.ChangeAsync(Id, subscription => subscription with { WakeAt = Time.GetUtcNow() }, Cancellation);
        Assert.Equal(0, await Database.HubSubscriptions.WakeAsync(Cancellation));
        await Database.Feeds.SaveStateAsync(polling, Polled(), Cancellation);
        Assert.Equal(1, await Database.HubSubscriptions.WakeAsync(Cancellation));
        Assert.Single(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
    }

    [Fact]
    public async Task A_push_does_not_break_the_rest_a_host_asked_for()
    {
        await PolledWithPushAsync(wakeIn: TimeSpan.Zero);
        await Database.Feeds.RestHostAsync("wire.example", Some.Now.AddHours(1), Cancellation);
        await Database.HubSubscriptions.WakeAsync(Cancellation);
        Assert.Empty(await Database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, Cancellation));
    }

    private async Task PolledWithPushAsync(TimeSpan wakeIn)
    {
        await AddAsync();
        await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled(), Cancellation);
        await Database.HubSubscriptions.ChangeAsync(Id, subscription => subscription with { WakeAt = Time.GetUtcNow() + wakeIn }, Cancellation);
    }

    private async Task AddAsync() => Assert.True(await Database.HubSubscriptions.AddAsync(await SubscriptionAsync(), Cancellation));

    private async Task<HubSubscription> SubscriptionAsync(string? id = null) => new()
    {
        Feed = Assert.Single(await Database.Feeds.ListAsync(Cancellation)).Id,
        Callback = new Uri($"https://monitor.example/websub/{id ?? Id}"),
        Topic = "https://wire.example/feed",
        Hub = new Uri("https://hub.example/"),
        Secret = "s3cret",
        RequestedAt = Some.Now,
        NextTryAt = Some.Now.AddMinutes(10),
    };
}
