using System.Collections.Concurrent;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Storage.Feeds;

/// <summary>The feeds, when each is due, and who polls it.</summary>
public sealed class FeedTable
{
    private const int MostInACommit = 256;

    private readonly Store _store;
    private readonly ConcurrentQueue<DueFeed> _left = new();

    /// <summary>A clock that was put back by less is mended by waiting.</summary>
    private static readonly TimeSpan ClockPutBack = TimeSpan.FromMinutes(1);

    /// <summary>Polls that brought nothing, which most do; null where commits of many writers share the disk's time by themselves.</summary>
    private readonly SharedCommits<(DueFeed Feed, FeedState State), bool>? _saves;

    internal FeedTable(Store store)
    {
        _store = store;
        if (store.Dialect.WritesOneAtATime)
            _saves = new SharedCommits<(DueFeed Feed, FeedState State), bool>(MostInACommit, SaveStatesAsync);
    }

    /// <summary>
    /// Makes the table follow the configuration: new feeds are due at once; a changed URL begins anew (no validators, baseline to be made);
    /// feeds disabled or no longer configured stay on record, disabled. Touches only rows that differ: other nodes poll the others meanwhile.
    /// </summary>
    /// <returns>The names of feeds that were polled until now and are configured no longer.</returns>
    public Task<IReadOnlyList<string>> SyncAsync(IReadOnlyList<Feed> feeds, CancellationToken cancellation)
    {
        const string upsert = """
            INSERT INTO feeds (name, url, host, enabled, gone, next_check_at, state)
            VALUES (@Name, @Url, @Host, @Enabled, 0, @now, @State)
            ON CONFLICT (name) DO UPDATE SET
                url           = excluded.url,
                host          = excluded.host,
                enabled       = excluded.enabled,
                state         = CASE WHEN feeds.url <> excluded.url THEN excluded.state ELSE feeds.state END,
                gone          = CASE WHEN feeds.url <> excluded.url OR feeds.enabled < excluded.enabled THEN 0 ELSE feeds.gone END,
                failing       = CASE WHEN feeds.url <> excluded.url THEN 0 ELSE feeds.failing END,
                next_check_at = CASE WHEN feeds.url <> excluded.url OR feeds.enabled < excluded.enabled THEN excluded.next_check_at ELSE feeds.next_check_at END,
                lease_token   = CASE WHEN feeds.url <> excluded.url THEN NULL ELSE feeds.lease_token END,
                lease_until   = CASE WHEN feeds.url <> excluded.url THEN NULL ELSE feeds.lease_until END
            """;
        var disable = $"UPDATE feeds SET enabled = 0 WHERE enabled = 1 AND name NOT IN ({_store.Dialect.Texts("@names")}) RETURNING name";
        return _store.WriteAsync<IReadOnlyList<string>>(async (write, now) =>
        {
            var known = (await write.QueryAsync<FeedRow>("SELECT name, url, enabled FROM feeds", null, cancellation).ConfigureAwait(false))
                .ToDictionary(row => row.Name, row => (row.Url, row.Enabled != 0), StringComparer.Ordinal);
            var state = StoredJson.Write(new FeedState { NextCheckAt = now.FromUnix() });
            var others = feeds.Where(feed => !known.TryGetValue(feed.Name, out var before) || before != (feed.Url.AbsoluteUri, feed.Enabled));
            // In the order of names: two nodes that start at once do not lock each other out.
            var rows = others.OrderBy(feed => feed.Name, StringComparer.Ordinal).Select(feed => new
            {
                feed.Name,
                Url = feed.Url.AbsoluteUri,
                Host = HostName.Of(feed.Url),
                Enabled = feed.Enabled ? 1L : 0L,
                State = state,
                now,
            });
            await write.ExecuteAsync(upsert, rows, cancellation).ConfigureAwait(false);
            var names = StoredJson.List(feeds.Select(feed => feed.Name));
            return [.. (await write.QueryAsync<string>(disable, new { names }, cancellation).ConfigureAwait(false)).Order(StringComparer.Ordinal)];
        }, cancellation);
    }

    /// <summary>Leases feeds that are due, longest due first: enabled, not gone, due by now, not leased to anybody, and of no host that rests.</summary>
    /// <param name="batch">How many at the most.</param>
    /// <param name="perHost">How many of one host, those that somebody holds already included: a slow host must not fill the batch.</param>
    /// <param name="lease">After this long others may claim them.</param>
    /// <param name="all">Due or not. Then one call with a large batch, or the same feeds come again.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<IReadOnlyList<DueFeed>> ClaimDueAsync(int batch, int perHost, TimeSpan lease, bool all, CancellationToken cancellation) =>
        ClaimDueAsync(batch, perHost, lease, all, [], cancellation);

    /// <summary>As <see cref="ClaimDueAsync(int, int, TimeSpan, bool, CancellationToken)"/>, without feeds that are other nodes' business.</summary>
    public Task<IReadOnlyList<DueFeed>> ClaimDueAsync(
        int batch, int perHost, TimeSpan lease, bool all, IReadOnlyCollection<FeedId> without, CancellationToken cancellation)
    {
        // Asked twice: between the first look and the lock another node may have made the poll.
        const string isDue = "(next_check_at <= @now OR claimed_at > @putBack OR @all = 1) AND (lease_until IS NULL OR lease_until <= @now)";
        var claim = $"""
            WITH waiting AS MATERIALIZED (
                SELECT id, host, row_number() OVER (PARTITION BY host ORDER BY next_check_at, id) AS place FROM feeds
                WHERE enabled = 1 AND gone = 0 AND {isDue} AND id NOT IN ({_store.Dialect.Numbers("@without")})),
            busy AS MATERIALIZED (
                SELECT host, sum(CASE WHEN lease_until > @now THEN 1 ELSE 0 END) AS held, max(host_rests_until) AS rests_until FROM feeds
                WHERE lease_until > @now OR host_rests_until > @now
                GROUP BY host),
            chosen AS MATERIALIZED (
                SELECT waiting.id FROM waiting LEFT JOIN busy ON busy.host = waiting.host
                WHERE COALESCE(busy.rests_until, 0) <= @now AND place + COALESCE(busy.held, 0) <= @perHost),
            due AS MATERIALIZED (
                SELECT id FROM feeds
                WHERE id IN (SELECT id FROM chosen) AND {isDue}
                ORDER BY next_check_at, id
                LIMIT @batch
                {_store.Dialect.ForUpdateSkipLocked})
            UPDATE feeds SET lease_token = @token, lease_until = @until, claimed_at = @now
            WHERE id IN (SELECT id FROM due)
            RETURNING id, name, url, gone, next_check_at AS NextCheckAt, state,
                      CASE WHEN EXISTS (SELECT 1 FROM hurried_feeds WHERE feed_id = feeds.id) THEN 1 ELSE 0 END AS Hurried
            """;
        return _store.WriteAsync<IReadOnlyList<DueFeed>>(async (write, now) =>
        {
            var token = Guid.NewGuid();
            var parameters = new
            {
                now,
                putBack = now + ClockPutBack.ToUnix(),
                until = now + lease.ToUnix(),
                all = all ? 1 : 0,
                batch,
                perHost,
                token = token.ToString(),
                without = StoredJson.List(without.Select(feed => feed.Value)),
            };
            var rows = await write.QueryAsync<FeedRow>(claim, parameters, cancellation).ConfigureAwait(false);
            return [.. rows
                .OrderBy(row => row.NextCheckAt).ThenBy(row => row.Id)
                .Select(row => new DueFeed(new FeedId(row.Id), row.Name, row.ToState(), token) { Url = new Uri(row.Url), IsHurried = row.Hurried != 0 })];
        }, cancellation);
    }

    /// <summary>For a poll that brought nothing (304, failure): writes the state and ends the lease.</summary>
    /// <returns>False when the lease was lost: nothing has changed.</returns>
    public Task<bool> SaveStateAsync(DueFeed feed, FeedState state, CancellationToken cancellation) => _saves is { } saves
        ? saves.WriteAsync((feed, state))
        : _store.WriteAsync((write, _) => SaveStateAsync(write, feed, state, shownAt: null, cancellation), cancellation);

    /// <summary>The same, with the alerts that the new state makes: both or neither.</summary>
    /// <returns>False when the lease was lost: nothing has changed.</returns>
    public Task<bool> SaveStateAsync(
        DueFeed feed, FeedState state, IReadOnlyList<PlannedAlert> alerts, DeliverySettings settings, CancellationToken cancellation) =>
        // Alerts join others that are still unsent: one node at a time.
        alerts.Count == 0 ? SaveStateAsync(feed, state, cancellation) : _store.WriteStoriesAsync(async (write, now) =>
        {
            if (!await SaveStateAsync(write, feed, state, shownAt: null, cancellation).ConfigureAwait(false))
                return false;
            foreach (var planned in alerts)
                await AlertTable.AddAsync(write, _store, planned, settings, now, cancellation).ConfigureAwait(false);
            return true;
        }, cancellation);

    /// <summary>Ends the lease of a poll that was cancelled; the feed is as due as before.</summary>
    /// <returns>False when the lease was lost.</returns>
    public Task<bool> ReleaseAsync(FeedId feed, Guid lease, CancellationToken cancellation) => _store.WriteAsync(async (write, _) => await write.ExecuteAsync(
        "UPDATE feeds SET lease_token = NULL, lease_until = NULL WHERE id = @id AND lease_token = @token",
        new { id = feed.Value, token = lease.ToString() }, cancellation).ConfigureAwait(false) == 1, cancellation);

    /// <summary>Says that a poll could not be stored: its feed is released by <see cref="MonitorDatabase.TryAgainAsync"/>.</summary>
    public void Leave(DueFeed feed)
    {
        ArgumentNullException.ThrowIfNull(feed);
        _left.Enqueue(feed);
    }

    /// <summary>Releases what was left. The row it writes first is there to be written: a transaction that changes nothing succeeds on a full disk.</summary>
    internal async Task ReleaseLeftAsync(CancellationToken cancellation)
    {
        const string write = "INSERT INTO counters (name, value) VALUES ('resumed-at', @now) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        const string release = "UPDATE feeds SET lease_token = NULL, lease_until = NULL WHERE id = @id AND lease_token = @token";
        DueFeed[] left = [.. _left];
        await _store.WriteAsync(async (transaction, now) =>
        {
            await transaction.ExecuteAsync(write, new { now }, cancellation).ConfigureAwait(false);
            foreach (var feed in left)
                await transaction.ExecuteAsync(release, new { id = feed.Id.Value, token = feed.Lease.ToString() }, cancellation).ConfigureAwait(false);
            return left.Length;
        }, cancellation).ConfigureAwait(false);
        for (var i = 0; i < left.Length; i++)
            _left.TryDequeue(out _);
    }

    /// <summary>Puts off the end of a claim's leases, as far as they are still held.</summary>
    public Task RenewAsync(Guid lease, TimeSpan length, CancellationToken cancellation) => _store.WriteAsync((write, now) => write.ExecuteAsync(
        "UPDATE feeds SET lease_until = @until WHERE lease_token = @token",
        new { until = now + length.ToUnix(), token = lease.ToString() }, cancellation), cancellation);

    /// <summary>Ends every lease: for the one process that may hold any.</summary>
    internal Task EndLeasesAsync(CancellationToken cancellation) => _store.WriteAsync((write, _) => write.ExecuteAsync(
        "UPDATE feeds SET lease_token = NULL, lease_until = NULL WHERE lease_token IS NOT NULL", null, cancellation), cancellation);

    /// <summary>Lets a host rest: none of its feeds is due before <paramref name="until"/>, not even one being polled just now.</summary>
    public Task RestHostAsync(string host, DateTimeOffset until, CancellationToken cancellation)
    {
        const string rest = """
            UPDATE feeds SET
                next_check_at    = CASE WHEN next_check_at < @until THEN @until ELSE next_check_at END,
                host_rests_until = CASE WHEN host_rests_until < @until THEN @until ELSE host_rests_until END
            WHERE host = @host
            """;
        return _store.WriteAsync((write, _) => write.ExecuteAsync(rest, new { host = host.ToLowerInvariant(), until = until.ToUnix() }, cancellation), cancellation);
    }

    /// <summary>Makes a feed due at that time if it was due later; not one that is being polled, nor one whose host rests.</summary>
    public Task BringForwardAsync(FeedId feed, DateTimeOffset to, CancellationToken cancellation) => _store.WriteAsync((write, now) => write.ExecuteAsync(
        """
        UPDATE feeds SET next_check_at = @to
        WHERE id = @id AND next_check_at > @to AND host_rests_until <= @to AND (lease_until IS NULL OR lease_until <= @now)
        """,
        new { id = feed.Value, to = to.ToUnix(), now }, cancellation), cancellation);

    /// <summary>How many feeds are to be polled.</summary>
    public Task<int> CountEnabledAsync(CancellationToken cancellation) => _store.ReadAsync(connection => connection.ExecuteScalarAsync<int>(
        new CommandDefinition("SELECT count(*) FROM feeds WHERE enabled = 1", cancellationToken: cancellation)), cancellation);

    /// <summary>How many of the enabled feeds fail.</summary>
    public Task<int> CountFailingAsync(CancellationToken cancellation) => _store.ReadAsync(connection => connection.ExecuteScalarAsync<int>(
        new CommandDefinition("SELECT count(*) FROM feeds WHERE failing = 1 AND enabled = 1", cancellationToken: cancellation)), cancellation);

    /// <summary>All feeds on record, by name.</summary>
    public Task<IReadOnlyList<StoredFeed>> ListAsync(CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<StoredFeed>>(async connection =>
    {
        var rows = await connection.QueryAsync<FeedRow>(new CommandDefinition(
            "SELECT id, name, url, enabled, gone, next_check_at AS NextCheckAt, state FROM feeds ORDER BY name", cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => new StoredFeed(new FeedId(row.Id), row.Name, new Uri(row.Url), row.Enabled != 0, row.ToState()))];
    }, cancellation);

    /// <summary>A rest its host was given meanwhile is not shortened.</summary>
    /// <param name="write">Where.</param>
    /// <param name="feed">Whose lease ends with it.</param>
    /// <param name="state">As the poll leaves it.</param>
    /// <param name="shownAt">When it showed items; null: this poll saw none.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>False when the lease was lost: nothing has changed.</returns>
    internal static async Task<bool> SaveStateAsync(WriteTransaction write, DueFeed feed, FeedState state, long? shownAt, CancellationToken cancellation)
    {
        const string save = """
            UPDATE feeds SET
                state         = @state,
                gone          = @gone,
                failing       = @failing,
                next_check_at = CASE WHEN host_rests_until > @next THEN host_rests_until ELSE @next END,
                shown_at      = CASE WHEN @shown > 0 THEN @shown ELSE shown_at END,
                lease_token   = NULL,
                lease_until   = NULL
            WHERE id = @id AND lease_token = @token
            """;
        var parameters = new
        {
            id = feed.Id.Value,
            token = feed.Lease.ToString(),
            state = StorableText.Of(StoredJson.Write(state)),
            gone = state.Gone ? 1L : 0L,
            failing = state.FailureLevel > 0 ? 1L : 0L,
            next = state.NextCheckAt.ToUnix(),
            shown = shownAt ?? 0,
        };
        return await write.ExecuteAsync(save, parameters, cancellation).ConfigureAwait(false) == 1;
    }

    private Task<IReadOnlyList<bool>> SaveStatesAsync(IReadOnlyList<(DueFeed Feed, FeedState State)> saves) =>
        _store.WriteAsync<IReadOnlyList<bool>>(async (write, _) =>
        {
            var saved = new List<bool>(saves.Count);
            foreach (var (feed, state) in saves)
                saved.Add(await SaveStateAsync(write, feed, state, shownAt: null, CancellationToken.None).ConfigureAwait(false));
            return saved;
        }, CancellationToken.None);
}
