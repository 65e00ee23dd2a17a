using System.Globalization;
using Cronos;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts;

/// <summary>
/// One night's quiet hours, from instant to instant. They begin and end once a day, whatever the clock does meanwhile: a time that is left out when clocks
/// are put forward is the moment after the gap, one that comes twice when they are put back is the first of the two.
/// </summary>
internal readonly record struct QuietSpan(DateTimeOffset Since, DateTimeOffset Until)
{
    /// <summary>Longer than any day.</summary>
    private static readonly TimeSpan LookBack = TimeSpan.FromDays(2);

    /// <summary>The span that now lies in; null when it is not quiet. The end is no longer quiet.</summary>
    public static QuietSpan? At(QuietHours quiet, DateTimeOffset now)
    {
        var zone = quiet.TimeZone is null ? TimeZoneInfo.Utc : TimeZoneInfo.FindSystemTimeZoneById(quiet.TimeZone);
        var since = Daily(quiet.From).GetOccurrences(now - LookBack, now, zone, fromInclusive: true, toInclusive: true).Last();
        // Both may be moved to the moment after a gap: then this night has no quiet hours.
        return Daily(quiet.To).GetNextOccurrence(since, zone, inclusive: true) is { } until && now < until ? new QuietSpan(since, until) : null;
    }

    private static CronExpression Daily(TimeOnly time) =>
        CronExpression.Parse(string.Create(CultureInfo.InvariantCulture, $"{time.Minute} {time.Hour} * * *"));
}
