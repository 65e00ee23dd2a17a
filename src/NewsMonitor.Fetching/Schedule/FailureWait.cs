using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>When a feed that failed is asked again.</summary>
internal static class FailureWait
{
    // Feeds that failed in the same second need not be asked in the same second six hours later.
    private static readonly TimeSpan s_patienceSpread = TimeSpan.FromMinutes(1);

    /// <summary>The longer of its rung and what the host asked for.</summary>
    /// <param name="failed">The state, the failure counted.</param>
    /// <param name="retryAt">UTC; null: nothing was asked for.</param>
    /// <param name="now">UTC.</param>
    /// <param name="jitter">From [0, 1).</param>
    public static DateTimeOffset Next(FeedState failed, DateTimeOffset? retryAt, DateTimeOffset now, double jitter)
    {
        var rung = NotPastPatience(failed, AfterRung(failed.FailureLevel, now, jitter), now, jitter);
        var asked = retryAt is { } until ? AfterRest(until, now, jitter) : now;
        return rung > asked ? rung : asked;
    }

    public static DateTimeOffset AfterRung(int level, DateTimeOffset now, double jitter) =>
        now + Jitter.Stretch(FailureLadder.Wait(level), jitter, FailureLadder.Wait(FailureLadder.Top));

    public static DateTimeOffset AfterRest(DateTimeOffset until, DateTimeOffset now, double jitter)
    {
        var wait = until > now ? until - now : TimeSpan.Zero;
        return now + Jitter.Stretch(wait, jitter, TimeSpan.MaxValue);
    }

    /// <summary>The rung from five to eleven hours would pass the moment at which an outage is told: the feed is asked once more just then.</summary>
    private static DateTimeOffset NotPastPatience(FeedState failed, DateTimeOffset rung, DateTimeOffset now, double jitter)
    {
        if (failed.OutageTold || failed.FailingSince + FeedHealth.Patience is not { } told || told <= now)
            return rung;
        var atPatience = told + s_patienceSpread * jitter;
        return atPatience < rung ? atPatience : rung;
    }
}
