using Dapper;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class FailingFeedTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task A_feed_counts_as_failing_until_all_its_failures_are_made_good()
    {
        Assert.Equal(0, await Database.Feeds.CountFailingAsync(Cancellation));
        await PollAsync(failureLevel: 2);
        Assert.Equal(1, await Database.Feeds.CountFailingAsync(Cancellation));
        await PollAsync(failureLevel: 1);
        Assert.Equal(1, await Database.Feeds.CountFailingAsync(Cancellation));
        await PollAsync(failureLevel: 0);
        Assert.Equal(0, await Database.Feeds.CountFailingAsync(Cancellation));
    }

    [Fact]
    public async Task A_feed_that_is_configured_no_longer_does_not_count()
    {
        await PollAsync(failureLevel: 1);
        await Database.Feeds.SyncAsync([], Cancellation);
        Assert.Equal(0, await Database.Feeds.CountFailingAsync(Cancellation));
    }

    [Fact]
    public async Task A_feed_that_failed_before_the_count_was_kept_counts()
    {
        await PollAsync(failureLevel: 3);
        await Database.Store.WriteAsync(async (write, _) =>
        {
            await write.ExecuteAsync("DROP INDEX feeds_failing", null, Cancellation);
            await write.ExecuteAsync("ALTER TABLE feeds DROP COLUMN failing", null, Cancellation);
            return await write.ExecuteAsync("DELETE FROM schemaversions WHERE scriptname LIKE '%0014%'", null, Cancellation);
        }, Cancellation);
        await using var upgraded = await OpenAsync();
        Assert.Equal(1, await upgraded.Feeds.CountFailingAsync(Cancellation));
    }

    private async Task PollAsync(int failureLevel) =>
        Assert.True(await Database.Feeds.SaveStateAsync(await ClaimFeedAsync(), Polled() with { FailureLevel = failureLevel }, Cancellation));
}
