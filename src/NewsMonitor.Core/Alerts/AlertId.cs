namespace NewsMonitor.Core.Alerts;

/// <summary>An alert's id (UUID version 7).</summary>
public readonly record struct AlertId(Guid Value);
