using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>A delivery on record, for lists.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Alert">Of which alert.</param>
/// <param name="Kind">What the alert tells of.</param>
/// <param name="Watchlist">Whose alert.</param>
/// <param name="Channel">Where to.</param>
/// <param name="Recipient">Whom.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Attempts">Claims so far.</param>
/// <param name="CreatedAt">When the alert was made.</param>
/// <param name="DueAt">When it is tried next.</param>
/// <param name="ExpiresAt">After this it is dead.</param>
/// <param name="FinishedAt">When it was delivered or given up; null while pending.</param>
/// <param name="Answer">What the other side said last, or why it failed.</param>
public sealed record StoredDelivery(
    DeliveryId Id, AlertId Alert, AlertKind Kind, string Watchlist, string Channel, string Recipient, DeliveryState State, int Attempts,
    DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset ExpiresAt, DateTimeOffset? FinishedAt, string? Answer);
