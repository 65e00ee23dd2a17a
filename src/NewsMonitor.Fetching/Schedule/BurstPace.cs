using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.Schedule;

/// <summary>
/// How much sooner a feed is asked while a burst goes on in what it brings: four times as often, as far as its publisher and the smallest
/// interval allow. Feeds that fail or rest are left alone, and so is what a publisher asked for.
/// </summary>
public static class BurstPace
{
    private const double Factor = 4;

    /// <summary>The state with the next poll put forward, from its last one.</summary>
    /// <param name="state">As a poll left it.</param>
    /// <param name="now">UTC; nothing is put before it.</param>
    public static FeedState Hurry(FeedState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (state is not { FailureLevel: 0, NotAFeed: false, Gone: false, LastPolledAt: { } polled, MayBeAskedAt: { } allowed })
            return state;
        var sooner = Later(Later(polled + ((state.NextCheckAt - polled) / Factor), allowed), now);
        return sooner < state.NextCheckAt ? state with { NextCheckAt = sooner } : state;
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;
}
