namespace NewsMonitor.Core.Watchlists;

/// <summary>Which channel is told, when, and from which score on.</summary>
/// <param name="Channel">A configured channel's name.</param>
/// <param name="When">Immediately, or gathered until the cron expression's next time.</param>
/// <param name="MinScore">Null: the watchlist's own threshold.</param>
/// <param name="Cron">Five fields; for digests.</param>
/// <param name="TimeZone">IANA name the cron expression is read in; null: UTC.</param>
public sealed record AlertRule(string Channel, AlertTiming When = AlertTiming.Immediately, double? MinScore = null, string? Cron = null, string? TimeZone = null);

/// <summary>When an alert is sent.</summary>
public enum AlertTiming
{
    Immediately,
    Digest,
}
