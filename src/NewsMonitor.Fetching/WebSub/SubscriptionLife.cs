using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Schedule;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>How a subscription goes on after what happens to it. Everything a hub says is bounded: it cannot hurry us, and it cannot lull us.</summary>
public static class SubscriptionLife
{
    /// <summary>What we ask for; the hub decides.</summary>
    public static readonly TimeSpan AskedLease = TimeSpan.FromDays(10);

    private static readonly TimeSpan s_shortestLease = TimeSpan.FromHours(1);
    private static readonly TimeSpan s_longestLease = TimeSpan.FromDays(30);

    // For hubs from before the Recommendation, which do not say.
    private static readonly TimeSpan s_unsaidLease = TimeSpan.FromDays(1);

    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan s_afterDenial = TimeSpan.FromDays(7);
    private static readonly TimeSpan s_betweenWakings = TimeSpan.FromSeconds(10);

    /// <summary>As it is when the hub is asked for the first time.</summary>
    public static HubSubscription Begin(FeedId feed, HubTopic topic, Uri callback, string secret, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(topic);
        return Asked(new HubSubscription { Feed = feed, Hub = topic.Hub, Topic = topic.Topic, Callback = callback, Secret = secret }, now);
    }

    /// <summary>As it is from the moment the hub is asked: if nothing comes of it, it is asked again, on the ladder failing feeds climb.</summary>
    public static HubSubscription Asked(HubSubscription subscription, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var failures = FailureLadder.Up(subscription.Failures);
        var wait = FailureLadder.Wait(failures);
        return subscription with
        {
            State = subscription.State == SubscriptionState.Denied ? SubscriptionState.Pending : subscription.State,
            RequestedAt = now,
            Failures = failures,
            NextTryAt = now + (wait > s_patience ? wait : s_patience),
        };
    }

    /// <summary>The hub is about to be asked to stop.</summary>
    public static HubSubscription Ending(HubSubscription subscription, DateTimeOffset now) =>
        Asked(subscription with { State = SubscriptionState.Ending, Failures = 0, WakeAt = null }, now);

    /// <summary>The hub has verified: renewed when two thirds of the lease are over.</summary>
    /// <param name="subscription">Pending, or active and asked anew.</param>
    /// <param name="lease">As the hub says; null when it does not.</param>
    /// <param name="now">UTC.</param>
    public static HubSubscription Verified(HubSubscription subscription, TimeSpan? lease, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var bounded = TimeSpan.FromTicks(Math.Clamp((lease ?? s_unsaidLease).Ticks, s_shortestLease.Ticks, s_longestLease.Ticks));
        return subscription with
        {
            State = SubscriptionState.Active,
            LeaseUntil = now + bounded,
            NextTryAt = now + bounded * (2.0 / 3),
            Failures = 0,
            LastError = null,
        };
    }

    /// <summary>The hub will not, or will no longer.</summary>
    public static HubSubscription Denied(HubSubscription subscription, string? reason, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        return subscription with
        {
            State = SubscriptionState.Denied,
            LeaseUntil = null,
            NextTryAt = now + s_afterDenial,
            Failures = 0,
            LastError = string.IsNullOrWhiteSpace(reason) ? "The hub denied the subscription." : $"The hub denied the subscription: {reason}",
            WakeAt = null,
        };
    }

    /// <summary>A push with a good signature: the feed is to be polled at once, or ten seconds after a push last made it due.</summary>
    public static HubSubscription Pushed(HubSubscription subscription, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        var soonest = subscription.WokenAt + s_betweenWakings;
        return subscription with { LastPushAt = now, WakeAt = subscription.WakeAt ?? (soonest > now ? soonest : now) };
    }
}
