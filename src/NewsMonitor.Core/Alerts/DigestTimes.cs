using Cronos;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// When the digests of a rule are due. A fixed time of day comes once a day: left out when clocks are put forward it is the moment after the gap, and when
/// they are put back it is the first of the two. A rhythm ("every hour") goes on with real time.
/// </summary>
internal sealed class DigestTimes
{
    /// <summary>A cron expression is only read forwards: looked back over so long, until there is one. The last is for 29 February.</summary>
    private static readonly TimeSpan[] LookBacks =
        [TimeSpan.FromHours(1), TimeSpan.FromDays(2), TimeSpan.FromDays(8), TimeSpan.FromDays(32), TimeSpan.FromDays(367), TimeSpan.FromDays(8 * 366)];

    private readonly CronExpression _cron;
    private readonly TimeZoneInfo _zone;
    private readonly string _channel;

    private DigestTimes(CronExpression cron, TimeZoneInfo zone, string channel) => (_cron, _zone, _channel) = (cron, zone, channel);

    public static DigestTimes Of(AlertRule rule) => new(
        CronExpression.Parse(rule.Cron ?? throw NeverDue(rule.Channel)),
        rule.TimeZone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(rule.TimeZone),
        rule.Channel);

    /// <summary>The first after now: at its very time a digest is already on its way.</summary>
    public DateTimeOffset After(DateTimeOffset now) => _cron.GetNextOccurrence(now, _zone) ?? throw NeverDue(_channel);

    /// <summary>The one before that, where the digest due then begins; null when there was none for years.</summary>
    public DateTimeOffset? Before(DateTimeOffset due)
    {
        foreach (var back in LookBacks)
            if (_cron.GetOccurrences(due - back, due, _zone).Select(time => (DateTimeOffset?)time.ToUniversalTime()).LastOrDefault() is { } before)
                return before;
        return null;
    }

    private static InvalidOperationException NeverDue(string channel) => new($"the digest for {channel} has no cron expression that ever comes due");
}
