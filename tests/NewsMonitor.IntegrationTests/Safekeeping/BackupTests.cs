using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Backup;

namespace NewsMonitor.IntegrationTests.Safekeeping;

public sealed class BackupTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beside_a_running_service_a_backup_is_made_that_holds_what_the_database_holds()
    {
        await using var scene = await SetAsync();
        using var service = await RunningService.StartAsync(scene);
        await scene.Receiver.WaitForOneAsync();
        var (exitCode, output, errors) = await scene.RunAsync("backup", "copy.db", "--json");
        Assert.True(exitCode == 0, errors);
        var line = JsonDocument.Parse(output).RootElement;
        Assert.Equal(Path.Combine(scene.Home, "copy.db"), line.GetProperty("path").GetString());
        Assert.Equal(2, line.GetProperty("tables").GetProperty("items").GetInt64());
        Assert.Equal(1, line.GetProperty("tables").GetProperty("feeds").GetInt64());
        Assert.True(line.GetProperty("newestItem").GetDateTimeOffset() > DateTimeOffset.UnixEpoch.AddYears(50));
        Assert.Equal(["copy.db"], Directory.GetFiles(scene.Home, "copy.db*").Select(Path.GetFileName));
        Assert.Equal("ok", Ask(Path.Combine(scene.Home, "copy.db"), "PRAGMA integrity_check"));
        Assert.Equal("delete", Ask(Path.Combine(scene.Home, "copy.db"), "PRAGMA journal_mode"));
    }

    [Fact]
    public async Task A_write_under_way_neither_waits_nor_shows()
    {
        await using var where = await Storage.TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await using var database = await MonitorDatabase.OpenAsync(where.Options, TimeProvider.System, Cancellation);
        await database.Feeds.SyncAsync([Storage.Some.Feed()], Cancellation);
        var feed = Assert.Single(await database.Feeds.ClaimDueAsync(1, int.MaxValue, Storage.Some.Lease, all: true, Cancellation));
        await using var session = await database.BeginPollAsync(feed, Cancellation);
        await session.ReserveItemIdsAsync(5, Cancellation);
        var path = Path.Combine(Path.GetDirectoryName(new SqliteConnectionStringBuilder(where.Options.ConnectionString).DataSource)!, "copy.db");
        await SqliteBackup.MakeAsync(where.Options.ConnectionString, path, Cancellation);
        Assert.Equal("0", Ask(path, "SELECT value FROM counters WHERE name = 'item'"));
    }

    [Fact]
    public async Task A_directory_gets_a_file_named_after_the_time_and_no_file_is_written_over()
    {
        await using var scene = await SetAsync();
        var backups = Directory.CreateDirectory(Path.Combine(scene.Home, "backups"));
        var (exitCode, output, errors) = await scene.RunAsync("backup", backups.FullName);
        Assert.True(exitCode == 0, errors);
        var made = Assert.Single(backups.GetFiles());
        Assert.Matches(@"^newsmonitor-\d{8}-\d{6}\.db$", made.Name);
        Assert.Contains($"{made.FullName}: ", output, StringComparison.Ordinal);
        Assert.Contains("verified", output, StringComparison.Ordinal);

        var before = await File.ReadAllBytesAsync(made.FullName, Cancellation);
        (exitCode, _, errors) = await scene.RunAsync("backup", made.FullName);
        Assert.Equal(1, exitCode);
        Assert.Contains("is there already", errors, StringComparison.Ordinal);
        Assert.Equal(before, await File.ReadAllBytesAsync(made.FullName, Cancellation));
    }

    [Fact]
    public async Task What_is_not_whole_is_no_backup()
    {
        await using var where = await Storage.TestDatabase.CreateAsync(StorageProvider.Sqlite);
        await (await MonitorDatabase.OpenAsync(where.Options, TimeProvider.System, Cancellation)).DisposeAsync();
        var file = new SqliteConnectionStringBuilder(where.Options.ConnectionString).DataSource;
        var path = Path.Combine(Path.GetDirectoryName(file)!, "copy.db");
        using (var connection = new SqliteConnection($"Data Source={file};Pooling=false"))
        {
            connection.Open();
            using var orphan = connection.CreateCommand();
            orphan.CommandText = "PRAGMA foreign_keys = OFF; INSERT INTO hurried_feeds (watchlist, feed_id) VALUES ('reefs', 99)";
            orphan.ExecuteNonQuery();
        }

        var error = await Assert.ThrowsAsync<StorageException>(() => SqliteBackup.MakeAsync(where.Options.ConnectionString, path, Cancellation));
        Assert.Contains("rows refer to rows that are not there: hurried_feeds", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Path.GetDirectoryName(path)!, "copy.db*"));
    }

    [Fact]
    public async Task Where_there_is_nothing_yet_there_is_nothing_to_back_up()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        var (exitCode, _, errors) = await scene.RunAsync("backup", "copy.db");
        Assert.Equal(1, exitCode);
        Assert.Contains("holds nothing to back up", errors, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(scene.Home, "data")) && File.Exists(Path.Combine(scene.Home, "data", "newsmonitor.db")));
    }

    [Fact]
    public async Task Of_PostgreSQL_the_command_to_run_is_said_without_the_password()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        scene.Reconfigure(monitor => monitor["Storage"] = new System.Text.Json.Nodes.JsonObject
        {
            ["Provider"] = "PostgreSql",
            ["ConnectionString"] = "Host=db.example;Port=5433;Database=news room;Username=monitor;Password=hunter2",
        });
        var (exitCode, output, errors) = await scene.RunAsync("backup", "copy.db");
        Assert.Equal(1, exitCode);
        Assert.Contains(
            $"pg_dump --format=custom --file={Path.Combine(scene.Home, "copy.dump")} --host=db.example --port=5433 --username=monitor --dbname='news room'", errors, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", output + errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restored_nothing_is_told_twice_but_what_was_delivered_since_the_backup_and_that_with_the_same_id()
    {
        await using var scene = await SetAsync();
        // Delivered before the backup.
        await scene.RunAsync("once", "--all");
        await scene.Receiver.WaitForOneAsync();
        // Pending in the backup.
        scene.Receiver.Answers = HttpStatusCode.ServiceUnavailable;
        scene.Publisher.Publish("tide", "Bleach shortage closes swimming pools", "The wholesaler has run out of chlorine, and four municipal baths stay shut until Friday.");
        await scene.RunAsync("once", "--all");
        var backup = Path.Combine(scene.Home, "copy.db");
        Assert.Equal(0, (await scene.RunAsync("backup", backup)).ExitCode);
        scene.Receiver.Answers = HttpStatusCode.NoContent;
        var file = Path.Combine(scene.Home, "data", "newsmonitor.db");
        using (var service = await RunningService.StartAsync(scene))
        {
            await scene.Receiver.WaitForOneAsync();
            await service.SaysAsync("reefs -> hook: Story alert");
            await service.KillAsync();
        }

        File.Copy(backup, file, overwrite: true);
        using (var restored = await RunningService.StartAsync(scene))
        {
            await restored.SaysAsync("reefs -> hook: Story alert");
            await restored.KillAsync();
        }

        await scene.RunAsync("once", "--all");
        Assert.Equal(3, scene.Receiver.All.Count);
        Assert.Equal([Texts.Headline, "Bleach shortage closes swimming pools", "Bleach shortage closes swimming pools"], scene.Receiver.All.Select(received => received.Title));
        Assert.Equal(2, scene.Receiver.All.Select(received => received.Id).Distinct().Count());
        await using var database = await MonitorDatabase.OpenAsync(StorageOptions.Sqlite(Path.Combine(scene.Home, "data")), TimeProvider.System, Cancellation);
        Assert.Empty(await database.Deliveries.ListAsync(DeliveryState.Pending, 10, Cancellation));
    }

    /// <summary>A feed with its baseline, and a story that is told at the next poll.</summary>
    private static async Task<Scene> SetAsync()
    {
        var scene = await Scene.SetAsync(null, "tide");
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        var (exitCode, _, errors) = await scene.RunAsync("once");
        Assert.True(exitCode == 0, errors);
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        return scene;
    }

    private static string Ask(string file, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=false");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return $"{command.ExecuteScalar()}";
    }
}
