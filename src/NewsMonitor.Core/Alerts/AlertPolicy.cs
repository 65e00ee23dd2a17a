namespace NewsMonitor.Core.Alerts;

/// <summary>The knobs of alert planning that are not a watchlist's own.</summary>
/// <param name="MaxItemAge">An item published longer ago than this is no news when it turns up: recorded, not alerted.</param>
/// <param name="BaselineGather">How long a baseline summary waits for the other feeds that are polled for the first time, so that one start makes one summary.</param>
public sealed record AlertPolicy(TimeSpan MaxItemAge, TimeSpan BaselineGather)
{
    /// <summary>
    /// How long a notice about a feed waits for others: when our own network is down, all feeds fail, each in its turn, and that is one alert.
    /// A quarter of an hour where a baseline waits a minute; nothing where that waits for nothing.
    /// </summary>
    public TimeSpan NoticeGather => 15 * BaselineGather;
}
