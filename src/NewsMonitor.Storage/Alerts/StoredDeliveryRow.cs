using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

internal sealed record StoredDeliveryRow
{
    public const string Columns = """
        deliveries.id, deliveries.alert_id AS AlertId, alerts.kind, alerts.watchlist, alerts.channel, deliveries.recipient, deliveries.state,
        deliveries.attempts, deliveries.created_at AS CreatedAt, deliveries.due_at AS DueAt, deliveries.expires_at AS ExpiresAt,
        deliveries.finished_at AS FinishedAt, deliveries.answer
        """;

    public string Id { get; init; } = "";

    public string AlertId { get; init; } = "";

    public string Kind { get; init; } = "";

    public string Watchlist { get; init; } = "";

    public string Channel { get; init; } = "";

    public string Recipient { get; init; } = "";

    public string State { get; init; } = "";

    public long Attempts { get; init; }

    public long CreatedAt { get; init; }

    public long DueAt { get; init; }

    public long ExpiresAt { get; init; }

    public long? FinishedAt { get; init; }

    public string? Answer { get; init; }

    public StoredDelivery ToDelivery() => new(
        new DeliveryId(Guid.Parse(Id)), new AlertId(Guid.Parse(AlertId)), Enum.Parse<AlertKind>(Kind), Watchlist, Channel, Recipient,
        Enum.Parse<DeliveryState>(State), (int)Attempts, CreatedAt.FromUnix(), DueAt.FromUnix(), ExpiresAt.FromUnix(), FinishedAt?.FromUnix(), Answer);
}
