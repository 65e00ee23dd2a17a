using Dapper;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>The outbox: who is to be told what, when, and what came of it.</summary>
public sealed class DeliveryTable
{
    private readonly Store _store;
    private int _claims;

    internal DeliveryTable(Store store) => _store = store;

    /// <summary>
    /// Leases deliveries that are due and counts an attempt for each. New ones and deferred ones get half the room each, and what the other leaves:
    /// neither a burst nor a mail server that is away starves the other. Those that have expired become dead and are not handed out.
    /// </summary>
    /// <param name="channels">Of which channels.</param>
    /// <param name="limit">How many at the most: no more than can be attempted now, for the lease runs while they wait.</param>
    /// <param name="lease">After this long others may claim them; longer than an attempt can take.</param>
    /// <param name="cancellation">Ends the call.</param>
    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimDueAsync(ChannelScope channels, int limit, TimeSpan lease, CancellationToken cancellation)
    {
        var token = Guid.NewGuid();
        // An odd place goes to each in turn, so that a limit of 1 starves nobody either.
        var newFirst = Interlocked.Increment(ref _claims) % 2 != 0;
        var ids = await _store.WriteAsync(async (write, now) =>
        {
            await ExpireAsync(write, now, cancellation).ConfigureAwait(false);
            var claimed = new List<string>();
            foreach (var (isNew, room) in new[] { (newFirst, (limit + 1) / 2), (!newFirst, limit), (newFirst, limit) })
                claimed.AddRange(await ClaimAsync(write, channels, isNew, Math.Min(room, limit - claimed.Count), token, now, now + lease.ToUnix(), cancellation).ConfigureAwait(false));
            return claimed;
        }, cancellation).ConfigureAwait(false);
        if (ids.Count == 0)
            return [];

        var deliveries = await _store.ReadAsync(
            connection => OutgoingDeliveries.LoadAsync(connection, _store, ids, cancellation), cancellation).ConfigureAwait(false);
        return [.. deliveries.Select(delivery => new ClaimedDelivery(delivery, token))];
    }

    /// <summary>Ends every lease: for the one process that may hold any.</summary>
    internal Task EndLeasesAsync(CancellationToken cancellation) => _store.WriteAsync((write, _) => write.ExecuteAsync(
        "UPDATE deliveries SET lease_token = NULL, lease_until = NULL WHERE lease_token IS NOT NULL", null, cancellation), cancellation);

    /// <summary>Writes what the attempt came to and ends the lease.</summary>
    /// <returns>False when the lease was lost to somebody else: nothing has changed.</returns>
    public Task<bool> RecordAsync(DeliveryId delivery, Guid lease, DeliveryOutcome outcome, CancellationToken cancellation)
    {
        const string record = """
            UPDATE deliveries SET state = @state, answer = @answer, due_at = COALESCE(@due, due_at), finished_at = @finished,
                                  lease_token = NULL, lease_until = NULL
            WHERE id = @id AND lease_token = @token AND state = 'Pending'
            """;
        return _store.WriteAsync(async (write, now) =>
        {
            var (state, answer, due) = outcome switch
            {
                DeliveryOutcome.Delivered delivered => (DeliveryState.Delivered, delivered.Answer, (long?)null),
                DeliveryOutcome.Deferred deferred => (DeliveryState.Pending, deferred.Reason, deferred.DueAt.ToUnix()),
                DeliveryOutcome.Dead dead => (DeliveryState.Dead, dead.Reason, null),
                _ => throw new ArgumentOutOfRangeException(nameof(outcome), outcome, "No such outcome."),
            };
            var parameters = new
            {
                id = delivery.Value.ToString(),
                token = lease.ToString(),
                state = state.ToString(),
                answer = StorableText.Of(answer),
                due,
                finished = state == DeliveryState.Pending ? (long?)null : now,
            };
            return await write.ExecuteAsync(record, parameters, cancellation).ConfigureAwait(false) == 1;
        }, cancellation);
    }

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
                   (SELECT min(due_at) FROM deliveries WHERE state = 'Pending') AS OldestDueAt,
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
        $"UPDATE deliveries SET state = 'Pending', attempts = 0, due_at = @now, expires_at = @expires, finished_at = NULL WHERE state = 'Dead' {which}",
        new { ids, now, expires = now + expiry.ToUnix() }, cancellation), cancellation);

    /// <summary>What nobody has tried yet does not expire: it was we who were away, or the clock was put forward.</summary>
    private Task<int> ExpireAsync(WriteTransaction write, long now, CancellationToken cancellation)
    {
        var expire = $"""
            WITH expired AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE state = 'Pending' AND attempts > 0 AND expires_at <= @now AND (lease_until IS NULL OR lease_until <= @now)
                {_store.Dialect.ForUpdateSkipLocked})
            UPDATE deliveries SET
                state = 'Dead', finished_at = @now, lease_token = NULL, lease_until = NULL,
                answer = 'expired after ' || attempts || CASE WHEN attempts = 1 THEN ' attempt' ELSE ' attempts' END || COALESCE(': ' || answer, '')
            WHERE id IN (SELECT id FROM expired)
            """;
        return write.ExecuteAsync(expire, new { now }, cancellation);
    }

    private async Task<IEnumerable<string>> ClaimAsync(
        WriteTransaction write, ChannelScope channels, bool isNew, int room, Guid token, long now, long until, CancellationToken cancellation)
    {
        if (room <= 0)
            return [];
        var claim = $"""
            WITH due AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE state = 'Pending' AND due_at <= @now AND (lease_until IS NULL OR lease_until <= @now) AND attempts {(isNew ? "= 0" : "> 0")}
                  AND (SELECT channel FROM alerts WHERE alerts.id = alert_id) {(channels.Excluded ? "NOT IN" : "IN")} ({_store.Dialect.Texts("@names")})
                ORDER BY due_at, id
                LIMIT @room
                {_store.Dialect.ForUpdateSkipLocked})
            UPDATE deliveries SET
                attempts = attempts + 1, lease_token = @token, lease_until = @until, first_claimed_at = COALESCE(first_claimed_at, @now)
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
