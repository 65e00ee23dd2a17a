using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class OpeningTests(StorageProvider provider) : StorageTests(provider)
{
    [Fact]
    public async Task The_database_survives_being_reopened()
    {
        var item = await PollAsync("a", planned => Some.Alert(planned));
        await Database.DisposeAsync();
        await using var reopened = await OpenAsync();
        Assert.Equal(item.Id, Assert.Single(await reopened.Items.SinceAsync(Some.Now, Cancellation).ToListAsync(Cancellation)).Id);
        Assert.Equal(1, (await reopened.Deliveries.OutboxAsync(Cancellation)).Pending);
    }

    [Fact]
    public async Task Numbers_go_on_after_a_restart()
    {
        await PollAsync("a");
        await using var reopened = await OpenAsync();
        await using var session = await reopened.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        Assert.Equal(new ItemId(2), await session.ReserveItemIdsAsync(1, Cancellation));
    }

    [Fact]
    public async Task Opening_does_not_wait_for_a_poll_in_progress()
    {
        await using var session = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        await session.ReserveItemIdsAsync(1, Cancellation);
        await using var opened = await OpenAsync().WaitAsync(TimeSpan.FromSeconds(20), Cancellation);
        Assert.Single(await opened.Feeds.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused()
    {
        await Database.Store.WriteAsync(async (write, _) => await write.ExecuteAsync(
            """
            INSERT INTO SchemaVersions (ScriptName, Applied)
            SELECT replace(ScriptName, '0001', '9999'), Applied FROM SchemaVersions
            """, null, Cancellation), Cancellation);
        var error = await Assert.ThrowsAsync<StorageException>(OpenAsync);
        Assert.Contains("newer NewsMonitor (9999-first-tables.sql)", error.Message);
    }
}
