using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>Sessions of PostgreSQL that end before their time, and its clock.</summary>
public sealed class PostgreSqlSessionTests() : StorageTests(StorageProvider.PostgreSql)
{
    [Fact]
    public async Task A_transaction_that_stands_still_is_taken_back_so_that_it_holds_up_nobody()
    {
        Assert.Equal("15s", await ScalarAsync<string>("SHOW idle_in_transaction_session_timeout"));
    }

    [Fact]
    public async Task A_poll_whose_session_the_server_took_back_writes_nothing_and_says_why()
    {
        var feed = await ClaimFeedAsync();
        await using var session = await Database.BeginPollAsync(feed, Cancellation);
        var id = await session.ReserveItemIdsAsync(1, Cancellation);
        await ScalarAsync<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()");

        var error = await Assert.ThrowsAsync<StorageException>(() => CommitAsync(session, [Some.New(id, "late", Time.GetUtcNow())]));

        Assert.StartsWith("PostgreSQL ", error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await ScalarAsync<long>("SELECT count(*) FROM items"));
    }

    [Fact]
    public async Task The_next_poll_goes_on_after_that()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            await session.ReserveItemIdsAsync(1, Cancellation);
            await ScalarAsync<bool>("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE state = 'idle in transaction' AND datname = current_database()");
        }

        Time.Advance(Some.Lease);
        await PollAsync("next");
    }

    [Fact]
    public async Task A_node_that_starts_does_not_wait_for_what_others_poll()
    {
        await using var poll = await Database.BeginPollAsync(await ClaimFeedAsync(), Cancellation);
        await poll.ReserveItemIdsAsync(1, Cancellation);
        await using var other = await OpenAsync();
        Assert.Empty(await other.Feeds.SyncAsync([Some.Feed()], Cancellation));
    }

    [Fact]
    public async Task The_clock_is_the_servers_when_it_is_nobody_elses()
    {
        await using var database = await MonitorDatabase.OpenAsync(Options, TimeProvider.System, Cancellation);
        var server = await ScalarAsync<DateTime>("SELECT clock_timestamp()");
        Assert.InRange((database.Time.GetUtcNow() - server).Duration(), TimeSpan.Zero, TimeSpan.FromSeconds(10));
        Assert.NotSame(TimeProvider.System, database.Time);
    }
}
