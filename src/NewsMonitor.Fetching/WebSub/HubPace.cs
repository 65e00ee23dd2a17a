using System.Collections.Frozen;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>
/// Slows the polling of feeds whose hub has proven itself: it holds a lease and has pushed within a week. Many feeds name a hub their
/// publisher never tells anything, so a verified lease alone proves nothing. Polling is slowed, never stopped: hubs fail silently.
/// </summary>
/// <param name="maxInterval">The ceiling of every interval: <c>Polling:MaxInterval</c>.</param>
public sealed class HubPace(TimeSpan maxInterval)
{
    private const int Factor = 4;

    /// <summary>What a silent hub may cost at most, where the feed's own interval is not longer anyway.</summary>
    private static readonly TimeSpan s_longest = TimeSpan.FromHours(1);

    private static readonly TimeSpan s_proofLasts = TimeSpan.FromDays(7);

    private readonly TimeSpan _longest = maxInterval < s_longest ? maxInterval : s_longest;

    private volatile FrozenSet<FeedId> _proven = FrozenSet<FeedId>.Empty;

    /// <summary>Whether the hub has shown that it pushes.</summary>
    public static bool HasProven(HubSubscription subscription, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription.State == SubscriptionState.Active && subscription.LeaseUntil > now && now - subscription.LastPushAt <= s_proofLasts;
    }

    /// <summary>Takes note of the subscriptions as they are now.</summary>
    public void Follow(IEnumerable<HubSubscription> subscriptions, DateTimeOffset now) =>
        _proven = subscriptions.Where(subscription => HasProven(subscription, now)).Select(subscription => subscription.Feed).ToFrozenSet();

    /// <summary>The state after a poll, with the next one put off where a hub has proven itself. Failures and rests stay as they are.</summary>
    /// <param name="feed">Whose state it is.</param>
    /// <param name="state">As <see cref="PollSchedule.Next"/> made it.</param>
    /// <param name="now">What it was made with.</param>
    public FeedState Slow(FeedId feed, FeedState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (!_proven.Contains(feed) || state is not { FailureLevel: 0, NotAFeed: false, Gone: false } || state.LastPolledAt != now)
            return state;
        var wait = state.NextCheckAt - now;
        var slowed = wait * Factor < _longest ? wait * Factor : _longest;
        // Later may be an hour the publisher wants to be left alone in.
        return slowed > wait ? state with { NextCheckAt = SkippedTimes.MoveOut(now + slowed, state.Hints, jitter: 0) } : state;
    }
}
