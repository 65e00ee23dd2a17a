using NewsMonitor.Core.Feeds;
using NewsMonitor.Storage.Feedback;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Storage;

/// <summary>Takes away what has been kept long enough, a little at a time so that polls and deliveries get their turn.</summary>
public sealed class Retention
{
    private const int BatchSize = 500;

    /// <summary>Marks are for tuning, and a watchlist is another one after a year.</summary>
    private static readonly TimeSpan Marks = TimeSpan.FromDays(365);

    private readonly Store _store;

    internal Retention(Store store) => _store = store;

    /// <summary>
    /// Stories go first, then alerts, then what feeds show no more. A story goes as a whole, when its newest item is old enough and no alert that
    /// tells of it is still undelivered (dead ones can be replayed). An alert goes when all its deliveries ended long enough ago and its stories
    /// are gone, whichever a person has made them since: until then it is what keeps a channel from being told twice. Readers' marks stay a year.
    /// </summary>
    /// <param name="items">How long items are kept after their story's newest was first seen.</param>
    /// <param name="deliveries">How long deliveries are kept after they ended; pending ones stay whatever their age.</param>
    /// <param name="cancellation">Ends it between two batches; what was purged stays purged.</param>
    public async Task<PurgeResult> PurgeAsync(TimeSpan items, TimeSpan deliveries, CancellationToken cancellation) => new(
        await RepeatAsync((write, now) => PurgeItemsAsync(write, now - items.ToUnix(), now - deliveries.ToUnix(), cancellation), cancellation).ConfigureAwait(false),
        await RepeatAsync((write, now) => PurgeAlertsAsync(write, now - deliveries.ToUnix(), cancellation), cancellation).ConfigureAwait(false),
        await RepeatAsync((write, now) => PurgeIdentitiesAsync(write, now - items.ToUnix(), cancellation), cancellation).ConfigureAwait(false),
        await RepeatAsync((write, now) => MarkTable.PurgeAsync(write, now - Marks.ToUnix(), BatchSize, cancellation), cancellation).ConfigureAwait(false));

    private async Task<int> RepeatAsync(Func<WriteTransaction, long, Task<int>> purge, CancellationToken cancellation)
    {
        var total = 0;
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var purged = await _store.WriteStoriesAsync(purge, cancellation).ConfigureAwait(false);
            if (purged == 0)
                return total;
            total += purged;
        }
    }

    /// <summary>Their deliveries and entries go with them.</summary>
    private static Task<int> PurgeAlertsAsync(WriteTransaction write, long before, CancellationToken cancellation)
    {
        const string purge = """
            DELETE FROM alerts WHERE id IN (
                SELECT id FROM alerts
                WHERE created_at < @before
                  AND NOT EXISTS (SELECT 1 FROM deliveries
                                  WHERE alert_id = alerts.id AND (state = 'Pending' OR finished_at >= @before))
                  AND NOT EXISTS (SELECT 1 FROM alert_entries JOIN stories ON stories.id = alert_entries.story_id
                                  WHERE alert_entries.alert_id = alerts.id)
                  AND NOT EXISTS (SELECT 1 FROM alert_entries JOIN items ON items.id = alert_entries.item_id
                                  WHERE alert_entries.alert_id = alerts.id)
                LIMIT @BatchSize)
            """;
        return write.ExecuteAsync(purge, new { before, BatchSize }, cancellation);
    }

    /// <summary>Matches, near misses and revisions go with their items, items with their stories. A dead delivery keeps what it tells for as long as it may be replayed.</summary>
    private async Task<int> PurgeItemsAsync(WriteTransaction write, long before, long deadBefore, CancellationToken cancellation)
    {
        const string choose = """
            SELECT id FROM stories
            WHERE newest_at < @before
              AND NOT EXISTS (SELECT 1 FROM alert_entries JOIN deliveries ON deliveries.alert_id = alert_entries.alert_id
                              WHERE alert_entries.story_id = stories.id
                                AND (deliveries.state = 'Pending' OR (deliveries.state = 'Dead' AND deliveries.finished_at >= @deadBefore)))
              AND NOT EXISTS (SELECT 1 FROM items JOIN alert_entries ON alert_entries.item_id = items.id JOIN deliveries ON deliveries.alert_id = alert_entries.alert_id
                              WHERE items.story_id = stories.id
                                AND (deliveries.state = 'Pending' OR (deliveries.state = 'Dead' AND deliveries.finished_at >= @deadBefore)))
            ORDER BY newest_at
            LIMIT @BatchSize
            """;
        var stories = StoredJson.List(await write.QueryAsync<long>(choose, new { before, deadBefore, BatchSize }, cancellation).ConfigureAwait(false));
        var chosen = _store.Dialect.Numbers("@stories");
        var doomed = await write.QueryAsync<long>($"SELECT id FROM items WHERE story_id IN ({chosen})", new { stories }, cancellation).ConfigureAwait(false);
        await StoryTraitsTable.RemoveAsync(write, _store, doomed.Select(id => new ItemId(id)), cancellation).ConfigureAwait(false);
        var items = await write.ExecuteAsync($"DELETE FROM items WHERE story_id IN ({chosen})", new { stories }, cancellation).ConfigureAwait(false);
        var emptied = await write.ExecuteAsync($"DELETE FROM stories WHERE id IN ({chosen})", new { stories }, cancellation).ConfigureAwait(false);
        return Math.Max(items, emptied);
    }

    /// <summary>What a feed showed when it was last read is kept however old it is: purged, it would be new again.</summary>
    private static Task<int> PurgeIdentitiesAsync(WriteTransaction write, long before, CancellationToken cancellation)
    {
        const string purge = """
            DELETE FROM identities WHERE (feed_id, identity) IN (
                SELECT feed_id, identity FROM identities JOIN feeds ON feeds.id = feed_id
                WHERE last_seen_at < @before AND last_seen_at < shown_at - @grain
                LIMIT @BatchSize)
            """;
        return write.ExecuteAsync(purge, new { before, grain = IdentityTable.Grain.ToUnix(), BatchSize }, cancellation);
    }
}
