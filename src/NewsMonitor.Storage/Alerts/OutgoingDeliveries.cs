using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Storage.Items;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Reads claimed deliveries with all that their alerts tell: three queries, however many they are.</summary>
internal static class OutgoingDeliveries
{
    public static async Task<IReadOnlyList<OutgoingDelivery>> LoadAsync(
        DbConnection connection, Store store, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var select = $"""
            SELECT deliveries.id, recipient, message_id AS MessageId, attempts, expires_at AS ExpiresAt,
                   alert_id AS AlertId, kind, watchlist, channel, alerts.created_at AS CreatedAt, notices
            FROM deliveries JOIN alerts ON alerts.id = alert_id
            WHERE deliveries.id IN ({store.Dialect.Texts("@ids")})
            """;
        var rows = await connection.QueryAsync<DeliveryRow>(
            new CommandDefinition(select, new { ids = StoredJson.List(ids) }, cancellationToken: cancellation)).ConfigureAwait(false);
        var byId = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var entries = await EntriesAsync(connection, store, byId.Values.Select(row => row.AlertId).Distinct(), cancellation).ConfigureAwait(false);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id].ToDelivery([.. entries[byId[id].AlertId]]))];
    }

    private static async Task<ILookup<string, AlertEntry>> EntriesAsync(
        DbConnection connection, Store store, IEnumerable<string> alerts, CancellationToken cancellation)
    {
        var select = $"""
            SELECT {ItemRow.Columns}, alert_entries.alert_id AS AlertId, alert_entries.story_id AS EntryStoryId, alert_entries.score, alert_entries.evidence
            FROM alert_entries JOIN items ON items.id = alert_entries.item_id
            WHERE alert_entries.alert_id IN ({store.Dialect.Texts("@alerts")})
            ORDER BY alert_entries.alert_id, alert_entries.position
            """;
        var rows = (await connection.QueryAsync<EntryRow>(
            new CommandDefinition(select, new { alerts = StoredJson.List(alerts) }, cancellationToken: cancellation)).ConfigureAwait(false)).AsList();
        var members = await MembersAsync(connection, store, rows.Select(row => row.EntryStoryId).Distinct(), cancellation).ConfigureAwait(false);
        return rows.ToLookup(row => row.AlertId, row => row.ToEntry(members[row.EntryStoryId]), StringComparer.Ordinal);
    }

    private static async Task<ILookup<long, StoryMember>> MembersAsync(
        DbConnection connection, Store store, IEnumerable<long> stories, CancellationToken cancellation)
    {
        var select = $"""
            SELECT id, story_id AS StoryId, relation, title, link, source, published, first_seen AS FirstSeen
            FROM items WHERE story_id IN ({store.Dialect.Numbers("@stories")})
            ORDER BY first_seen, id
            """;
        var rows = await connection.QueryAsync<ItemRow>(
            new CommandDefinition(select, new { stories = StoredJson.List(stories) }, cancellationToken: cancellation)).ConfigureAwait(false);
        return rows.ToLookup(row => row.StoryId, row => new StoryMember(
            new ItemId(row.Id), row.Title, row.Link, row.Source, row.Published?.FromUnix(), row.FirstSeen.FromUnix(), row.ToRelation()));
    }

    private sealed record EntryRow : ItemRow
    {
        public string AlertId { get; init; } = "";

        public long EntryStoryId { get; init; }

        public double Score { get; init; }

        public string Evidence { get; init; } = "";

        public AlertEntry ToEntry(IEnumerable<StoryMember> members) => new(
            new StoryId(EntryStoryId), new ItemId(Id), ToItem(), Score, StoredJson.Read<List<Evidence>>(Evidence), [.. members.Where(member => member.Id.Value != Id)]);
    }

    private sealed record DeliveryRow
    {
        public string Id { get; init; } = "";

        public string Recipient { get; init; } = "";

        public string MessageId { get; init; } = "";

        public long Attempts { get; init; }

        public long ExpiresAt { get; init; }

        public string AlertId { get; init; } = "";

        public string Kind { get; init; } = "";

        public string Watchlist { get; init; } = "";

        public string Channel { get; init; } = "";

        public long CreatedAt { get; init; }

        public string? Notices { get; init; }

        public OutgoingDelivery ToDelivery(IReadOnlyList<AlertEntry> entries) => new(
            new DeliveryId(Guid.Parse(Id)), Recipient, MessageId, (int)Attempts, CreatedAt.FromUnix(), ExpiresAt.FromUnix(), new OutgoingAlert
            {
                Id = new AlertId(Guid.Parse(AlertId)),
                Kind = Enum.Parse<AlertKind>(Kind),
                Watchlist = Watchlist,
                Channel = Channel,
                CreatedAt = CreatedAt.FromUnix(),
                Entries = entries,
                Notices = Notices is null ? [] : StoredJson.Read<List<FeedNotice>>(Notices),
            });
    }
}
