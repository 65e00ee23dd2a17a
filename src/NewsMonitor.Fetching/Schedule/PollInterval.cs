using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>When a feed that answered is asked again.</summary>
internal static class PollInterval
{
    private static readonly TimeSpan LeastAllowed = TimeSpan.FromMinutes(1);

    /// <summary>
    /// The interval wanted, lengthened by what the publisher asks for (cache lifetime, ttl, syndication module), moved out of the
    /// hours and days it wants to be left alone, and never beyond <see cref="PollingOptions.MaxInterval"/>.
    /// </summary>
    /// <param name="wanted">The feed's configured interval, or what its rhythm asks for; null: the default one.</param>
    /// <param name="freshFor">Remaining cache lifetime of the answer.</param>
    /// <param name="hints">What the feed itself says.</param>
    /// <param name="options">The bounds; where they contradict each other, the smallest interval wins.</param>
    /// <param name="now">UTC.</param>
    /// <param name="jitter">From [0, 1).</param>
    public static DateTimeOffset Next(
        TimeSpan? wanted, TimeSpan? freshFor, PublisherHints hints, PollingOptions options, DateTimeOffset now, double jitter)
    {
        var longest = Longer(options.MaxInterval, options.MinInterval);
        var interval = Longer(wanted ?? options.DefaultInterval, Floor(hints, options));
        interval = Longer(Longer(interval, freshFor ?? TimeSpan.Zero), hints.MinInterval ?? TimeSpan.Zero);
        interval = interval < longest ? interval : longest;

        var next = SkippedTimes.MoveOut(now + Jitter.Stretch(interval, jitter, longest), hints, jitter);
        return next < now + longest ? next : now + longest;
    }

    /// <summary>The smallest interval, unless the publisher says in the feed that less is fine: then its word, but no less than a minute.</summary>
    private static TimeSpan Floor(PublisherHints hints, PollingOptions options) =>
        hints.MinInterval is { } allowed && allowed < options.MinInterval ? Shorter(options.MinInterval, Longer(allowed, LeastAllowed)) : options.MinInterval;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
