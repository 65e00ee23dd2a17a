using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Storage.Alerts;

/// <summary>What the attempt at a claimed delivery came to.</summary>
/// <param name="Claimed">Which.</param>
/// <param name="Outcome">What it came to.</param>
/// <param name="Settings">For the deliveries of alerts that the outcome makes; null: it makes none.</param>
public sealed record MadeAttempt(ClaimedDelivery Claimed, DeliveryOutcome Outcome, DeliverySettings? Settings = null);
