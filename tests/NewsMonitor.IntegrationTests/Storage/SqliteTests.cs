using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Trouble;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>What only a file can do or suffer.</summary>
public sealed class SqliteTests() : StorageTests(StorageProvider.Sqlite)
{
    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Its_settings_are_what_we_promise(string pragma, string value) =>
        Assert.Equal(value, await ScalarAsync<string>($"PRAGMA {pragma}"));

    [Fact]
    public async Task A_file_that_is_no_database_is_named_with_the_cure()
    {
        var directory = Directory.CreateTempSubdirectory("newsmonitor-");
        var file = Path.Combine(directory.FullName, "newsmonitor.db");
        await File.WriteAllTextAsync(file, new string('x', 5000), Cancellation);
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(directory.FullName));
        directory.Delete(recursive: true);
        Assert.StartsWith($"{file}: is not an SQLite database.", error.Message);
    }

    [Fact]
    public async Task A_directory_that_cannot_be_made_is_named_with_the_cure()
    {
        var file = Path.GetTempFileName();
        var error = await Assert.ThrowsAsync<StorageException>(() => OpenAsync(Path.Combine(file, "data")));
        File.Delete(file);
        Assert.StartsWith(Path.Combine(file, "data", "newsmonitor.db"), error.Message);
        Assert.Contains("Monitor:DataDirectory", error.Message);
    }

    [Fact]
    public async Task A_full_disk_is_named_with_the_cure_and_nothing_is_kept()
    {
        var feed = await ClaimFeedAsync();
        await using (var session = await Database.BeginPollAsync(feed, Cancellation))
        {
            var item = Some.New(await session.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now);
            item = item with { Item = item.Item with { Content = new string('x', 1_000_000) } };
            // SQLite's own limit fails a write exactly as a full disk does.
            await session.Write.ScalarAsync<long>("PRAGMA max_page_count = 1", null, Cancellation);
            var error = await Assert.ThrowsAsync<StorageException>(() => CommitAsync(session, [item]));
            Assert.Contains("the disk is full", error.Message);
        }

        Assert.Equal(0, (await Database.Items.CountAsync(Cancellation)).Items);
    }

    [Fact]
    public async Task A_poll_that_fills_the_disk_undoes_those_that_share_its_commit_and_none_of_them_is_remembered()
    {
        await Database.Feeds.SyncAsync([Some.Feed(), Some.Feed("other"), Some.Feed("third")], Cancellation);
        var feeds = await Database.Feeds.ClaimDueAsync(3, int.MaxValue, Some.Lease, all: true, Cancellation);
        var first = await Database.BeginPollAsync(feeds[0], Cancellation);
        var second = Database.BeginPollAsync(feeds[1], Cancellation);
        var third = Database.BeginPollAsync(feeds[2], Cancellation);

        var item = Some.New(await first.ReserveItemIdsAsync(1, Cancellation), "a", Some.Now, 11, 12, 13);
        var committed = CommitAsync(first, [item]);
        await using (var fills = await second)
        {
            Assert.Equal([item.Id], (await fills.IndexAsync(Some.Now, Cancellation)).Copies([12], Some.Now, 10));
            var large = Some.New(await fills.ReserveItemIdsAsync(1, Cancellation), "b", Some.Now);
            await fills.Write.ScalarAsync<long>("PRAGMA max_page_count = 1", null, Cancellation);
            await Assert.ThrowsAsync<StorageException>(() => CommitAsync(fills, [large with { Item = large.Item with { Content = new string('x', 1_000_000) } }]));
        }

        var error = await Assert.ThrowsAsync<StorageException>(() => committed);
        Assert.Equal(StorageTrouble.Full, error.Trouble);
        await using var next = await third;
        Assert.Empty((await next.IndexAsync(Some.Now, Cancellation)).Copies([12], Some.Now, 10));
        Assert.Equal(item.Id, await next.ReserveItemIdsAsync(1, Cancellation));
    }

    private static Task<MonitorDatabase> OpenAsync(string directory) =>
        MonitorDatabase.OpenAsync(StorageOptions.Sqlite(directory), new FakeTimeProvider(), Cancellation);
}
