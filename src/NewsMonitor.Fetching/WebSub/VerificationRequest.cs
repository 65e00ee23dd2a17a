namespace NewsMonitor.Fetching.WebSub;

/// <summary>What a hub asks at the callback: whether we meant it (section 5.3), or tells: that it denies (section 5.2).</summary>
/// <param name="Mode"><c>hub.mode</c>.</param>
/// <param name="Topic"><c>hub.topic</c>.</param>
/// <param name="Challenge"><c>hub.challenge</c>, to be echoed.</param>
/// <param name="Lease"><c>hub.lease_seconds</c>; null when it is missing or no number.</param>
/// <param name="Reason"><c>hub.reason</c>.</param>
public sealed record VerificationRequest(string? Mode, string? Topic, string? Challenge, TimeSpan? Lease, string? Reason);
