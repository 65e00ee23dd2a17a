using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>The deliveries of one alert, within the poll that makes or fills it.</summary>
internal static class DeliveryRows
{
    private static readonly string[] Columns = ["id", "alert_id", "recipient", "message_id", "state", "attempts", "due_at", "created_at", "expires_at", "channel"];

    public static Task AddAsync(
        WriteTransaction write, Store store, string alert, PlannedAlert planned, DeliverySettings settings, long now, CancellationToken cancellation)
    {
        var due = planned.DueAt.ToUnix();
        var rows = planned.Channel.Recipients.Distinct(StringComparer.Ordinal).Select(recipient =>
        {
            var id = Guid.CreateVersion7(now.FromUnix()).ToString();
            return new object?[]
            {
                id, alert, recipient, $"{id}@{settings.MessageIdDomain}", nameof(DeliveryState.Pending), 0L, due, now, due + settings.Expiry.ToUnix(), planned.Channel.Name,
            };
        });
        return store.Dialect.InsertAsync(write, "deliveries", Columns, rows, cancellation);
    }

    /// <summary>Whether the alert can still take entries. If so none is claimed before the poll ends: the rows are locked.</summary>
    public static async Task<bool> AreUnclaimedAsync(WriteTransaction write, Store store, string alert, long now, CancellationToken cancellation)
    {
        var read = $"""
            SELECT CASE WHEN state = 'Pending' AND first_claimed_at IS NULL AND expires_at > @now THEN 1 ELSE 0 END
            FROM deliveries WHERE alert_id = @alert ORDER BY id {store.Dialect.ForUpdate}
            """;
        var unclaimed = (await write.QueryAsync<long>(read, new { alert, now }, cancellation).ConfigureAwait(false)).ToList();
        return unclaimed.Count > 0 && unclaimed.TrueForAll(is1 => is1 == 1);
    }
}
