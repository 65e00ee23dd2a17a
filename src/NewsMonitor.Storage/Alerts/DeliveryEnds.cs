using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>How leases of deliveries end: with an outcome, with the process that held them, or with the delivery's time.</summary>
internal static class DeliveryEnds
{
    /// <summary>A delivery that so many processes died with is not given to another one.</summary>
    private const int MostDeaths = 3;

    private const string Record = """
        UPDATE deliveries SET
            state = @state, answer = @answer, due_at = COALESCE(@due, due_at), finished_at = @finished, lease_token = NULL, lease_until = NULL,
            attempts = attempts - @untried, begun = 0,
            turn = CASE WHEN @untried = 1 AND deaths > 0 THEN 2 WHEN attempts > @untried THEN 1 ELSE 0 END,
            deaths = CASE WHEN @untried = 1 THEN deaths ELSE 0 END,
            first_claimed_at = CASE WHEN attempts > @untried THEN first_claimed_at END
        WHERE id = @id AND lease_token = @token AND state = 'Pending'
        """;

    private const string Stop = """
        INSERT INTO stopped_channels (channel, settings, reason, stopped_at) VALUES (@channel, @settings, @reason, @now)
        ON CONFLICT (channel) DO NOTHING
        """;

    /// <returns>False when the lease was lost: nothing has changed.</returns>
    public static async Task<bool> OfAttemptAsync(WriteTransaction write, Store store, MadeAttempt attempt, long now, CancellationToken cancellation)
    {
        var delivery = attempt.Claimed.Delivery;
        var (state, answer, due, untried) = attempt.Outcome switch
        {
            DeliveryOutcome.Delivered delivered => (DeliveryState.Delivered, delivered.Answer, (long?)null, 0),
            DeliveryOutcome.Deferred deferred => (DeliveryState.Pending, deferred.Reason, deferred.DueAt.ToUnix(), deferred.Untried ? 1 : 0),
            DeliveryOutcome.Stopped stopped => (DeliveryState.Pending, stopped.Reason, null, 0),
            DeliveryOutcome.Suppressed suppressed => (DeliveryState.Suppressed, suppressed.Reason, null, 1),
            DeliveryOutcome.Dead dead => (DeliveryState.Dead, dead.Reason, null, 0),
            var other => throw new ArgumentOutOfRangeException(nameof(attempt), other, "No such outcome."),
        };
        var parameters = new
        {
            id = delivery.Id.Value.ToString(),
            token = attempt.Claimed.Lease.ToString(),
            state = state.ToString(),
            answer = StorableText.Of(answer),
            due,
            untried,
            finished = state == DeliveryState.Pending ? (long?)null : now,
        };
        var recorded = await write.ExecuteAsync(Record, parameters, cancellation).ConfigureAwait(false) == 1;
        if (attempt.Outcome is DeliveryOutcome.Stopped stop)
            await StopAsync(write, store, delivery.Alert.Channel, stop, attempt.Settings, now, cancellation).ConfigureAwait(false);
        return recorded;
    }

    /// <summary>Attempts under way together stop a channel once, and tell it once.</summary>
    private static async Task StopAsync(
        WriteTransaction write, Store store, string channel, DeliveryOutcome.Stopped stop, DeliverySettings? deliveries, long now, CancellationToken cancellation)
    {
        var parameters = new { channel, settings = stop.Settings, reason = StorableText.Of(stop.Reason), now };
        if (await write.ExecuteAsync(Stop, parameters, cancellation).ConfigureAwait(false) == 0 || deliveries is null)
            return;
        foreach (var notice in stop.Notices)
            await AlertTable.AddAsync(write, store, notice, deliveries, now, cancellation).ConfigureAwait(false);
    }

    /// <summary>Who held the lease died, or was away for longer than it lasts. What was not being sent is as before.</summary>
    /// <param name="write">Where to.</param>
    /// <param name="store">Whose dialect.</param>
    /// <param name="now">By the database's clock.</param>
    /// <param name="until">Leases until then have ended.</param>
    /// <param name="held">These have not, whatever the time: this process holds them.</param>
    /// <param name="cancellation">Ends the call.</param>
    public static Task<int> OfLostLeasesAsync(WriteTransaction write, Store store, long now, long until, IReadOnlyCollection<Guid> held, CancellationToken cancellation)
    {
        var lose = $"""
            WITH lost AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE lease_token IS NOT NULL AND lease_until <= @until AND lease_token NOT IN ({store.Dialect.Texts("@held")})
                {store.Dialect.ForUpdateSkipLocked})
            UPDATE deliveries SET
                lease_token = NULL, lease_until = NULL, begun = 0, deaths = deaths + begun,
                turn = CASE WHEN begun = 1 THEN {(int)DeliveryTurn.Suspect} ELSE turn END,
                first_claimed_at = CASE WHEN attempts > 0 THEN first_claimed_at END,
                state = CASE WHEN deaths + begun >= {MostDeaths} THEN 'Dead' ELSE state END,
                finished_at = CASE WHEN deaths + begun >= {MostDeaths} THEN @now ELSE finished_at END,
                answer = CASE WHEN deaths + begun >= {MostDeaths}
                    THEN 'quarantined: {MostDeaths} times whoever sent it ended without a word; it may have arrived, with the same id' ELSE answer END
            WHERE id IN (SELECT id FROM lost)
            """;
        return write.ExecuteAsync(lose, new { now, until, held = StoredJson.List(held.Select(lease => lease.ToString())) }, cancellation);
    }

    /// <summary>What nobody has tried yet does not expire: it was we who were away, or the clock was put forward. Nor does what waits for a stopped channel.</summary>
    public static Task<int> OfExpiredAsync(WriteTransaction write, Store store, long now, CancellationToken cancellation)
    {
        var expire = $"""
            WITH expired AS MATERIALIZED (
                SELECT id FROM deliveries
                WHERE state = 'Pending' AND attempts > 0 AND expires_at <= @now AND lease_token IS NULL
                  AND channel NOT IN (SELECT channel FROM stopped_channels)
                {store.Dialect.ForUpdateSkipLocked})
            UPDATE deliveries SET
                state = 'Dead', finished_at = @now,
                answer = 'expired after ' || attempts || CASE WHEN attempts = 1 THEN ' attempt' ELSE ' attempts' END || COALESCE(': ' || answer, '')
            WHERE id IN (SELECT id FROM expired)
            """;
        return write.ExecuteAsync(expire, new { now }, cancellation);
    }
}
