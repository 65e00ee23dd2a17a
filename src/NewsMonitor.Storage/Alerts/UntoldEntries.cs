using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>
/// What of a planned alert its channel was not told yet: an item once, each of its revisions once, and that there is a story once. Whoever
/// plans knows this too; here it holds whatever was planned.
/// </summary>
internal static class UntoldEntries
{
    /// <returns>With the number of the revision that is told, 0 where the item is.</returns>
    public static async Task<IReadOnlyList<(PlannedEntry Entry, long Revision)>> OfAsync(
        WriteTransaction write, Store store, PlannedAlert planned, CancellationToken cancellation)
    {
        var revisionsOf = $"SELECT item_id AS ItemId, max(number) AS Revision FROM item_revisions WHERE item_id IN ({store.Dialect.Numbers("@items")}) GROUP BY item_id";
        var toldOf = $"""
            SELECT item_id AS ItemId, revision, story_id AS StoryId, telling FROM alert_entries
            WHERE watchlist = @watchlist AND channel = @channel
              AND (item_id IN ({store.Dialect.Numbers("@items")}) OR (telling = 'First' AND story_id IN ({store.Dialect.Numbers("@stories")})))
            """;
        var parameters = new
        {
            watchlist = planned.Watchlist,
            channel = planned.Channel.Name,
            items = StoredJson.List(planned.Entries.Select(entry => entry.Item.Value).Distinct()),
            stories = StoredJson.List(planned.Entries.Select(entry => entry.Story.Value).Distinct()),
        };
        var revisions = planned.Entries.Any(entry => entry.OfRevision)
            ? (await write.QueryAsync<EntryKey>(revisionsOf, parameters, cancellation).ConfigureAwait(false)).ToDictionary(row => row.ItemId, row => row.Revision)
            : [];
        var told = (await write.QueryAsync<EntryKey>(toldOf, parameters, cancellation).ConfigureAwait(false)).ToList();
        var items = told.Select(row => (row.ItemId, row.Revision)).ToHashSet();
        var stories = told.Where(row => row.Telling == nameof(Telling.First)).Select(row => row.StoryId).ToHashSet();
        return [.. planned.Entries
            .Select(entry => (Entry: entry, Revision: entry.OfRevision ? revisions.GetValueOrDefault(entry.Item.Value) : 0))
            .Where(each => items.Add((each.Entry.Item.Value, each.Revision)) && (each.Entry.Telling != Telling.First || stories.Add(each.Entry.Story.Value)))];
    }

    private sealed record EntryKey
    {
        public long ItemId { get; init; }

        public long Revision { get; init; }

        public long StoryId { get; init; }

        public string Telling { get; init; } = "";
    }
}
