using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>What decides how long a feed waits to be asked again.</summary>
public enum WaitCause
{
    /// <summary>It failed: see <see cref="FailureLadder"/>.</summary>
    Ladder,

    /// <summary>A burst goes on in what it brings: it is asked sooner.</summary>
    Burst,

    /// <summary>Its hub pushes: it is asked later.</summary>
    Hub,

    /// <summary>The feed itself names the interval: ttl, or the syndication module.</summary>
    Publisher,

    /// <summary>Its answer may be kept that long: cache headers.</summary>
    CacheLifetime,

    /// <summary>It would be asked sooner, but for <see cref="PollingOptions.MinInterval"/>.</summary>
    Smallest,

    /// <summary>Its configured interval.</summary>
    Configured,

    /// <summary>Items were missed at a longer interval.</summary>
    BlindSpots,

    /// <summary>How often it brings items.</summary>
    Rhythm,

    /// <summary>Nothing else: <see cref="PollingOptions.DefaultInterval"/>.</summary>
    Default,
}

/// <summary>Reads from a feed's state why it waits as long as it does, as <see cref="PollSchedule"/> decided it.</summary>
public static class WaitCauses
{
    /// <param name="feed">As configured.</param>
    /// <param name="state">As the last poll left it.</param>
    /// <param name="options">The bounds.</param>
    /// <param name="hurried">Whether a burst goes on in what it brings.</param>
    /// <param name="hubProven">Whether its hub has shown that it pushes.</param>
    /// <returns>Null for a feed that was never polled, or is polled no more.</returns>
    public static WaitCause? Of(Feed feed, FeedState state, PollingOptions options, bool hurried, bool hubProven)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(options);
        if (state.LastPolledAt is not { } polled || state.Gone)
            return null;
        if (state.FailingSince is not null || state.NotAFeed)
            return WaitCause.Ladder;
        if (state.FailureLevel == 0 && hurried)
            return WaitCause.Burst;
        if (state.FailureLevel == 0 && hubProven)
            return WaitCause.Hub;
        // Both were stretched by the same jitter: where nothing else counted they are the same moment.
        if (state.MayBeAskedAt is { } allowed && state.NextCheckAt <= allowed)
            return Bound(state, allowed - polled, options);
        if (feed.Interval is not null)
            return WaitCause.Configured;
        if (!options.Adaptive || state.Rhythm is null)
            return WaitCause.Default;
        return AdaptiveInterval.Of(state, options, polled) >= state.LongestInterval ? WaitCause.BlindSpots : WaitCause.Rhythm;
    }

    private static WaitCause Bound(FeedState state, TimeSpan wait, PollingOptions options)
    {
        var smallest = options.MinInterval * (1 + Jitter.Share);
        return state.Hints.MinInterval is { } asked && asked > options.MinInterval && wait <= asked * (1 + Jitter.Share) ? WaitCause.Publisher
            : wait > smallest ? WaitCause.CacheLifetime
            : WaitCause.Smallest;
    }
}
