using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Alerts that tell a <see cref="MonitorNotice"/>.</summary>
internal static class NoticeTable
{
    /// <summary>Told once under its event key. What it makes void is taken back if nobody was sent it yet: then there is nothing to tell.</summary>
    public static async Task AddAsync(
        WriteTransaction write, Store store, PlannedAlert planned, DeliverySettings settings, long now, CancellationToken cancellation)
    {
        if (planned.Voids is { } voided && await TakeBackAsync(write, store, planned, voided, now, cancellation).ConfigureAwait(false))
            return;
        if (await FindAsync(write, planned, planned.EventKey, cancellation).ConfigureAwait(false) is not null)
            return;
        var alert = await AlertTable.NewAlertAsync(write, store, planned, settings, now, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync(
            "UPDATE alerts SET notice = @notice WHERE id = @alert", new { alert, notice = StorableText.Of(StoredJson.Write(planned.Notice)) }, cancellation).ConfigureAwait(false);
    }

    private static async Task<bool> TakeBackAsync(
        WriteTransaction write, Store store, PlannedAlert planned, string key, long now, CancellationToken cancellation)
    {
        if (await FindAsync(write, planned, key, cancellation).ConfigureAwait(false) is not { } alert
            || !await DeliveryRows.AreUnclaimedAsync(write, store, alert, now, cancellation).ConfigureAwait(false))
            return false;
        await write.ExecuteAsync("DELETE FROM alerts WHERE id = @alert", new { alert }, cancellation).ConfigureAwait(false);
        return true;
    }

    private static Task<string?> FindAsync(WriteTransaction write, PlannedAlert planned, string key, CancellationToken cancellation) => write.ScalarAsync<string>(
        "SELECT id FROM alerts WHERE watchlist = @watchlist AND channel = @channel AND event_key = @key ORDER BY round DESC LIMIT 1",
        new { watchlist = planned.Watchlist, channel = planned.Channel.Name, key }, cancellation);
}
