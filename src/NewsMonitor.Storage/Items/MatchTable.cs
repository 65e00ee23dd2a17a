using NewsMonitor.Core;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Items;

/// <summary>What the watchlists made of each item: matches and near misses.</summary>
internal static class MatchTable
{
    private static readonly string[] MatchColumns = ["item_id", "watchlist", "score", "evidence"];
    private static readonly string[] NearMissColumns = ["item_id", "watchlist", "score", "reason"];
    private static readonly string[] WithheldColumns = ["item_id", "watchlist", "channel", "reason"];

    public static async Task AddAsync(WriteTransaction write, Store store, IReadOnlyCollection<PolledItem> items, CancellationToken cancellation)
    {
        var matches = items.SelectMany(polled => polled.Matches.Matches, (polled, match) => new object?[]
        {
            polled.Id.Value, match.Watchlist, match.Score, StorableText.Of(StoredJson.Write(match.Evidence)),
        });
        await store.Dialect.InsertAsync(write, "matches", MatchColumns, matches, cancellation).ConfigureAwait(false);

        var nearMisses = items.SelectMany(polled => polled.Matches.NearMisses, (polled, miss) => new object?[]
        {
            polled.Id.Value, miss.Watchlist, miss.Score, StorableText.Of(miss.Reason),
        });
        await store.Dialect.InsertAsync(write, "near_misses", NearMissColumns, nearMisses, cancellation).ConfigureAwait(false);
    }

    /// <summary>Why channels are not told of matches.</summary>
    public static Task AddWithheldAsync(WriteTransaction write, Store store, IEnumerable<WithheldMatch> withheld, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "withheld_matches", WithheldColumns, withheld.Select(match => new object?[]
        {
            match.Item.Value, match.Watchlist, match.Channel, StorableText.Of(match.Reason),
        }), cancellation);

    public static async Task ReviseAsync(WriteTransaction write, Store store, PolledItem revised, CancellationToken cancellation)
    {
        var item = new { id = revised.Id.Value };
        await write.ExecuteAsync("DELETE FROM matches WHERE item_id = @id", item, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync("DELETE FROM near_misses WHERE item_id = @id", item, cancellation).ConfigureAwait(false);
        await write.ExecuteAsync("DELETE FROM withheld_matches WHERE item_id = @id", item, cancellation).ConfigureAwait(false);
        await AddAsync(write, store, [revised], cancellation).ConfigureAwait(false);
    }
}
