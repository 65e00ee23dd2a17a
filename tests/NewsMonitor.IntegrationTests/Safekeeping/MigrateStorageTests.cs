using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Dapper;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Storage;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Stories;

namespace NewsMonitor.IntegrationTests.Safekeeping;

/// <summary>From a SQLite file that the real pipeline filled into an empty PostgreSQL database.</summary>
public sealed class MigrateStorageTests : IAsyncLifetime
{
    private const string Pending = "Bleach shortage closes swimming pools";

    private TestDatabase _target = null!;
    private Scene _scene = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private string Target => _target.Options.ConnectionString;

    private StorageOptions Source => StorageOptions.Sqlite(Path.Combine(_scene.Home, "data"));

    public async ValueTask InitializeAsync()
    {
        _target = await TestDatabase.CreateAsync(StorageProvider.PostgreSql);
        _scene = await Scene.SetAsync(null, "tide");
        _scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        await _scene.RunAsync("once");
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report + " \ud83d\udc20");
        await _scene.RunAsync("once", "--all");
        await _scene.Receiver.WaitForOneAsync();
        _scene.Receiver.Answers = HttpStatusCode.ServiceUnavailable;
        _scene.Publisher.Publish("tide", Pending, "The wholesaler has run out of chlorine, and four municipal baths stay shut until Friday.");
        await _scene.RunAsync("once", "--all");
        _scene.Receiver.Answers = HttpStatusCode.NoContent;
    }

    public async ValueTask DisposeAsync()
    {
        await (_scene?.DisposeAsync() ?? ValueTask.CompletedTask);
        await (_target?.DisposeAsync() ?? ValueTask.CompletedTask);
    }

    [Fact]
    public async Task On_the_new_database_what_was_pending_is_delivered_once_and_what_is_known_makes_no_alert()
    {
        await StopChannelAsync();
        var stories = await StoriesAsync(Source);
        var (exitCode, output, errors) = await _scene.RunAsync("migrate-storage", "--to", Target);
        Assert.True(exitCode == 0, errors);
        Assert.Contains("\"Provider\": \"PostgreSql\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain(Target, output, StringComparison.Ordinal);

        _scene.Reconfigure(monitor =>
        {
            monitor["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = Target };
            monitor["Jobs"]!["Storage"] = "PostgreSql";
        });
        using (var service = await RunningService.StartAsync(_scene))
        {
            await _scene.Receiver.WaitForOneAsync();
            await service.SaysAsync("reefs -> hook: Story alert");
            await service.KillAsync();
        }

        await _scene.RunAsync("once", "--all");
        Assert.Equal([Texts.Headline, Pending], _scene.Receiver.All.Select(received => received.Title));
        Assert.Equal(stories, await StoriesAsync(_target.Options));
        await using var database = await MonitorDatabase.OpenAsync(_target.Options, TimeProvider.System, Cancellation);
        Assert.Equal("pager", Assert.Single(await database.StoppedChannels.ListAsync(Cancellation)).Channel);
        Assert.Empty(await database.Deliveries.ListAsync(DeliveryState.Pending, 10, Cancellation));
        // The sequence goes on where the moved numbers end.
        await database.Feeds.SyncAsync([Some.Feed("another")], Cancellation);
        Assert.Equal(2, (await database.Feeds.ListAsync(Cancellation)).Select(feed => feed.Id).Distinct().Count());
    }

    [Fact]
    public async Task Every_table_is_moved_with_every_row_and_the_file_stays_as_it_is()
    {
        const string ours = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> 'SchemaVersions'";
        var expected = await RowsAsync(Source, ours);
        var (exitCode, output, errors) = await _scene.RunAsync("migrate-storage", "--to", Target, "--json");
        Assert.True(exitCode == 0, errors);
        var moved = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)
            .ToDictionary(line => line.GetProperty("table").GetString()!, line => line.GetProperty("rows").GetInt64());
        Assert.Equal(expected, new SortedDictionary<string, long>(moved, StringComparer.Ordinal));
        Assert.Equal(expected, await RowsAsync(_target.Options, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'schemaversions'"));
        Assert.Equal(expected, await RowsAsync(Source, ours));
        Assert.True(expected["items"] == 3 && expected["deliveries"] > 0 && expected["story_traits"] == 3, string.Join(", ", expected));
    }

    [Fact]
    public async Task The_target_may_be_named_by_a_configuration()
    {
        var there = Path.Combine(_scene.Home, "there.json");
        File.Copy(_scene.ConfigurationFile, there);
        var settings = JsonNode.Parse(await File.ReadAllTextAsync(there, Cancellation))!;
        settings["Monitor"]!["Storage"] = new JsonObject { ["Provider"] = "PostgreSql", ["ConnectionString"] = Target };
        await File.WriteAllTextAsync(there, settings.ToJsonString(), Cancellation);
        var (exitCode, _, errors) = await _scene.RunAsync("migrate-storage", "--to-config", "there.json");
        Assert.True(exitCode == 0, errors);
        Assert.Equal(await StoriesAsync(Source), await StoriesAsync(_target.Options));
    }

    [Fact]
    public async Task A_target_that_holds_rows_is_refused_and_keeps_them()
    {
        await using (var database = await MonitorDatabase.OpenAsync(_target.Options, TimeProvider.System, Cancellation))
            await database.Feeds.SyncAsync([Some.Feed("own")], Cancellation);
        await RefusesAsync("holds rows already (feeds)");
        await using var after = await MonitorDatabase.OpenAsync(_target.Options, TimeProvider.System, Cancellation);
        Assert.Equal("own", Assert.Single(await after.Feeds.ListAsync(Cancellation)).Name);
    }

    [Fact]
    public async Task While_a_service_works_on_the_file_nothing_is_moved()
    {
        using var service = await RunningService.StartAsync(_scene);
        await RefusesAsync("Another newsmonitor works on");
    }

    [Fact]
    public async Task A_file_of_an_older_version_is_refused()
    {
        await using (var database = await MonitorDatabase.OpenAsync(Source, TimeProvider.System, Cancellation))
            await database.Store.WriteAsync((write, _) => write.ExecuteAsync(
                "DELETE FROM SchemaVersions WHERE ScriptName = (SELECT max(ScriptName) FROM SchemaVersions)", null, Cancellation), Cancellation);
        await RefusesAsync("its tables are of an older version");
    }

    [Fact]
    public async Task A_failure_half_way_leaves_the_target_empty()
    {
        await using (var database = await MonitorDatabase.OpenAsync(_target.Options, TimeProvider.System, Cancellation))
            await database.Store.WriteAsync((write, _) => write.ExecuteAsync("ALTER TABLE matches ADD CONSTRAINT never CHECK (score < 0)", null, Cancellation), Cancellation);
        await RefusesAsync("The move failed and was undone");
        var rows = await RowsAsync(_target.Options, "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT IN ('schemaversions', 'counters')");
        Assert.All(rows, table => Assert.Equal(0, table.Value));
    }

    [Fact]
    public async Task Wrong_usage_is_said()
    {
        Assert.Equal(2, (await _scene.RunAsync("migrate-storage")).ExitCode);
        Assert.Equal(2, (await _scene.RunAsync("migrate-storage", "--to", Target, "--to-config", "there.json")).ExitCode);
    }

    private async Task RefusesAsync(string words)
    {
        var (exitCode, _, errors) = await _scene.RunAsync("migrate-storage", "--to", Target);
        Assert.Equal(1, exitCode);
        Assert.Contains(words, errors, StringComparison.Ordinal);
    }

    private async Task StopChannelAsync()
    {
        await using var database = await MonitorDatabase.OpenAsync(Source, TimeProvider.System, Cancellation);
        await database.Store.WriteAsync((write, now) => write.ExecuteAsync(
            "INSERT INTO stopped_channels (channel, settings, reason, stopped_at) VALUES ('pager', 'x', '410', @now)", new { now }, Cancellation), Cancellation);
    }

    private static async Task<IReadOnlyList<string>> StoriesAsync(StorageOptions options)
    {
        await using var database = await MonitorDatabase.OpenAsync(options, TimeProvider.System, Cancellation);
        var stories = await database.Stories.ListAsync(new StoryFilter.MatchedBy("reefs"), StorySpan.Always, null, 100, Cancellation);
        return [.. stories.Select(story => $"{story.Id.Value} {story.Title} {story.Items}")];
    }

    private static async Task<SortedDictionary<string, long>> RowsAsync(StorageOptions options, string tables)
    {
        await using var database = await MonitorDatabase.OpenAsync(options, TimeProvider.System, Cancellation);
        return await database.Store.ReadAsync(async connection =>
        {
            var rows = new SortedDictionary<string, long>(StringComparer.Ordinal);
            foreach (var table in await connection.QueryAsync<string>(new CommandDefinition(tables, cancellationToken: Cancellation)))
                rows[table] = await connection.ExecuteScalarAsync<long>(new CommandDefinition($"SELECT count(*) FROM {table}", cancellationToken: Cancellation));
            return rows;
        }, Cancellation);
    }
}
