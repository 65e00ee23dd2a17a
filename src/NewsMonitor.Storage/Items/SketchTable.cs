using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>The hashes by which copies are found.</summary>
internal static class SketchTable
{
    /// <summary>More than a fingerprint gives; a sketch keeps the smallest hashes, so the smallest are where a look pays.</summary>
    private const int MostLookedAt = 512;

    private static readonly string[] Columns = ["value", "first_seen", "item_id"];

    public static async Task<IReadOnlyList<StoryCandidate>> FindAsync(
        WriteTransaction write, Store store, IReadOnlyCollection<long> keys, DateTimeOffset since, int limit, CancellationToken cancellation)
    {
        var find = $"""
            SELECT items.id, items.story_id AS StoryId, items.title, items.summary, items.canonical_link AS CanonicalLink
            FROM (SELECT item_id, count(*) AS shared FROM sketches
                  WHERE value IN ({store.Dialect.Numbers("@values")}) AND first_seen >= @since
                  GROUP BY item_id
                  ORDER BY count(*) DESC, item_id DESC
                  LIMIT @limit) AS near
            JOIN items ON items.id = near.item_id
            ORDER BY near.shared DESC, items.id DESC
            """;
        var values = StoredJson.List(keys.Distinct().Order().Take(MostLookedAt));
        var rows = await write.QueryAsync<CandidateRow>(find, new { values, since = since.ToUnix(), limit }, cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => new StoryCandidate(new ItemId(row.Id), new StoryId(row.StoryId), row.Title, row.Summary, row.CanonicalLink))];
    }

    /// <summary>In the order of the index, which saves half the work of adding.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, IEnumerable<PolledItem> items, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "sketches", Columns, items
            .SelectMany(polled => polled.Sketch.Distinct(), (polled, value) => new object?[] { value, polled.Item.FirstSeen.ToUnix(), polled.Id.Value })
            .OrderBy(row => (long)row[0]!), cancellation);

    public static async Task ReviseAsync(WriteTransaction write, Store store, PolledItem revised, long firstSeen, CancellationToken cancellation)
    {
        await write.ExecuteAsync("DELETE FROM sketches WHERE item_id = @id", new { id = revised.Id.Value }, cancellation).ConfigureAwait(false);
        var rows = revised.Sketch.Distinct().Select(value => new object?[] { value, firstSeen, revised.Id.Value });
        await store.Dialect.InsertAsync(write, "sketches", Columns, rows, cancellation).ConfigureAwait(false);
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
