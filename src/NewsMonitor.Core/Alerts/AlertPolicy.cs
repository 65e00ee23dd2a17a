namespace NewsMonitor.Core.Alerts;

/// <summary>The knobs of alert planning that are not a watchlist's own.</summary>
/// <param name="MaxItemAge">An item published longer ago than this is no news when it turns up: recorded, not alerted.</param>
/// <param name="BaselineGather">How long a baseline summary waits for the other feeds that are polled for the first time, so that one start makes one summary.</param>
public sealed record AlertPolicy(TimeSpan MaxItemAge, TimeSpan BaselineGather);
