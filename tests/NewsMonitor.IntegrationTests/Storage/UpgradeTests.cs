using System.Data.Common;
using Dapper;
using DbUp;
using DbUp.Engine.Output;
using Microsoft.Data.Sqlite;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Polls;
using Npgsql;

namespace NewsMonitor.IntegrationTests.Storage;

/// <summary>A database that the version before stories were told apart by traits left behind: one item, told.</summary>
public abstract class UpgradeTests(StorageProvider provider) : IAsyncLifetime
{
    private const string LastScriptBefore = "0003";
    private const string Headline = "Harbour pilots of Kelvaro walk out over night shifts";

    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();

    private TestDatabase _where = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _where = await TestDatabase.CreateAsync(provider);
        LeaveBehind();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_where is not null)
            await _where.DisposeAsync();
    }

    [Fact]
    public async Task What_was_told_stays_told_as_a_first_report()
    {
        await using var database = await OpenAsync();
        await using var session = await BeginAsync(database);
        var told = Assert.Single(await session.ToldAsync(new StoryId(1), Cancellation));
        Assert.Equal(("reefs", "desk", 1L, Telling.First), (told.Watchlist, told.Channel, told.Item.Value, told.Telling));
    }

    [Fact]
    public async Task A_copy_of_an_item_from_before_is_found()
    {
        await using var database = await OpenAsync();
        await using var session = await BeginAsync(database);
        Assert.Equal((Relation.Copy, 1), await PlaceAsync(session, Headline));
    }

    [Fact]
    public async Task A_follow_up_to_an_item_from_before_is_found()
    {
        await using var database = await OpenAsync();
        await using var session = await BeginAsync(database);
        Assert.Equal((Relation.FollowUp, 1), await PlaceAsync(session, "Kelvaro harbour pilots vote to stay out over night shifts"));
    }

    [Fact]
    public async Task What_was_read_again_once_is_not_read_again()
    {
        await using (await OpenAsync())
        {
        }

        await using var database = await OpenAsync();
        Assert.Equal(1, await database.Store.ReadAsync(
            connection => connection.ExecuteScalarAsync<long>(new CommandDefinition("SELECT count(*) FROM story_traits", cancellationToken: Cancellation)), Cancellation));
    }

    private async Task<MonitorDatabase> OpenAsync()
    {
        var database = await MonitorDatabase.OpenAsync(_where.Options, TimeProvider.System, Cancellation);
        await database.BecomeNodeAsync(Cancellation);
        return database;
    }

    private static async Task<PollSession> BeginAsync(MonitorDatabase database) =>
        await database.BeginPollAsync(Assert.Single(await database.Feeds.ClaimDueAsync(1, int.MaxValue, Some.Lease, all: true, Cancellation)), Cancellation);

    private static async Task<(Relation, long)> PlaceAsync(PollSession session, string title)
    {
        var unseen = new UnseenItem(new Item { Identity = "new", Title = title, Source = "Other", Language = "en", FirstSeen = Now }, null);
        var assignment = await StoryAssignment.BeginAsync(session, StoryPolicy.Default, [unseen], Cancellation);
        var (decision, _) = assignment.Place(new ItemId(2), unseen);
        return (decision.Relation, decision.Story.Value);
    }

    /// <summary>By the scripts there were then.</summary>
    private void LeaveBehind()
    {
        var connectionString = _where.Options.ConnectionString;
        if (provider == StorageProvider.Sqlite)
            Directory.CreateDirectory(Path.GetDirectoryName(new SqliteConnectionStringBuilder(connectionString).DataSource)!);
        var builder = provider == StorageProvider.Sqlite ? DeployChanges.To.SqliteDatabase(connectionString) : DeployChanges.To.PostgresqlDatabase(connectionString);
        var result = builder
            .WithScriptsEmbeddedInAssembly(typeof(MonitorDatabase).Assembly, name => name.Contains($".{provider}.", StringComparison.OrdinalIgnoreCase)
                && string.CompareOrdinal(name.Split('.')[^2][..LastScriptBefore.Length], LastScriptBefore) <= 0)
            .WithVariablesDisabled()
            .LogTo(new NoOpUpgradeLog())
            .Build()
            .PerformUpgrade();
        Assert.True(result.Successful, result.Error?.Message);

        var seen = Now.AddHours(-3).ToUnixTimeMilliseconds();
        using DbConnection connection = provider == StorageProvider.Sqlite ? new SqliteConnection(connectionString) : new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"""
            INSERT INTO feeds (id, name, url, host, enabled, gone, next_check_at, state)
            VALUES (1, 'wire', 'https://wire.example/feed', 'wire.example', 1, 0, 0, '{StoredJson.Write(new FeedState { NextCheckAt = Now })}');
            UPDATE counters SET value = 1 WHERE name = 'item';
            INSERT INTO stories (id, opened_at, newest_at) VALUES (1, {seen}, {seen});
            INSERT INTO items (id, feed_id, identity, story_id, relation, similarity, reason, title, summary, content, language, source, tags, first_seen)
            VALUES (1, 1, 'a', 1, 'New', 0, '', '{Headline}', '', '', 'en', 'The Wire', '[]', {seen});
            INSERT INTO alerts (id, watchlist, channel, kind, event_key, round, created_at, due_at)
            VALUES ('01990000-0000-7000-8000-000000000001', 'reefs', 'desk', 'Story', 'story:1', 1, {seen}, {seen});
            INSERT INTO alert_entries (watchlist, story_id, channel, alert_id, position, item_id, score, evidence)
            VALUES ('reefs', 1, 'desk', '01990000-0000-7000-8000-000000000001', 0, 1, 2, '[]');
            """;
        command.ExecuteNonQuery();
    }
}
