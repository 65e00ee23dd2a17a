using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Polls that people ask for: due at once, and nobody is disturbed who asked for rest.</summary>
public abstract class AskedPollTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task A_feed_that_waits_is_due_at_once()
    {
        await PolledAsync();
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Empty(await DueAsync());
        Assert.IsType<PollAnswer.Due>(await AskAsync());
        Assert.Single(await DueAsync());
    }

    [Fact]
    public async Task A_host_that_asked_for_rest_is_left_alone()
    {
        await PolledAsync();
        var until = Time.GetUtcNow().AddHours(2);
        await Database.Feeds.RestHostAsync("wire.example", until, Cancellation);
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(new PollAnswer.Resting(until), await AskAsync());
        Assert.Empty(await DueAsync());
    }

    [Fact]
    public async Task Nobody_asks_more_than_once_a_minute()
    {
        await PolledAsync();
        Time.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(new PollAnswer.JustPolled(Some.Now.AddMinutes(1)), await AskAsync());
        Time.Advance(TimeSpan.FromSeconds(1));
        Assert.IsType<PollAnswer.Due>(await AskAsync());
    }

    [Fact]
    public async Task What_is_gone_is_not_asked()
    {
        await PolledAsync(Polled() with { Gone = true });
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.IsType<PollAnswer.Gone>(await AskAsync());
    }

    [Fact]
    public async Task What_is_not_configured_is_not_asked()
    {
        await Database.Feeds.SyncAsync([], Cancellation);
        Assert.IsType<PollAnswer.Disabled>(await AskAsync());
    }

    [Fact]
    public async Task What_is_not_there_is_not_asked() => Assert.IsType<PollAnswer.NotThere>(await Database.AskedPolls.AskAsync(new FeedId(99), Cancellation));

    [Fact]
    public async Task Failing_feeds_are_asked_together_and_the_others_are_not()
    {
        await Database.Feeds.SyncAsync([Some.Feed("wire"), Some.Feed("tide"), Some.Feed("wave"), Some.Feed("gull")], Cancellation);
        foreach (var due in await Database.Feeds.ClaimDueAsync(100, int.MaxValue, Some.Lease, all: true, Cancellation))
            await Database.Feeds.SaveStateAsync(due, due.Name == "gull" ? Polled() : Polled() with { FailureLevel = 4 }, Cancellation);
        await Database.Feeds.RestHostAsync("wave.example", Time.GetUtcNow().AddHours(1), Cancellation);
        Time.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal(2, await Database.AskedPolls.AskFailingAsync(Cancellation));
        Assert.Equal(["tide", "wire"], (await DueAsync()).Select(due => due.Name).Order());
    }

    private async Task PolledAsync(FeedState? state = null) => Assert.True(await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), state ?? Polled(), Cancellation));

    private async Task<PollAnswer> AskAsync() => await Database.AskedPolls.AskAsync((await Database.Feeds.ListAsync(Cancellation)).Single().Id, Cancellation);

    private Task<IReadOnlyList<DueFeed>> DueAsync() => Database.Feeds.ClaimDueAsync(100, int.MaxValue, Some.Lease, all: false, Cancellation);
}
