using System.Data.Common;
using System.Globalization;
using Dapper;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Items;
using NewsMonitor.Storage.WebSub;

namespace NewsMonitor.Storage.Feeds;

/// <summary>The feeds as people look at them: those with trouble first, and no more read than is shown.</summary>
public sealed class FeedRecords
{
    /// <summary>How far back what was missed is still news.</summary>
    public static TimeSpan Lately { get; } = TimeSpan.FromDays(7);

    private readonly Store _store;

    internal FeedRecords(Store store) => _store = store;

    /// <summary>How many feeds each filter lets through.</summary>
    public Task<IReadOnlyDictionary<FeedFilter, int>> CountsAsync(FeedSearch? search, CancellationToken cancellation) =>
        ReadAsync<IReadOnlyDictionary<FeedFilter, int>>(async (connection, now) =>
        {
            var filters = Enum.GetValues<FeedFilter>();
            var counts = string.Join(", ", filters.Select(filter => $"sum(CASE WHEN {Condition(filter)} THEN 1 ELSE 0 END) AS of_{filter}"));
            var row = (IDictionary<string, object?>)await connection.QuerySingleAsync(new CommandDefinition(
                $"WITH {Listed(search)} SELECT {counts} FROM listed", Parameters(search, now), cancellationToken: cancellation)).ConfigureAwait(false);
            return filters.Zip(row.Values).ToDictionary(each => each.First, each => Convert.ToInt32(each.Second ?? 0, CultureInfo.InvariantCulture));
        }, cancellation);

    /// <summary>A page of feeds: what fails, what is gone, what missed items, what is new, then the healthy and the disabled ones, each by name.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="search">Among those it finds; null: among all.</param>
    /// <param name="skip">How many stand on the pages before.</param>
    /// <param name="take">How many at the most.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<ListedFeed>> PageAsync(FeedFilter filter, FeedSearch? search, int skip, int take, CancellationToken cancellation) =>
        ReadAsync((connection, now) => FeedsAsync(
            connection, $"WITH {Listed(search)} SELECT {Columns} FROM listed WHERE {Condition(filter)} ORDER BY trouble, name LIMIT @take OFFSET @skip",
            Parameters(search, now, skip, take), now, cancellation), cancellation);

    /// <summary>Null when there is none of that number.</summary>
    public Task<ListedFeed?> FindAsync(FeedId feed, CancellationToken cancellation) => ReadAsync(async (connection, now) =>
        await FeedsAsync(connection, $"SELECT {Columns} FROM feeds WHERE id = @id", new { now, id = feed.Value }, now, cancellation).ConfigureAwait(false) is [var found]
            ? found : null, cancellation);

    /// <summary>The newest items of a feed.</summary>
    public Task<IReadOnlyList<StoredItem>> LatestAsync(FeedId feed, int most, CancellationToken cancellation) =>
        _store.ReadAsync(connection => FeedItems.LatestAsync(connection, feed, most, cancellation), cancellation);

    /// <summary>New items of a feed by the hour they came in, for the last so many hours, oldest first; the hour that is not over is the last.</summary>
    public Task<IReadOnlyList<int>> HoursAsync(FeedId feed, int hours, CancellationToken cancellation) =>
        ReadAsync((connection, now) => FeedItems.HoursAsync(connection, feed, hours, now, cancellation), cancellation);

    private const string Columns = """
        id, name, url, enabled, gone, next_check_at AS NextCheckAt, state,
        CASE WHEN host_rests_until > @now THEN host_rests_until END AS RestsUntil,
        CASE WHEN lease_until > @now THEN 1 ELSE 0 END AS Leased,
        CASE WHEN EXISTS (SELECT 1 FROM hurried_feeds WHERE feed_id = id) THEN 1 ELSE 0 END AS Hurried
        """;

    /// <summary>Each feed with what filters and the order ask for.</summary>
    private string Listed(FeedSearch? search)
    {
        var found = search is null ? "" : $"WHERE lower(name) LIKE @like ESCAPE '!' OR name IN ({_store.Dialect.Texts("@names")})";
        return $"""
            known AS (
                SELECT feeds.*,
                       CAST(COALESCE({_store.Dialect.Field("state", nameof(FeedState.FailureLevel))}, '0') AS BIGINT) AS level,
                       {_store.Dialect.Field("state", nameof(FeedState.LastPolledAt))} AS polled,
                       {_store.Dialect.Field("state", nameof(FeedState.MovedTo))} AS moved,
                       COALESCE({_store.Dialect.Field("state", nameof(FeedState.BlindSpots), "-1", nameof(BlindSpot.To))}, '') AS missed,
                       (SELECT count(*) FROM hub_subscriptions WHERE feed_id = feeds.id AND hub_subscriptions.state = 'Active') AS hubs
                FROM feeds {found}),
            listed AS (
                SELECT known.*, CASE WHEN enabled = 0 THEN 5 WHEN gone = 1 THEN 1 WHEN level > 0 THEN 0 WHEN missed >= @lately THEN 2 WHEN polled IS NULL THEN 3 ELSE 4 END AS trouble
                FROM known)
            """;
    }

    private static string Condition(FeedFilter filter) => filter switch
    {
        FeedFilter.Failing => "enabled = 1 AND gone = 0 AND level > 0",
        FeedFilter.Gone => "enabled = 1 AND gone = 1",
        FeedFilter.BlindSpots => "enabled = 1 AND missed >= @lately",
        FeedFilter.Moved => "enabled = 1 AND moved IS NOT NULL",
        FeedFilter.Hub => "enabled = 1 AND hubs > 0",
        FeedFilter.New => "enabled = 1 AND gone = 0 AND level = 0 AND polled IS NULL",
        FeedFilter.Disabled => "enabled = 0",
        _ => "1 = 1",
    };

    private static object Parameters(FeedSearch? search, long now, int skip = 0, int take = 0) => new
    {
        now,
        // Times within the state are texts, all of UTC: to the second they sort as they follow each other.
        lately = (now.FromUnix() - Lately).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        like = $"%{Escaped(search?.Text.ToLowerInvariant() ?? "")}%",
        names = StoredJson.List(search?.Names ?? []),
        skip,
        take,
    };

    private static string Escaped(string text) => text.Replace("!", "!!", StringComparison.Ordinal).Replace("%", "!%", StringComparison.Ordinal).Replace("_", "!_", StringComparison.Ordinal);

    private async Task<IReadOnlyList<ListedFeed>> FeedsAsync(DbConnection connection, string sql, object parameters, long now, CancellationToken cancellation)
    {
        var rows = (await connection.QueryAsync<ListedRow>(new CommandDefinition(sql, parameters, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var ids = rows.ConvertAll(row => row.Id);
        var items = await FeedItems.CountsAsync(connection, _store, ids, now, cancellation).ConfigureAwait(false);
        var hubs = await HubSubscriptionTable.OfFeedsAsync(connection, _store, ids, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToListed() with
        {
            ItemsOfDay = items.GetValueOrDefault(row.Id).OfDay,
            ItemsOfWeek = items.GetValueOrDefault(row.Id).OfWeek,
            Hub = hubs.GetValueOrDefault(row.Id),
        })];
    }

    private Task<T> ReadAsync<T>(Func<DbConnection, long, Task<T>> read, CancellationToken cancellation) => _store.ReadAsync(async connection =>
        await read(connection, await _store.Dialect.NowAsync(connection, null, cancellation).ConfigureAwait(false)).ConfigureAwait(false), cancellation);

    private sealed record ListedRow : FeedRow
    {
        public long? RestsUntil { get; init; }

        public long Leased { get; init; }

        public ListedFeed ToListed() => new(
            new StoredFeed(new FeedId(Id), Name, new Uri(Url), Enabled != 0, ToState()), RestsUntil?.FromUnix(), Leased != 0, Hurried != 0);
    }
}
