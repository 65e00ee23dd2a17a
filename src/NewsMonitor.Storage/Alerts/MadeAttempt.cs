using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>What the attempt at a claimed delivery came to.</summary>
public sealed record MadeAttempt(ClaimedDelivery Claimed, DeliveryOutcome Outcome);
