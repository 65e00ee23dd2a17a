using Microsoft.Data.Sqlite;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Dialects;
using NewsMonitor.Storage.Trouble;
using Npgsql;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>What is known of errors, and what comes of them.</summary>
public sealed class TroubleTests() : StorageTests(StorageProvider.Sqlite)
{
    [Theory]
    [InlineData(3, StorageTrouble.ReadOnly, "right to write")]
    [InlineData(5, StorageTrouble.Away, "held by another process")]
    [InlineData(8, StorageTrouble.ReadOnly, "directory, or set Monitor:DataDirectory")]
    [InlineData(10, StorageTrouble.Disk, "the disk reports an error")]
    [InlineData(11, StorageTrouble.Damaged, ".recover")]
    [InlineData(13, StorageTrouble.Full, "the disk is full")]
    [InlineData(14, StorageTrouble.ReadOnly, "cannot be opened for writing")]
    [InlineData(26, StorageTrouble.Damaged, "is not an SQLite database")]
    public void SQLites_errors_name_the_file_the_trouble_and_the_cure(int code, StorageTrouble trouble, string words)
    {
        var path = Path.Combine(Path.GetTempPath(), "newsmonitor.db");
        var explained = SqliteErrors.Explain(new SqliteException("x", code), path);
        Assert.Equal(trouble, explained?.Trouble);
        Assert.StartsWith($"{path}: ", explained!.Message, StringComparison.Ordinal);
        Assert.Contains(words, explained.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_of_the_program_is_no_trouble_of_the_database() => Assert.Null(SqliteErrors.Explain(new SqliteException("no such column", 1), "/x/newsmonitor.db"));

    [Theory]
    [InlineData(PostgresErrorCodes.DiskFull, StorageTrouble.Full, "disk is full")]
    [InlineData(PostgresErrorCodes.ReadOnlySqlTransaction, StorageTrouble.ReadOnly, "standby")]
    [InlineData(PostgresErrorCodes.CannotConnectNow, StorageTrouble.Away, "starting up or shutting down")]
    [InlineData(PostgresErrorCodes.DataCorrupted, StorageTrouble.Damaged, "is damaged")]
    [InlineData(PostgresErrorCodes.IndexCorrupted, StorageTrouble.Damaged, "REINDEX")]
    public void PostgreSQLs_errors_name_the_place_the_trouble_and_the_cure(string state, StorageTrouble trouble, string words)
    {
        var explained = PostgreSqlErrors.Explain(new PostgresException("message", "ERROR", "ERROR", state), "PostgreSQL db:5432/news");
        Assert.Equal(trouble, explained?.Trouble);
        Assert.StartsWith("PostgreSQL db:5432/news: ", explained!.Message, StringComparison.Ordinal);
        Assert.Contains(words, explained.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trouble_stands_until_something_was_stored_and_gives_back_what_could_not_be()
    {
        var feed = await ClaimFeedAsync();
        await MeetAsync(13);
        Database.Feeds.Leave(feed);
        Assert.Equal(StorageTrouble.Full, Database.Trouble?.Trouble);
        Assert.Empty(await Database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: true, Cancellation));
        Assert.True(await Database.TryAgainAsync(Cancellation));
        Assert.Null(Database.Trouble);
        Assert.Equal(feed.Id, (await ClaimFeedAsync()).Id);
    }

    [Fact]
    public async Task A_trouble_that_lasts_is_no_end()
    {
        await MeetAsync(13);
        await Database.Store.ReadAsync(async connection =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "ALTER TABLE counters RENAME TO gone";
            return await command.ExecuteNonQueryAsync(Cancellation);
        }, Cancellation);
        Assert.False(await Database.TryAgainAsync(Cancellation));
        Assert.NotNull(Database.Trouble);
    }

    [Fact]
    public async Task After_damage_nothing_is_written_any_more()
    {
        await MeetAsync(11);
        Assert.False(await Database.TryAgainAsync(Cancellation));
        var refused = await Assert.ThrowsAsync<StorageException>(() => Database.Feeds.SyncAsync([], Cancellation));
        Assert.Equal(Database.Trouble!.Message, refused.Message);
        Assert.Single(await Database.Feeds.ListAsync(Cancellation));
    }

    [Fact]
    public async Task A_file_that_was_damaged_and_is_whole_again_is_taken()
    {
        await MeetAsync(11);
        await using var again = await OpenAsync();
        Assert.Null(again.Trouble);
        await again.Feeds.SyncAsync([Some.Feed()], Cancellation);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(new SqliteConnectionStringBuilder(Options.ConnectionString).DataSource)!, "*.damaged"));
    }

    private Task<StorageException> MeetAsync(int code) => Assert.ThrowsAsync<StorageException>(() => Database.Store.ExplainedAsync<bool>(() => throw new SqliteException("x", code)));
}
