using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>What is to be done about a feed and a hub.</summary>
public abstract record SubscriptionStep
{
    private SubscriptionStep() { }

    /// <summary>Subscribe for the first time.</summary>
    public sealed record Begin(FeedId Feed, HubTopic Topic) : SubscriptionStep;

    /// <summary>Ask again for what was asked: the lease runs out, or nothing came of it.</summary>
    public sealed record Ask(HubSubscription Subscription) : SubscriptionStep;

    /// <summary>Ask the hub to stop.</summary>
    public sealed record End(HubSubscription Subscription) : SubscriptionStep;

    /// <summary>Nothing is left to ask of the hub.</summary>
    public sealed record Forget(HubSubscription Subscription) : SubscriptionStep;
}
