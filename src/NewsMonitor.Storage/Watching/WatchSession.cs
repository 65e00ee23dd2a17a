using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Storage.Watching;

/// <summary>
/// One look at the watchlists: answers what is on record, then takes what was found, or nothing of it. Looks and polls wait for each other, on
/// every node, so that each burst and each silence is found once. Not for use by several threads at once.
/// </summary>
public sealed class WatchSession : IAsyncDisposable
{
    private const long Hour = 3_600_000;

    private readonly Store _store;
    private readonly WriteTransaction _write;
    private readonly long _now;

    private WatchSession(Store store, WriteTransaction write, long now) => (_store, _write, _now) = (store, write, now);

    /// <summary>By the clock that leases and due times go by.</summary>
    public DateTimeOffset Now => _now.FromUnix();

    internal static Task<WatchSession> BeginAsync(Store store, CancellationToken cancellation) => store.ExplainedAsync(async () =>
    {
        var write = await store.BeginStoriesAsync(cancellation).ConfigureAwait(false);
        try
        {
            return new WatchSession(store, write, await store.Dialect.NowAsync(write.Connection, write.Transaction, cancellation).ConfigureAwait(false));
        }
        catch
        {
            await write.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    });

    /// <summary>What is remembered, by watchlist.</summary>
    /// <param name="lately">How far back reports are counted.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyDictionary<string, RememberedWatch>> RememberedAsync(TimeSpan lately, CancellationToken cancellation) =>
        _store.ExplainedAsync<IReadOnlyDictionary<string, RememberedWatch>>(async () =>
        {
            const string select = """
                SELECT watches.watchlist, state, since, last_match_at AS LastMatchAt, COALESCE(lately.reports, 0) AS Lately
                FROM watches
                LEFT JOIN (SELECT watchlist, count(*) AS reports FROM reports WHERE reported_at > @from AND reported_at <= @now GROUP BY watchlist) AS lately
                    ON lately.watchlist = watches.watchlist
                """;
            var rows = await _write.QueryAsync<WatchRow>(select, new { from = _now - lately.ToUnix(), now = _now }, cancellation).ConfigureAwait(false);
            return rows.ToDictionary(row => row.Watchlist, row => row.ToRemembered(), StringComparer.Ordinal);
        });

    /// <summary>A watchlist's reports by whole hours before now.</summary>
    public Task<IReadOnlyDictionary<int, int>> ReportsAsync(string watchlist, TimeSpan length, CancellationToken cancellation) =>
        _store.ExplainedAsync<IReadOnlyDictionary<int, int>>(async () =>
        {
            const string select = """
                SELECT (@now - reported_at) / @Hour AS Key, count(*) AS Count FROM reports
                WHERE watchlist = @watchlist AND reported_at > @from AND reported_at <= @now GROUP BY (@now - reported_at) / @Hour
                """;
            var rows = await _write.QueryAsync<CountRow>(select, new { watchlist, now = _now, from = _now - length.ToUnix(), Hour }, cancellation).ConfigureAwait(false);
            return rows.ToDictionary(row => (int)row.Key, row => (int)row.Count);
        });

    /// <summary>The stories with most reports since then, each by its newest matched item, and how many publishers reported.</summary>
    public Task<(IReadOnlyList<NoticedItem> Stories, int Sources)> ReportedAsync(string watchlist, DateTimeOffset since, int most, CancellationToken cancellation) =>
        _store.ExplainedAsync<(IReadOnlyList<NoticedItem>, int)>(async () =>
        {
            const string select = """
                SELECT items.title, items.link, items.source, top.reports
                FROM (SELECT story_id, count(*) AS reports FROM reports WHERE watchlist = @watchlist AND reported_at > @since GROUP BY story_id
                      ORDER BY count(*) DESC, story_id DESC LIMIT @most) AS top
                JOIN items ON items.id = (SELECT max(newest.id) FROM items AS newest JOIN matches ON matches.item_id = newest.id
                                          WHERE newest.story_id = top.story_id AND matches.watchlist = @watchlist AND newest.relation <> 'Copy')
                ORDER BY top.reports DESC, items.id DESC
                """;
            var parameters = new { watchlist, since = since.ToUnix(), most };
            var rows = await _write.QueryAsync<ItemRow>(select, parameters, cancellation).ConfigureAwait(false);
            var sources = await _write.ScalarAsync<long>(
                "SELECT count(DISTINCT source) FROM reports WHERE watchlist = @watchlist AND reported_at > @since", parameters, cancellation).ConfigureAwait(false);
            return ([.. rows.Select(row => row.ToNoticed())], (int)sources);
        });

    /// <summary>The feeds that have brought a match of the watchlist, as far as the record goes back.</summary>
    public Task<IReadOnlyList<FeedId>> FeedsThatMatchedAsync(string watchlist, CancellationToken cancellation) => _store.ExplainedAsync<IReadOnlyList<FeedId>>(async () =>
        [.. (await _write.QueryAsync<long>(
            "SELECT DISTINCT feed_id FROM items JOIN matches ON matches.item_id = items.id WHERE matches.watchlist = @watchlist ORDER BY feed_id",
            new { watchlist }, cancellation).ConfigureAwait(false)).Select(id => new FeedId(id))]);

    /// <summary>How many items each feed has brought since then.</summary>
    public Task<IReadOnlyDictionary<FeedId, int>> ItemsAsync(DateTimeOffset since, CancellationToken cancellation) =>
        _store.ExplainedAsync<IReadOnlyDictionary<FeedId, int>>(async () =>
        {
            const string select = "SELECT feed_id AS Key, count(*) AS Count FROM items WHERE first_seen > @since GROUP BY feed_id";
            var rows = await _write.QueryAsync<CountRow>(select, new { since = since.ToUnix() }, cancellation).ConfigureAwait(false);
            return rows.ToDictionary(row => new FeedId(row.Key), row => (int)row.Count);
        });

    /// <summary>The watchlist's near misses since then, those with the most points first.</summary>
    public Task<IReadOnlyList<NoticedItem>> NearMissesAsync(string watchlist, DateTimeOffset since, int most, CancellationToken cancellation) =>
        ItemsAsync("""
            SELECT title, link, source, near_misses.reason AS Note
            FROM items JOIN near_misses ON near_misses.item_id = items.id
            WHERE items.first_seen > @since AND near_misses.watchlist = @watchlist
            ORDER BY near_misses.score DESC, items.id DESC LIMIT @most
            """, new { watchlist, since = since.ToUnix(), most }, cancellation);

    /// <summary>The newest item that the watchlist matched; null when none is on record.</summary>
    public async Task<NoticedItem?> LastMatchAsync(string watchlist, CancellationToken cancellation) =>
        await ItemsAsync(
            "SELECT title, link, source FROM items WHERE id = (SELECT max(item_id) FROM matches WHERE watchlist = @watchlist)", new { watchlist }, cancellation)
            .ConfigureAwait(false) is [var newest, ..] ? newest : null;

    /// <summary>Writes what the look came to, and ends the session.</summary>
    public Task CommitAsync(LookResult result, DeliverySettings settings, CancellationToken cancellation) => _store.ExplainedAsync(async () =>
    {
        const string remember = """
            INSERT INTO watches (watchlist, state) VALUES (@Watchlist, @State)
            ON CONFLICT (watchlist) DO UPDATE SET state = excluded.state
            """;
        await _write.ExecuteAsync(
            remember, result.States.Select(state => new { Watchlist = state.Key, State = StoredJson.Write(state.Value) }), cancellation).ConfigureAwait(false);
        await HurryAsync(result.Hurried, cancellation).ConfigureAwait(false);
        foreach (var planned in result.Alerts)
            await AlertTable.AddAsync(_write, _store, planned, settings, _now, cancellation).ConfigureAwait(false);
        await _write.CommitAsync(cancellation).ConfigureAwait(false);
        return true;
    });

    public ValueTask DisposeAsync() => _write.DisposeAsync();

    private async Task HurryAsync(IReadOnlyDictionary<string, IReadOnlyList<FeedId>> hurried, CancellationToken cancellation)
    {
        await _write.ExecuteAsync("DELETE FROM hurried_feeds", null, cancellation).ConfigureAwait(false);
        var rows = hurried.SelectMany(each => each.Value, (each, feed) => new { Watchlist = each.Key, Feed = feed.Value });
        await _write.ExecuteAsync("INSERT INTO hurried_feeds (watchlist, feed_id) VALUES (@Watchlist, @Feed)", rows, cancellation).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<NoticedItem>> ItemsAsync(string select, object parameters, CancellationToken cancellation) => await _store.ExplainedAsync(async () =>
        (await _write.QueryAsync<ItemRow>(select, parameters, cancellation).ConfigureAwait(false)).Select(row => row.ToNoticed()).ToList()).ConfigureAwait(false);

    private sealed record CountRow
    {
        public long Key { get; init; }

        public long Count { get; init; }
    }

    private sealed record ItemRow
    {
        public string Title { get; init; } = "";

        public string? Link { get; init; }

        public string Source { get; init; } = "";

        public string? Note { get; init; }

        public long Reports { get; init; }

        public NoticedItem ToNoticed() => new(Title, Link, Source, Note, (int)Reports);
    }
}
