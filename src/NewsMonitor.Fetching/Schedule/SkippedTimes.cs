using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>The UTC hours and days a publisher wants to be left alone. Source: RSS 2.0, <c>skipHours</c> and <c>skipDays</c>.</summary>
internal static class SkippedTimes
{
    private const int HoursOfAWeek = 7 * 24;

    // Whoever waited for the same hour to strike should not knock in the same second.
    private static readonly TimeSpan s_spread = TimeSpan.FromMinutes(6);

    /// <summary>
    /// <paramref name="time"/> itself, or soon after the start of the next hour that is not skipped. A feed that skips every hour of
    /// the week contradicts being a feed, and is not heeded.
    /// </summary>
    public static DateTimeOffset MoveOut(DateTimeOffset time, PublisherHints hints, double jitter)
    {
        if (!IsSkipped(time, hints))
            return time;

        var hour = new DateTimeOffset(time.UtcDateTime.Date.AddHours(time.UtcDateTime.Hour), TimeSpan.Zero);
        for (var i = 1; i <= HoursOfAWeek; i++)
        {
            if (!IsSkipped(hour.AddHours(i), hints))
                return hour.AddHours(i) + s_spread * Math.Clamp(jitter, 0, 1);
        }

        return time;
    }

    private static bool IsSkipped(DateTimeOffset time, PublisherHints hints) =>
        hints.SkipHours.Contains(time.UtcDateTime.Hour) || hints.SkipDays.Contains(time.UtcDateTime.DayOfWeek);
}
