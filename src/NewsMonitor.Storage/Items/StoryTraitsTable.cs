using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Core.Stories.Indexing;

namespace NewsMonitor.Storage.Items;

/// <summary>By what copies and follow-ups are found: on record, and in the <see cref="FollowingIndex"/> that follows the record.</summary>
internal static class StoryTraitsTable
{
    /// <summary>Rows read at once when a node begins: a window may hold a million.</summary>
    private const int PageSize = 5000;

    private static readonly string[] Columns = ["number", "item_id", "story_id", "first_seen", "is_copy", "traits"];

    /// <summary>The rows after a number, of items seen since then.</summary>
    public const string Newer = """
        SELECT number, item_id AS Item, story_id AS StoryId, first_seen AS FirstSeen, is_copy AS Copy, traits AS Bytes FROM story_traits
        WHERE number > @known AND first_seen >= @oldest
        ORDER BY number
        LIMIT @PageSize
        """;

    /// <summary>The number of the latest row beyond those that the index may hold.</summary>
    public const string LastTooMany = "SELECT number FROM story_traits ORDER BY number DESC LIMIT 1 OFFSET @Most";

    /// <summary>The index, with all that was committed on any node. Sessions write one after the other, so that numbers are committed in their order.</summary>
    public static async Task<StoryIndex> CatchUpAsync(WriteTransaction write, FollowingIndex following, DateTimeOffset since, CancellationToken cancellation)
    {
        following.Return();
        if (following.IsNew)
            following.BeginAfter(await write.ScalarAsync<long?>(LastTooMany, new { following.Most }, cancellation).ConfigureAwait(false) ?? 0);
        var (oldest, read) = (since.ToUnix(), PageSize);
        while (read == PageSize)
        {
            read = 0;
            foreach (var row in await write.QueryAsync<StoryTraitsRow>(Newer, new { known = following.Known, oldest, PageSize }, cancellation).ConfigureAwait(false))
            {
                following.Learn(row);
                read++;
            }
        }

        return following.Index;
    }

    /// <summary>For items just added; their numbers are the items' own.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, IEnumerable<PolledItem> items, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "story_traits", Columns, items.Select(polled => RowOf(polled, polled.Id.Value)), cancellation);

    /// <param name="write">Where.</param>
    /// <param name="store">In which database.</param>
    /// <param name="revised">With its new traits.</param>
    /// <param name="number">Later than all before: by it every node learns of the change.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task ReviseAsync(WriteTransaction write, Store store, PolledItem revised, long number, CancellationToken cancellation)
    {
        await RemoveAsync(write, store, [revised.Id], cancellation).ConfigureAwait(false);
        await store.Dialect.InsertAsync(write, "story_traits", Columns, [RowOf(revised, number)], cancellation).ConfigureAwait(false);
    }

    public static Task RemoveAsync(WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation) => write.ExecuteAsync(
        $"DELETE FROM story_traits WHERE item_id IN ({store.Dialect.Numbers("@items")})",
        new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation);

    /// <summary>The texts of items, for comparing.</summary>
    public static string Candidates(Store store) => $"""
        SELECT id, story_id AS StoryId, title, CASE WHEN summary = '' THEN content ELSE summary END AS Body, canonical_link AS CanonicalLink, source FROM items
        WHERE id IN ({store.Dialect.Numbers("@items")})
        """;

    /// <summary>The texts of items; without those that are no more on record.</summary>
    public static async Task<IReadOnlyList<StoryCandidate>> ReadAsync(
        WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation)
    {
        var rows = await write.QueryAsync<StoryCandidateRow>(
            Candidates(store), new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToCandidate())];
    }

    private static object?[] RowOf(PolledItem polled, long number) =>
    [
        number, polled.Id.Value, polled.Story.Story.Value, polled.Item.FirstSeen.ToUnix(), polled.Story.TellsNothingNew ? 1L : 0L, polled.Traits.ToBytes(),
    ];
}
