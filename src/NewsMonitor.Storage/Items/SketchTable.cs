using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>The hashes by which copies are found.</summary>
internal static class SketchTable
{
    /// <summary>More than a fingerprint gives; a sketch keeps the smallest hashes, so the smallest are where a look pays.</summary>
    private const int MostLookedAt = 512;

    public static async Task<IReadOnlyList<StoryCandidate>> FindAsync(
        WriteTransaction write, Store store, IReadOnlyCollection<long> keys, DateTimeOffset since, int limit, CancellationToken cancellation)
    {
        var find = $"""
            SELECT items.id, items.story_id AS StoryId, items.title, items.summary, items.canonical_link AS CanonicalLink
            FROM (SELECT item_id, count(*) AS shared FROM sketches
                  WHERE value IN ({store.Dialect.Numbers("@values")})
                    AND item_id >= (SELECT id FROM items WHERE first_seen >= @since ORDER BY first_seen, id LIMIT 1)
                  GROUP BY item_id
                  ORDER BY count(*) DESC, item_id DESC
                  LIMIT @limit) AS near
            JOIN items ON items.id = near.item_id AND items.first_seen >= @since
            ORDER BY near.shared DESC, items.id DESC
            """;
        var values = StoredJson.List(keys.Distinct().Order().Take(MostLookedAt));
        var rows = await write.QueryAsync<CandidateRow>(find, new { values, since = since.ToUnix(), limit }, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new StoryCandidate(new ItemId(row.Id), new StoryId(row.StoryId), row.Title, row.Summary, row.CanonicalLink))];
    }

    /// <summary>For items just added. In the order of the index, which saves half the work.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation)
    {
        var add = $"""
            INSERT INTO sketches (value, item_id)
            SELECT DISTINCT CAST(shingle.value AS BIGINT), items.id FROM items, {store.Dialect.Each("items.sketch")} AS shingle
            WHERE items.id IN ({store.Dialect.Numbers("@items")})
            ORDER BY 1, 2
            """;
        return write.ExecuteAsync(add, new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation);
    }

    /// <summary>While the items still stand.</summary>
    public static Task RemoveAsync(WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation)
    {
        var remove = $"""
            DELETE FROM sketches WHERE (value, item_id) IN (
                SELECT CAST(shingle.value AS BIGINT), items.id FROM items, {store.Dialect.Each("items.sketch")} AS shingle
                WHERE items.id IN ({store.Dialect.Numbers("@items")}))
            """;
        return write.ExecuteAsync(remove, new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation);
    }

    private sealed record CandidateRow
    {
        public long Id { get; init; }

        public long StoryId { get; init; }

        public string Title { get; init; } = "";

        public string Summary { get; init; } = "";

        public string? CanonicalLink { get; init; }
    }
}
