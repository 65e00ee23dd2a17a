using System.Collections.Concurrent;
using Dapper;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>The outbox: who is to be told what, when, and what came of it.</summary>
public sealed class DeliveryTable
{
    private readonly Store _store;
    /// <summary>The claims this process has in its hands, by their leases. They do not run out by a clock that is put forward.</summary>
    private readonly ConcurrentDictionary<Guid, int> _held = new();
    private int _claims;

    internal DeliveryTable(Store store) => _store = store;

    /// <summary>Which channels have deliveries that are due and are not stopped, however many: a look that costs as much as there are channels with pending ones.</summary>
    public Task<IReadOnlyList<string>> DueChannelsAsync(CancellationToken cancellation)
    {
        const string due = """
            WITH RECURSIVE pending(channel) AS (
                SELECT (SELECT min(channel) FROM deliveries WHERE state = 'Pending' AND lease_token IS NULL)
                UNION ALL
                SELECT (SELECT min(channel) FROM deliveries WHERE state = 'Pending' AND lease_token IS NULL AND channel > pending.channel)
                FROM pending WHERE channel IS NOT NULL)
            SELECT channel FROM pending
            WHERE channel IS NOT NULL AND channel NOT IN (SELECT channel FROM stopped_channels)
              AND EXISTS (SELECT 1 FROM deliveries
                          WHERE state = 'Pending' AND lease_token IS NULL AND deliveries.channel = pending.channel AND turn IN (0, 1, 2) AND due_at <= @now)
            UNION
            SELECT channel FROM deliveries WHERE lease_token IS NOT NULL AND lease_until <= @now
            """;
        return _store.ReadAsync<IReadOnlyList<string>>(async connection =>
        {
            var now = await _store.Dialect.NowAsync(connection, null, cancellation).ConfigureAwait(false);
            return [.. await connection.QueryAsync<string>(new CommandDefinition(due, new { now }, cancellationToken: cancellation)).ConfigureAwait(false)];
        }, cancellation);
    }

    /// <summary>
    /// Leases deliveries that are due. New ones and deferred ones get half the room each, and what the other leaves:
    /// neither a burst nor a mail server that is away starves the other. Those that have expired become dead and are not handed out, nor are
    /// those of stopped channels. Of those that were being sent when a process died one comes at a time: so nothing else dies with the one
    /// whose fault it is.
    /// </summary>
    /// <param name="channels">Of which channels.</param>
    /// <param name="limit">How many at the most: no more than can be attempted soon, for the lease runs while they wait.</param>
    /// <param name="lease">After this long others may claim them; longer than an attempt can take.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(ChannelScope channels, int limit, TimeSpan lease, CancellationToken cancellation)
    {
        var token = Guid.NewGuid();
        try
        {
            return await ClaimDueAsync(token, channels, limit, lease, cancellation).ConfigureAwait(false);
        }
        catch
        {
            // Whatever was committed is in nobody's hands: the leases run out.
            _held.TryRemove(token, out _);
            throw;
        }
    }

    private async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(Guid token, ChannelScope channels, int limit, TimeSpan lease, CancellationToken cancellation)
    {
        // An odd place goes to each in turn, so that a limit of 1 starves nobody either.
        var (first, second) = Interlocked.Increment(ref _claims) % 2 != 0 ? (DeliveryTurn.New, DeliveryTurn.Again) : (DeliveryTurn.Again, DeliveryTurn.New);
        var mayBeSuspect = limit > 1 || _claims % 2 == 0;
        var (ids, now) = await _store.WriteAsync(async (write, now) =>
        {
            await DeliveryEnds.OfLostLeasesAsync(write, _store, now, now, [.. _held.Keys], cancellation).ConfigureAwait(false);
            await DeliveryEnds.OfExpiredAsync(write, _store, now, cancellation).ConfigureAwait(false);
            var claimed = new List<string>();
            async Task TakeAsync(DeliveryTurn turn, int room) => claimed.AddRange(
                await ClaimAsync(write, channels, turn, room, token, now, now + lease.ToUnix(), cancellation).ConfigureAwait(false));
            if (mayBeSuspect)
                await TakeAsync(DeliveryTurn.Suspect, 1).ConfigureAwait(false);
            // Few come with a suspect, so that the next one has not long to wait.
            var most = claimed.Count == 0 ? limit : Math.Min(limit, 2 + (limit / 4));
            foreach (var (turn, share) in new[] { (first, (most + 1) / 2), (second, most), (first, most) })
                await TakeAsync(turn, Math.Min(share, most - claimed.Count)).ConfigureAwait(false);
            if (claimed.Count == 0)
                await TakeAsync(DeliveryTurn.Suspect, 1).ConfigureAwait(false);
            // Before the commit makes them anybody's to see.
            _held[token] = claimed.Count;
            return (claimed, now);
        }, cancellation).ConfigureAwait(false);
        if (ids.Count == 0)
        {
            _held.TryRemove(token, out _);
            return [];
        }

        var deliveries = await _store.ReadAsync(
            connection => OutgoingDeliveries.LoadAsync(connection, _store, ids, cancellation), cancellation).ConfigureAwait(false);
        return [.. deliveries.Select(delivery => new ClaimedDelivery(delivery, token, now.FromUnix()))];
    }

    /// <summary>Ends every lease: for the one process that may hold any. Who held them died.</summary>
    internal Task EndLeasesAsync(CancellationToken cancellation) =>
        _store.WriteAsync((write, now) => DeliveryEnds.OfLostLeasesAsync(write, _store, now, long.MaxValue, [], cancellation), cancellation);

    /// <summary>Says that the claim is in nobody's hands here any more, whatever became of it: without an outcome its lease will run out.</summary>
    public void LetGo(ClaimedDelivery claimed)
    {
        if (_held.AddOrUpdate(claimed.Lease, 0, (_, count) => count - 1) <= 0)
            _held.TryRemove(claimed.Lease, out _);
    }

    /// <summary>Puts off the end of the leases of all that this process has in its hands, as far as they are still held.</summary>
    /// <param name="length">From now on.</param>
    /// <param name="cancellation">Ends the call.</param>
    public Task<int> RenewAsync(TimeSpan length, CancellationToken cancellation)
    {
        var renew = $"UPDATE deliveries SET lease_until = @until WHERE lease_token IN ({_store.Dialect.Texts("@tokens")})";
        return _store.WriteAsync(
            (write, now) => write.ExecuteAsync(
                renew, new { until = now + length.ToUnix(), tokens = StoredJson.List(_held.Keys.Select(lease => lease.ToString())) }, cancellation),
            cancellation);
    }

    /// <summary>Takes claims back that were not begun.</summary>
    public Task<int> GiveBackAsync(IReadOnlyCollection<ClaimedDelivery> claimed, CancellationToken cancellation)
    {
        var giveBack = $"""
            UPDATE deliveries SET
                lease_token = NULL, lease_until = NULL, first_claimed_at = CASE WHEN attempts > 0 THEN first_claimed_at END
            WHERE state = 'Pending' AND begun = 0 AND lease_token IN ({_store.Dialect.Texts("@tokens")}) AND id IN ({_store.Dialect.Texts("@ids")})
            """;
        var parameters = new
        {
            ids = StoredJson.List(claimed.Select(each => each.Delivery.Id.Value.ToString())),
            tokens = StoredJson.List(claimed.Select(each => each.Lease.ToString()).Distinct()),
        };
        return claimed.Count == 0
            ? Task.FromResult(0)
            : _store.WriteAsync((write, _) => write.ExecuteAsync(giveBack, parameters, cancellation), cancellation);
    }

    /// <summary>In one commit: what attempts came to, which ends their leases, and which begin, which counts them.</summary>
    /// <returns>For each whether the lease was still held; where it was lost nothing has changed, and nothing is to be sent.</returns>
    public Task<(IReadOnlyList<bool> Recorded, IReadOnlyList<bool> Begun)> TurnAsync(
        IReadOnlyList<MadeAttempt> made, IReadOnlyList<ClaimedDelivery> begin, CancellationToken cancellation) => _store.WriteAsync<(IReadOnlyList<bool>, IReadOnlyList<bool>)>(
        async (write, now) =>
        {
            var (recorded, begun) = (new bool[made.Count], new bool[begin.Count]);
            for (var i = 0; i < recorded.Length; i++)
                recorded[i] = await DeliveryEnds.OfAttemptAsync(write, _store, made[i], now, cancellation).ConfigureAwait(false);
            for (var i = 0; i < begun.Length; i++)
                begun[i] = await BeginAsync(write, begin[i], cancellation).ConfigureAwait(false);
            return (recorded, begun);
        }, cancellation);

    /// <summary>Deliveries in that state (null: any), newest first.</summary>
    public Task<IReadOnlyList<StoredDelivery>> ListAsync(DeliveryState? state, int limit, CancellationToken cancellation)
    {
        var list = $"""
            SELECT {StoredDeliveryRow.Columns}
            FROM deliveries JOIN alerts ON alerts.id = deliveries.alert_id
            {(state is null ? "" : "WHERE deliveries.state = @state")}
            ORDER BY deliveries.id DESC LIMIT @limit
            """;
        return _store.ReadAsync<IReadOnlyList<StoredDelivery>>(async connection =>
        {
            var rows = await connection.QueryAsync<StoredDeliveryRow>(
                new CommandDefinition(list, new { state = state?.ToString(), limit }, cancellationToken: cancellation)).ConfigureAwait(false);
            return [.. rows.Select(row => row.ToDelivery())];
        }, cancellation);
    }

    /// <summary>Makes dead deliveries pending again, due now, with all their attempts before them and the ids they had.</summary>
    /// <returns>How many; those that are not dead are left alone.</returns>
    public Task<int> ReplayAsync(IReadOnlyCollection<DeliveryId> deliveries, TimeSpan expiry, CancellationToken cancellation) => ReplayAsync(
        $"AND id IN ({_store.Dialect.Texts("@ids")})", StoredJson.List(deliveries.Select(delivery => delivery.Value.ToString())), expiry, cancellation);

    /// <summary>As <see cref="ReplayAsync(IReadOnlyCollection{DeliveryId}, TimeSpan, CancellationToken)"/>, for every dead one.</summary>
    public Task<int> ReplayDeadAsync(TimeSpan expiry, CancellationToken cancellation) => ReplayAsync("", "[]", expiry, cancellation);

    public Task<Outbox> OutboxAsync(CancellationToken cancellation)
    {
        const string count = """
            SELECT (SELECT count(*) FROM deliveries WHERE state = 'Pending') AS Pending,
                   (SELECT min(due_at) FROM deliveries WHERE state = 'Pending' AND channel NOT IN (SELECT channel FROM stopped_channels)) AS OldestDueAt,
                   (SELECT count(*) FROM deliveries WHERE state = 'Dead') AS Dead
            """;
        return _store.ReadAsync(async connection =>
        {
            var now = await _store.Dialect.NowAsync(connection, null, cancellation).ConfigureAwait(false);
            var row = await connection.QuerySingleAsync<OutboxRow>(new CommandDefinition(count, cancellationToken: cancellation)).ConfigureAwait(false);
            return new Outbox((int)row.Pending, TimeSpan.FromMilliseconds(Math.Max(0, now - (row.OldestDueAt ?? now))), (int)row.Dead);
        }, cancellation);
    }

    private Task<int> ReplayAsync(string which, string ids, TimeSpan expiry, CancellationToken cancellation) => _store.WriteAsync((write, now) => write.ExecuteAsync(
        $"UPDATE deliveries SET state = 'Pending', attempts = 0, turn = 0, deaths = 0, due_at = @now, expires_at = @expires, finished_at = NULL WHERE state = 'Dead' {which}",
        new { ids, now, expires = now + expiry.ToUnix() }, cancellation), cancellation);

    /// <summary>Twice is as once: the first commit may have come to pass though its answer was lost.</summary>
    private static async Task<bool> BeginAsync(WriteTransaction write, ClaimedDelivery claimed, CancellationToken cancellation) => await write.ExecuteAsync(
        "UPDATE deliveries SET begun = 1, attempts = attempts + 1 - begun WHERE id = @id AND lease_token = @token AND state = 'Pending'",
        new { id = claimed.Delivery.Id.Value.ToString(), token = claimed.Lease.ToString() }, cancellation).ConfigureAwait(false) == 1;

    private async Task<IEnumerable<string>> ClaimAsync(
        WriteTransaction write, ChannelScope channels, DeliveryTurn turn, int room, Guid token, long now, long until, CancellationToken cancellation)
    {
        if (room <= 0)
            return [];
        var claim = $"""
            WITH due AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE state = 'Pending' AND lease_token IS NULL AND turn = {(int)turn} AND due_at <= @now
                  AND channel {(channels.Excluded ? "NOT IN" : "IN")} ({_store.Dialect.Texts("@names")}) AND channel NOT IN (SELECT channel FROM stopped_channels)
                ORDER BY due_at, id
                LIMIT @room
                {_store.Dialect.ForUpdateSkipLocked})
            UPDATE deliveries SET
                lease_token = @token, lease_until = @until, begun = 0, first_claimed_at = COALESCE(first_claimed_at, @now)
            WHERE id IN (SELECT id FROM due)
            RETURNING id
            """;
        return await write.QueryAsync<string>(claim, new { now, until, room, token = token.ToString(), names = StoredJson.List(channels.Names) }, cancellation).ConfigureAwait(false);
    }

    private sealed record OutboxRow
    {
        public long Pending { get; init; }

        public long? OldestDueAt { get; init; }

        public long Dead { get; init; }
    }
}
