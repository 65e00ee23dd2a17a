using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Stories;

namespace NewsMonitor.Storage.Stories;

/// <summary>Reads what was told of a story: of the items that are in it now, wherever they were then.</summary>
internal static class StoryAlerts
{
    public static async Task<IReadOnlyList<StoryAlert>> ReadAsync(DbConnection connection, StoryId story, CancellationToken cancellation)
    {
        const string read = """
            SELECT alerts.id, alerts.kind, alerts.watchlist, alerts.channel, alert_entries.item_id AS ItemId, alerts.created_at AS CreatedAt, alerts.due_at AS DueAt,
                   (SELECT count(*) FROM deliveries WHERE alert_id = alerts.id AND state = 'Pending') AS Pending,
                   (SELECT count(*) FROM deliveries WHERE alert_id = alerts.id AND state = 'Delivered') AS Delivered,
                   (SELECT count(*) FROM deliveries WHERE alert_id = alerts.id AND state = 'Dead') AS Dead
            FROM items JOIN alert_entries ON alert_entries.item_id = items.id JOIN alerts ON alerts.id = alert_entries.alert_id
            WHERE items.story_id = @story
            ORDER BY alerts.created_at, alerts.id, alert_entries.position
            """;
        var rows = await connection.QueryAsync<AlertRow>(new CommandDefinition(read, new { story = story.Value }, cancellationToken: cancellation)).ConfigureAwait(false);
        return [.. rows.Select(row => row.ToAlert())];
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

        public long Pending { get; init; }

        public long Delivered { get; init; }

        public long Dead { get; init; }

        public StoryAlert ToAlert() => new(
            new AlertId(Guid.Parse(Id)), Enum.Parse<AlertKind>(Kind), Watchlist, Channel, new ItemId(ItemId), CreatedAt.FromUnix(), DueAt.FromUnix(),
            (int)Pending, (int)Delivered, (int)Dead);
    }
}
