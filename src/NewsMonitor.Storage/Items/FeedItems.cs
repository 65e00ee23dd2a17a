using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.Items;

/// <summary>What feeds have brought, by the identities each has shown: they stand together, where the items of all feeds stand in the order they came in.</summary>
internal static class FeedItems
{
    private const long Hour = 3_600_000;

    /// <summary>New items of the last day and week, by feed; a feed without any is not there.</summary>
    public static async Task<IReadOnlyDictionary<long, (int OfDay, int OfWeek)>> CountsAsync(
        DbConnection connection, Store store, IEnumerable<long> feeds, long now, CancellationToken cancellation)
    {
        var count = $"""
            SELECT feed_id AS FeedId, count(DISTINCT CASE WHEN first_seen >= @day THEN item_id END) AS OfDay, count(DISTINCT item_id) AS OfWeek
            FROM identities WHERE feed_id IN ({store.Dialect.Numbers("@feeds")}) AND first_seen >= @week
            GROUP BY feed_id
            """;
        var parameters = new { feeds = StoredJson.List(feeds), day = now - (24 * Hour), week = now - (7 * 24 * Hour) };
        var rows = await connection.QueryAsync<CountRow>(new CommandDefinition(count, parameters, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToDictionary(row => row.FeedId, row => ((int)row.OfDay, (int)row.OfWeek));
    }

    /// <summary>The newest items of one feed whose texts are on record, newest first.</summary>
    public static async Task<IReadOnlyList<StoredItem>> LatestAsync(DbConnection connection, FeedId feed, int most, CancellationToken cancellation)
    {
        const string latest = $"""
            SELECT {ItemRow.Columns}
            FROM (SELECT item_id, max(first_seen) AS seen FROM identities WHERE feed_id = @feed GROUP BY item_id ORDER BY max(first_seen) DESC, item_id DESC LIMIT @most) AS latest
            JOIN items ON items.id = latest.item_id
            ORDER BY latest.seen DESC, items.id DESC
            """;
        var rows = await connection.QueryAsync<ItemRow>(new CommandDefinition(latest, new { feed = feed.Value, most }, cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>New items of one feed by whole hours, oldest first; the hour that is not over is the last.</summary>
    public static async Task<IReadOnlyList<int>> HoursAsync(DbConnection connection, FeedId feed, int hours, long now, CancellationToken cancellation)
    {
        const string count = """
            SELECT (first_seen - @from) / @Hour AS Key, count(DISTINCT item_id) AS Count FROM identities
            WHERE feed_id = @feed AND first_seen >= @from AND first_seen <= @now
            GROUP BY (first_seen - @from) / @Hour
            """;
        var from = (now / Hour * Hour) - ((hours - 1) * Hour);
        var rows = await connection.QueryAsync<HourRow>(new CommandDefinition(count, new { feed = feed.Value, from, now, Hour }, cancellationToken: cancellation)).ConfigureAwait(false);
        var counts = rows.ToDictionary(row => (int)row.Key, row => (int)row.Count);
        return [.. Enumerable.Range(0, hours).Select(hour => counts.GetValueOrDefault(hour))];
    }

    private sealed record CountRow
    {
        public long FeedId { get; init; }

        public long OfDay { get; init; }

        public long OfWeek { get; init; }
    }

    private sealed record HourRow
    {
        public long Key { get; init; }

        public long Count { get; init; }
    }
}
