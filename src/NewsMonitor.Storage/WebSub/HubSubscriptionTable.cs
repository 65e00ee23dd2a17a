using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.WebSub;

/// <summary>What hubs are asked for, and the feeds their pushes wake.</summary>
public sealed class HubSubscriptionTable
{
    private readonly Store _store;

    internal HubSubscriptionTable(Store store) => _store = store;

    /// <summary>All on record, oldest request first.</summary>
    public Task<IReadOnlyList<HubSubscription>> ListAsync(CancellationToken cancellation) => _store.ReadAsync<IReadOnlyList<HubSubscription>>(async connection =>
    {
        var rows = await connection.QueryAsync<HubSubscriptionRow>(new CommandDefinition(
            $"SELECT {HubSubscriptionRow.Columns} FROM hub_subscriptions ORDER BY requested_at, id", cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToSubscription())];
    }, cancellation);

    /// <summary>Null when there is none of this id.</summary>
    public Task<HubSubscription?> FindAsync(string id, CancellationToken cancellation) => _store.ReadAsync(async connection =>
    {
        var row = await connection.QuerySingleOrDefaultAsync<HubSubscriptionRow>(new CommandDefinition(
            $"SELECT {HubSubscriptionRow.Columns} FROM hub_subscriptions WHERE id = @id", new { id }, cancellationToken: cancellation)).ConfigureAwait(false);
        return row?.ToSubscription();
    }, cancellation);

    /// <summary>Those of some feeds, by feed; what is being ended does not count.</summary>
    internal static async Task<IReadOnlyDictionary<long, HubSubscription>> OfFeedsAsync(DbConnection connection, Store store, IEnumerable<long> feeds, CancellationToken cancellation)
    {
        var read = $"SELECT {HubSubscriptionRow.Columns} FROM hub_subscriptions WHERE state <> 'Ending' AND feed_id IN ({store.Dialect.Numbers("@feeds")})";
        var rows = await connection.QueryAsync<HubSubscriptionRow>(new CommandDefinition(read, new { feeds = StoredJson.List(feeds) }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToDictionary(row => row.FeedId, row => row.ToSubscription());
    }

    /// <summary>Adds a new one. False when the feed has one already: another node was faster.</summary>
    public Task<bool> AddAsync(HubSubscription subscription, CancellationToken cancellation)
    {
        const string add = """
            INSERT INTO hub_subscriptions (id, feed_id, callback, topic, hub, secret, state, requested_at, lease_until, next_try_at, failures,
                last_error, last_push_at, wake_at, woken_at)
            VALUES (@Id, @FeedId, @Callback, @Topic, @Hub, @Secret, @State, @RequestedAt, @LeaseUntil, @NextTryAt, @Failures,
                @LastError, @LastPushAt, @WakeAt, @WokenAt)
            ON CONFLICT DO NOTHING
            """;
        return _store.WriteAsync(async (write, _) =>
            await write.ExecuteAsync(add, HubSubscriptionRow.Of(subscription), cancellation).ConfigureAwait(false) == 1, cancellation);
    }

    /// <summary>Changes one while nobody else can.</summary>
    /// <param name="id">Which.</param>
    /// <param name="change">Given it as it is now; null: it stays. Its feed, callback, topic, hub and secret never change.</param>
    /// <param name="cancellation">Ends the call.</param>
    /// <returns>As it is afterwards; null when it is not there or was left as it is.</returns>
    public Task<HubSubscription?> ChangeAsync(string id, Func<HubSubscription, HubSubscription?> change, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(change);
        var find = $"SELECT {HubSubscriptionRow.Columns} FROM hub_subscriptions WHERE id = @id {_store.Dialect.ForUpdate}";
        const string save = """
            UPDATE hub_subscriptions SET
                state = @State, requested_at = @RequestedAt, lease_until = @LeaseUntil, next_try_at = @NextTryAt, failures = @Failures,
                last_error = @LastError, last_push_at = @LastPushAt, wake_at = @WakeAt, woken_at = @WokenAt
            WHERE id = @Id
            """;
        return _store.WriteAsync(async (write, _) =>
        {
            var row = (await write.QueryAsync<HubSubscriptionRow>(find, new { id }, cancellation).ConfigureAwait(false)).SingleOrDefault();
            var changed = row is null ? null : change(row.ToSubscription());
            if (changed is not null)
                await write.ExecuteAsync(save, HubSubscriptionRow.Of(changed), cancellation).ConfigureAwait(false);
            return changed;
        }, cancellation);
    }

    public Task RemoveAsync(string id, CancellationToken cancellation) => _store.WriteAsync(
        (write, _) => write.ExecuteAsync("DELETE FROM hub_subscriptions WHERE id = @id", new { id }, cancellation), cancellation);

    /// <summary>
    /// Makes feeds due whose pushes wait, but never before their host's rest is over. A feed being polled just now is left for the next call:
    /// that poll may have read what was there before the push, and when it ends it sets the feed's next check.
    /// </summary>
    /// <returns>How many feeds.</returns>
    public async Task<int> WakeAsync(CancellationToken cancellation)
    {
        const string awake = """
            FROM hub_subscriptions s JOIN feeds f ON f.id = s.feed_id
            WHERE s.wake_at <= @now AND (f.lease_until IS NULL OR f.lease_until <= @now)
            """;
        const string wake = """
            UPDATE feeds SET next_check_at = CASE WHEN host_rests_until > @now THEN host_rests_until ELSE @now END
            WHERE next_check_at > @now AND id = @FeedId
            """;
        const string done = "UPDATE hub_subscriptions SET wake_at = NULL, woken_at = @now WHERE id = @Id";
        // Nearly always there is nothing, and looking costs no transaction.
        var any = await _store.ReadAsync(connection => connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "SELECT COUNT(*) FROM hub_subscriptions WHERE wake_at IS NOT NULL", cancellationToken: cancellation)), cancellation).ConfigureAwait(false);
        return any == 0 ? 0 : await _store.WriteAsync(async (write, now) =>
        {
            var waiting = (await write.QueryAsync<HubSubscriptionRow>(
                $"SELECT s.id, s.feed_id AS FeedId {awake} ORDER BY s.feed_id {_store.Dialect.ForUpdateSkipLocked}", new { now }, cancellation).ConfigureAwait(false)).AsList();
            foreach (var row in waiting)
            {
                await write.ExecuteAsync(wake, new { now, row.FeedId }, cancellation).ConfigureAwait(false);
                await write.ExecuteAsync(done, new { now, row.Id }, cancellation).ConfigureAwait(false);
            }

            return waiting.Count;
        }, cancellation).ConfigureAwait(false);
    }
}
