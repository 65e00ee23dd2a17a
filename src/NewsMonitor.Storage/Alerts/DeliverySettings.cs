namespace NewsMonitor.Storage.Alerts;

/// <summary>What every delivery of a new alert is given.</summary>
/// <param name="Expiry">How long after its due time it is tried.</param>
/// <param name="MessageIdDomain">What follows the @ of its <c>Message-ID</c>.</param>
public sealed record DeliverySettings(TimeSpan Expiry, string MessageIdDomain);
