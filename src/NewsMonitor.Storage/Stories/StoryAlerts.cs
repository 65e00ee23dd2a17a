using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Storage.Stories;

/// <summary>Reads what was told of a story: of the items that are in it now, wherever they were then.</summary>
internal static class StoryAlerts
{
    public static async Task<IReadOnlyList<StoryAlert>> ReadAsync(DbConnection connection, Store store, StoryId story, CancellationToken cancellation)
    {
        const string read = """
            SELECT alerts.id, alerts.kind, alerts.watchlist, alerts.channel, alert_entries.item_id AS ItemId, alerts.created_at AS CreatedAt, alerts.due_at AS DueAt
            FROM items JOIN alert_entries ON alert_entries.item_id = items.id JOIN alerts ON alerts.id = alert_entries.alert_id
            WHERE items.story_id = @story
            ORDER BY alerts.created_at, alerts.id, alert_entries.position
            """;
        var rows = (await connection.QueryAsync<AlertRow>(new CommandDefinition(read, new { story = story.Value }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var deliveries = await DeliveriesAsync(connection, store, StoredJson.List(rows.Select(row => row.Id).Distinct()), cancellation).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToAlert([.. deliveries[row.Id]]))];
    }

    private static async Task<ILookup<string, StoredDelivery>> DeliveriesAsync(DbConnection connection, Store store, string alerts, CancellationToken cancellation)
    {
        var read = $"""
            SELECT {StoredDeliveryRow.Columns} FROM deliveries JOIN alerts ON alerts.id = deliveries.alert_id
            WHERE deliveries.alert_id IN ({store.Dialect.Texts("@alerts")})
            ORDER BY deliveries.recipient
            """;
        var rows = await connection.QueryAsync<StoredDeliveryRow>(new CommandDefinition(read, new { alerts }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToLookup(row => row.AlertId, row => row.ToDelivery());
    }

    private sealed record AlertRow
    {
        public string Id { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public long ItemId { get; init; }

        public long CreatedAt { get; init; }

        public long DueAt { get; init; }

        public StoryAlert ToAlert(IReadOnlyList<StoredDelivery> deliveries) => new(
            new AlertId(Guid.Parse(Id)), Enum.Parse<AlertKind>(Kind), Watchlist, Channel, new ItemId(ItemId), CreatedAt.FromUnix(), DueAt.FromUnix(), deliveries);
    }
}
