namespace NewsMonitor.Storage.Alerts;

/// <summary>A channel whose receiver wants nothing more.</summary>
/// <param name="Channel">As configured.</param>
/// <param name="Reason">What the receiver said.</param>
/// <param name="StoppedAt">When.</param>
/// <param name="Waiting">How many deliveries wait for it.</param>
public sealed record StoppedChannel(string Channel, string Reason, DateTimeOffset StoppedAt, int Waiting);
