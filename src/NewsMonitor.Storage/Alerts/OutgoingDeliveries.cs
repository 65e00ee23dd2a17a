using System.Data.Common;
using Dapper;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>Reads claimed deliveries with all that their alerts tell: a handful of queries, however many they are.</summary>
internal static class OutgoingDeliveries
{
    public static async Task<IReadOnlyList<OutgoingDelivery>> LoadAsync(
        DbConnection connection, Store store, IReadOnlyList<string> ids, CancellationToken cancellation)
    {
        var select = $"""
            SELECT deliveries.id, recipient, message_id AS MessageId, attempts, expires_at AS ExpiresAt,
                   alert_id AS AlertId, kind, watchlist, alerts.channel, alerts.created_at AS CreatedAt, notices, notice,
                   alerts.since, alerts.due_at AS AlertDueAt
            FROM deliveries JOIN alerts ON alerts.id = alert_id
            WHERE deliveries.id IN ({store.Dialect.Texts("@ids")})
            """;
        var rows = await connection.QueryAsync<DeliveryRow>(
            new CommandDefinition(select, new { ids = StoredJson.List(ids) }, cancellationToken: cancellation)).ConfigureAwait(false);
        var byId = rows.ToDictionary(row => row.Id, StringComparer.Ordinal);
        var alerts = byId.Values.Select(row => row.AlertId).Distinct().ToList();
        var entries = await OutgoingEntries.LoadAsync(connection, store, alerts, cancellation).ConfigureAwait(false);
        var earlier = await EarlierAlerts.LoadAsync(connection, store, entries.SelectMany(alert => alert).Select(entry => entry.Story), alerts, cancellation).ConfigureAwait(false);
        return [.. ids.Where(byId.ContainsKey).Select(id => byId[id].ToDelivery(
            [.. entries[byId[id].AlertId].Select(entry => earlier.Before(byId[id].AlertId, entry, byId[id].Recipient))]))];
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

        public long? Since { get; init; }

        public long AlertDueAt { get; init; }

        public string? Notice { get; init; }

        public OutgoingDelivery ToDelivery(IReadOnlyList<AlertEntry> entries) => new(
            new DeliveryId(Guid.Parse(Id)), Recipient, MessageId, (int)Attempts + 1, CreatedAt.FromUnix(), ExpiresAt.FromUnix(), new OutgoingAlert
            {
                Id = new AlertId(Guid.Parse(AlertId)),
                Kind = KindOf(entries),
                Watchlist = Watchlist,
                Channel = Channel,
                CreatedAt = CreatedAt.FromUnix(),
                Entries = entries,
                Period = Since is { } since ? new AlertPeriod(since.FromUnix(), AlertDueAt.FromUnix()) : null,
                Notices = Notices is null ? [] : StoredJson.Read<List<FeedNotice>>(Notices),
                Notice = Notice is null ? null : StoredJson.Read<MonitorNotice>(Notice),
            });

        /// <summary>
        /// As the recipient's channel stands to the story now: a person may have merged it meanwhile with one that was told, or taken away what it followed up on.
        /// </summary>
        private AlertKind KindOf(IReadOnlyList<AlertEntry> entries) => (Enum.Parse<AlertKind>(Kind), entries) switch
        {
            (AlertKind.FollowUp, [{ Earlier: null }]) or (AlertKind.Correction, [{ Telling: Telling.First }]) => AlertKind.Story,
            (AlertKind.Story, [{ Earlier: not null }]) => AlertKind.FollowUp,
            (var kind, _) => kind,
        };
    }
}
