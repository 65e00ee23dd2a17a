using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Traits;

namespace NewsMonitor.Storage.Items;

/// <summary>
/// Items of open stories that have no traits on record: an earlier version put them there, which knew none. They are read again, or no
/// copy and no follow-up of them would be found and their stories would be told anew.
/// </summary>
internal static class MissingTraits
{
    private const int BatchSize = 500;

    private static readonly string[] Columns = ["number", "item_id", "story_id", "first_seen", "is_copy", "traits"];

    /// <summary>Before the first poll: what a node learns of an item later has a number later than all it knows.</summary>
    public static async Task ReadAsync(Store store, CancellationToken cancellation)
    {
        int read;
        do
        {
            read = await store.WriteStoriesAsync(
                (write, now) => ReadBatchAsync(write, store, now - StoryPolicy.Default.Window.ToUnix(), cancellation), cancellation).ConfigureAwait(false);
        }
        while (read == BatchSize);
    }

    private static async Task<int> ReadBatchAsync(WriteTransaction write, Store store, long oldest, CancellationToken cancellation)
    {
        const string missing = $"""
            SELECT {ItemRow.Columns}, items.similarity FROM items
            WHERE first_seen >= @oldest AND NOT EXISTS (SELECT 1 FROM story_traits WHERE story_traits.item_id = items.id)
            ORDER BY first_seen, id
            LIMIT @BatchSize
            """;
        var rows = (await write.QueryAsync<PlacedRow>(missing, new { oldest, BatchSize }, cancellation).ConfigureAwait(false)).ToList();
        await store.Dialect.InsertAsync(write, "story_traits", Columns, rows.Select(row => new object?[]
        {
            row.Id, row.Id, row.StoryId, row.FirstSeen, row.Decision.TellsNothingNew ? 1L : 0L, TraitReader.Read(row.ToItem()).ToBytes(),
        }), cancellation).ConfigureAwait(false);
        return rows.Count;
    }

    private sealed record PlacedRow : ItemRow
    {
        public double Similarity { get; init; }

        public StoryDecision Decision => new(new StoryId(StoryId), ToRelation(), new ItemId(Id), Similarity, "");
    }
}
