using NewsMonitor.Core;

namespace NewsMonitor.Storage.Items;

/// <summary>How old each story is.</summary>
internal static class StoryTable
{
    /// <summary>Opens the items' stories, or makes them as young as their new items.</summary>
    public static async Task TouchAsync(WriteTransaction write, Store store, IEnumerable<PolledItem> items, CancellationToken cancellation)
    {
        var touch = $"""
            INSERT INTO stories (id, opened_at, newest_at)
            SELECT ids.value, @seen, @seen FROM ({store.Dialect.Numbers("@stories")}) AS ids WHERE true
            ON CONFLICT (id) DO UPDATE SET newest_at = CASE WHEN stories.newest_at < @seen THEN @seen ELSE stories.newest_at END
            """;
        foreach (var sameTime in items.GroupBy(polled => polled.Item.FirstSeen.ToUnix()))
        {
            var stories = StoredJson.List(sameTime.Select(polled => polled.Story.Story.Value).Distinct());
            await write.ExecuteAsync(touch, new { seen = sameTime.Key, stories }, cancellation).ConfigureAwait(false);
        }
    }
}
