using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// What a blind spot teaches: the interval was too long, so half of it is the longest from now on. Each poll that misses nothing lengthens it
/// again by a tenth: learning is quick, forgetting slow.
/// </summary>
internal static class MissedItems
{
    private const double Forgetting = 1.1;

    public static FeedState Learn(FeedState state, BlindSpot? blindSpot, PollingOptions options, DateTimeOffset now)
    {
        if (blindSpot is null)
            return state with { LongestInterval = Lengthened(state.LongestInterval, options) };
        return state with
        {
            BlindSpots = [.. state.BlindSpots.Append(blindSpot).TakeLast(BlindSpot.MostKept)],
            LongestInterval = Shortened(state, blindSpot, options, now) ?? state.LongestInterval,
        };
    }

    /// <summary>Null when the feed was not asked when it was due: what was missed while we were off is no fault of the interval.</summary>
    private static TimeSpan? Shortened(FeedState state, BlindSpot blindSpot, PollingOptions options, DateTimeOffset now)
    {
        var meant = state.NextCheckAt - (state.LastPolledAt ?? state.NextCheckAt);
        var waited = now - blindSpot.From;
        if (waited > 2 * meant)
            return null;
        var half = (waited < meant ? waited : meant) / 2;
        return half > options.MinInterval ? half : options.MinInterval;
    }

    private static TimeSpan? Lengthened(TimeSpan? longest, PollingOptions options) =>
        longest * Forgetting is { } longer && longer < AdaptiveInterval.Longest(options) ? longer : null;
}
