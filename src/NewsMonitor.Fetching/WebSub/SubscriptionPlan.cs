using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>
/// What is to be done, given what feeds want and what hubs have been asked. Policy: one subscription a feed; what is no longer wanted is
/// given back politely, but a hub that does not answer to that three times is left to its lease.
/// </summary>
public static class SubscriptionPlan
{
    private const int MostGoodbyes = 3;

    /// <summary>The steps, those for what is there before those that begin something new.</summary>
    /// <param name="wanted">What can be subscribed to, by feed; feeds that are disabled, gone or without a hub are left out.</param>
    /// <param name="subscriptions">All on record.</param>
    /// <param name="publicUrl">Where hubs reach us now.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<SubscriptionStep> Make(
        IReadOnlyDictionary<FeedId, HubTopic> wanted, IReadOnlyList<HubSubscription> subscriptions, Uri publicUrl, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        ArgumentNullException.ThrowIfNull(subscriptions);
        var held = subscriptions.Where(subscription => subscription.State != SubscriptionState.Ending).Select(subscription => subscription.Feed).ToHashSet();
        return
        [
            .. subscriptions.Select(subscription => Next(wanted.GetValueOrDefault(subscription.Feed), subscription, publicUrl, now)).OfType<SubscriptionStep>(),
            .. wanted.Where(feed => !held.Contains(feed.Key)).OrderBy(feed => feed.Key.Value).Select(feed => new SubscriptionStep.Begin(feed.Key, feed.Value)),
        ];
    }

    /// <summary>Null: nothing to do yet.</summary>
    private static SubscriptionStep? Next(HubTopic? wanted, HubSubscription subscription, Uri publicUrl, DateTimeOffset now)
    {
        var due = subscription.NextTryAt <= now;
        if (subscription.State == SubscriptionState.Ending)
            return subscription.LeaseUntil <= now || (due && subscription.Failures >= MostGoodbyes) ? new SubscriptionStep.Forget(subscription)
                : due ? new SubscriptionStep.Ask(subscription) : null;

        var current = wanted is not null && wanted.Hub == subscription.Hub && wanted.Topic == subscription.Topic
            && CallbackAddress.IsUnder(subscription.Callback, publicUrl);
        if (current)
            return due ? new SubscriptionStep.Ask(subscription) : null;
        return subscription.State == SubscriptionState.Active ? new SubscriptionStep.End(subscription) : new SubscriptionStep.Forget(subscription);
    }
}
