using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// How often a feed that names no interval is asked: by its own rhythm. Policy: a poll should find about one new item, so half the gap between
/// two; silence slows it down, an hour for each day of it; and nothing slows it beyond four times the default interval. Whoever watches a
/// feed that was quiet for a week watches it for the moment it is not: with the default quarter of an hour a crisis is seen within the hour,
/// where a feed asked once a day would bring it tomorrow.
/// </summary>
internal static class AdaptiveInterval
{
    private const double PartOfGap = 0.5;
    private const double PartOfSilence = 1.0 / 24;
    private const double Slowest = 4;

    /// <summary>Not yet held against floor, ceiling and the publisher's wishes.</summary>
    /// <param name="state">Its rhythm, and the interval its blind spots allow.</param>
    /// <param name="options">The default interval, which is also that of a feed whose rhythm is not known.</param>
    /// <param name="now">UTC.</param>
    public static TimeSpan Of(FeedState state, PollingOptions options, DateTimeOffset now)
    {
        if (!options.Adaptive)
            return options.DefaultInterval;
        var wanted = state.Rhythm is { } rhythm
            ? Longer(rhythm.GapNow(now) * PartOfGap, rhythm.SilenceAt(now) * PartOfSilence)
            : options.DefaultInterval;
        return Shorter(Shorter(wanted, Longest(options)), state.LongestInterval ?? TimeSpan.MaxValue);
    }

    /// <summary>The slowest rhythm.</summary>
    public static TimeSpan Longest(PollingOptions options) => options.DefaultInterval * Slowest;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
