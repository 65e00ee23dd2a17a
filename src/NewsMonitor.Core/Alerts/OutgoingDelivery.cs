namespace NewsMonitor.Core.Alerts;

/// <summary>One delivery, claimed and to be attempted now.</summary>
/// <param name="Id">Fixed when the alert was made.</param>
/// <param name="Recipient">Whom: a mail address, or the webhook's name.</param>
/// <param name="MessageId">Fixed when the alert was made, without angle brackets.</param>
/// <param name="Attempt">1 for the first; counted before it is made, so a crash counts too.</param>
/// <param name="CreatedAt">When the alert was made.</param>
/// <param name="ExpiresAt">After this the delivery is dead.</param>
/// <param name="Alert">What to tell.</param>
public sealed record OutgoingDelivery(
    DeliveryId Id, string Recipient, string MessageId, int Attempt, DateTimeOffset CreatedAt, DateTimeOffset ExpiresAt, OutgoingAlert Alert)
{
    /// <summary>Where the recipient of a mail ends such mails; null where the world cannot reach us.</summary>
    public Uri? Unsubscribe { get; init; }
}
