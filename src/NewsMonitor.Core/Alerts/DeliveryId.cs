namespace NewsMonitor.Core.Alerts;

/// <summary>A delivery's id (UUID version 7): the <c>webhook-id</c> and the local part of the <c>Message-ID</c>, the same on every attempt.</summary>
public readonly record struct DeliveryId(Guid Value);
