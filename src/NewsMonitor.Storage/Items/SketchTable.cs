using NewsMonitor.Core;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Items;

/// <summary>The hashes by which copies are found: on record, and in the <see cref="SketchIndex"/> that follows the record.</summary>
internal static class SketchTable
{
    private static readonly string[] Columns = ["number", "item_id", "hashes"];

    /// <summary>For each list of keys the items that share most values with it, newest first among equals.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<StoryCandidate>>> FindAsync(
        WriteTransaction write, Store store, IReadOnlyList<IReadOnlyCollection<long>> keys, DateTimeOffset since, int limit, CancellationToken cancellation)
    {
        const string oldestOpen = "SELECT id FROM items WHERE first_seen >= @since ORDER BY first_seen, id LIMIT 1";
        if (await write.ScalarAsync<long?>(oldestOpen, new { since = since.ToUnix() }, cancellation).ConfigureAwait(false) is not { } oldest)
            return [.. keys.Select(_ => Array.Empty<StoryCandidate>())];
        await CatchUpAsync(write, store.Sketches, oldest, cancellation).ConfigureAwait(false);
        var nearest = keys.Select(ofOne => store.Sketches.Nearest(ofOne, oldest, limit)).ToList();
        var candidates = await ReadAsync(write, store, nearest.SelectMany(items => items), since, cancellation).ConfigureAwait(false);
        return nearest.ConvertAll<IReadOnlyList<StoryCandidate>>(items => [.. items.Select(candidates.GetValueOrDefault).OfType<StoryCandidate>()]);
    }

    /// <summary>For items just added; their numbers are the items' own.</summary>
    public static Task AddAsync(WriteTransaction write, Store store, IEnumerable<PolledItem> items, CancellationToken cancellation) =>
        store.Dialect.InsertAsync(write, "sketches", Columns, items.Select(polled => RowOf(polled, polled.Id.Value)), cancellation);

    /// <param name="write">Where.</param>
    /// <param name="store">In which database.</param>
    /// <param name="revised">With its new sketch.</param>
    /// <param name="number">Later than all before: by it every node learns of the change.</param>
    /// <param name="cancellation">Ends the writing.</param>
    public static async Task ReviseAsync(WriteTransaction write, Store store, PolledItem revised, long number, CancellationToken cancellation)
    {
        await RemoveAsync(write, store, [revised.Id], cancellation).ConfigureAwait(false);
        await store.Dialect.InsertAsync(write, "sketches", Columns, [RowOf(revised, number)], cancellation).ConfigureAwait(false);
    }

    public static Task RemoveAsync(WriteTransaction write, Store store, IEnumerable<ItemId> items, CancellationToken cancellation) => write.ExecuteAsync(
        $"DELETE FROM sketches WHERE item_id IN ({store.Dialect.Numbers("@items")})",
        new { items = StoredJson.List(items.Select(item => item.Value)) }, cancellation);

    private static object?[] RowOf(PolledItem polled, long number) => [number, polled.Id.Value, StoredJson.List(polled.Sketch.Distinct())];

    /// <summary>Sessions write one after the other, on every node, so that numbers are committed in their order.</summary>
    private static async Task CatchUpAsync(WriteTransaction write, SketchIndex index, long oldest, CancellationToken cancellation)
    {
        const string news = "SELECT number, item_id AS Item, hashes FROM sketches WHERE number > @known AND item_id >= @oldest ORDER BY number";
        index.Forget(oldest);
        var known = index.Known;
        foreach (var row in await write.QueryAsync<SketchRow>(news, new { known, oldest }, cancellation).ConfigureAwait(false))
            index.Learn(row.Number, row.Item, StoredJson.Read<long[]>(row.Hashes));
    }

    private static async Task<Dictionary<long, StoryCandidate>> ReadAsync(
        WriteTransaction write, Store store, IEnumerable<long> items, DateTimeOffset since, CancellationToken cancellation)
    {
        var read = $"""
            SELECT id, story_id AS StoryId, title, CASE WHEN summary = '' THEN content ELSE summary END AS Body, canonical_link AS CanonicalLink FROM items
            WHERE id IN ({store.Dialect.Numbers("@items")}) AND first_seen >= @since
            """;
        var rows = await write.QueryAsync<CandidateRow>(
            read, new { items = StoredJson.List(items.Distinct()), since = since.ToUnix() }, cancellation).ConfigureAwait(false);
        return rows.ToDictionary(
            row => row.Id, row => new StoryCandidate(new ItemId(row.Id), new StoryId(row.StoryId), row.Title, row.Body, row.CanonicalLink));
    }

    private sealed record SketchRow
    {
        public long Number { get; init; }

        public long Item { get; init; }

        public string Hashes { get; init; } = "";
    }

    private sealed record CandidateRow
    {
        public long Id { get; init; }

        public long StoryId { get; init; }

        public string Title { get; init; } = "";

        public string Body { get; init; } = "";

        public string? CanonicalLink { get; init; }
    }
}
