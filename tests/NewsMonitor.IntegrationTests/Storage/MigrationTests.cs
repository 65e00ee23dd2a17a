using NewsMonitor.Storage;

namespace NewsMonitor.IntegrationTests.Storage;

public abstract class MigrationTests(StorageProvider provider)
{
    [Fact]
    public async Task Processes_that_migrate_at_once_all_succeed()
    {
        await using var where = await TestDatabase.CreateAsync(provider);
        var opened = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => MonitorDatabase.OpenAsync(where.Options, TimeProvider.System, TestContext.Current.CancellationToken), TestContext.Current.CancellationToken)));
        foreach (var database in opened)
        {
            Assert.Empty(await database.Feeds.ListAsync(TestContext.Current.CancellationToken));
            await database.DisposeAsync();
        }
    }

    [Fact]
    public async Task On_the_systems_clock_a_new_feed_is_due_at_once_and_leased()
    {
        var cancellation = TestContext.Current.CancellationToken;
        await using var where = await TestDatabase.CreateAsync(provider);
        await using var database = await MonitorDatabase.OpenAsync(where.Options, TimeProvider.System, cancellation);
        await database.Feeds.SyncAsync([Some.Feed()], cancellation);
        Assert.Single(await database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, cancellation));
        Assert.Empty(await database.Feeds.ClaimDueAsync(10, int.MaxValue, Some.Lease, all: false, cancellation));
    }
}
