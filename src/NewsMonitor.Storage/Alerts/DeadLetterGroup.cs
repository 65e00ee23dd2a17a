namespace NewsMonitor.Storage.Alerts;

/// <summary>Dead deliveries that died of the same.</summary>
/// <param name="Channel">Where they were to go.</param>
/// <param name="Reason">See <see cref="DeadReason"/>.</param>
/// <param name="Count">How many.</param>
/// <param name="LastAt">When the last one died.</param>
public sealed record DeadLetterGroup(string Channel, string Reason, int Count, DateTimeOffset LastAt);
