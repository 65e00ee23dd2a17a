using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Logging;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Feeds;

namespace NewsMonitor.Jobs;

/// <summary>Keeps the subscriptions as the feeds want them. What is asked for is on record before the hub hears of it: it may verify at once.</summary>
internal sealed class WebSubJob(MonitorDatabase database, HubClient hubs, HubPace pace, Uri publicUrl, TimeProvider time, ILogger<WebSubJob> log)
{
    /// <summary>A thousand feeds at one hub should not knock in one second.</summary>
    private const int MostSteps = 30;

    private const int AtOnce = 4;

    public async Task RunAsync(CancellationToken cancellation)
    {
        var feeds = await database.Feeds.ListAsync(cancellation);
        var subscriptions = await database.HubSubscriptions.ListAsync(cancellation);
        pace.Follow(subscriptions, time.GetUtcNow());
        var steps = SubscriptionPlan.Make(Wanted(feeds), subscriptions, publicUrl, time.GetUtcNow()).Take(MostSteps);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation };
        await Parallel.ForEachAsync(steps, limits, async (step, stop) => await TakeAsync(step, stop));
    }

    /// <summary>Makes the feeds due that were pushed.</summary>
    public Task<int> WakeAsync(CancellationToken cancellation) => database.HubSubscriptions.WakeAsync(cancellation);

    private static Dictionary<FeedId, HubTopic> Wanted(IEnumerable<StoredFeed> feeds) => feeds
        .Where(feed => feed is { Enabled: true, State.Gone: false })
        .Select(feed => (feed.Id, Topic: HubTopic.Of(feed.Url, feed.State.Hints)))
        .Where(feed => feed.Topic is not null)
        .ToDictionary(feed => feed.Id, feed => feed.Topic!);

    private Task TakeAsync(SubscriptionStep step, CancellationToken cancellation) => step switch
    {
        SubscriptionStep.Begin(var feed, var topic) => BeginAsync(feed, topic, cancellation),
        SubscriptionStep.Ask(var subscription) => AskAsync(subscription, SubscriptionLife.Asked, cancellation),
        SubscriptionStep.End(var subscription) => AskAsync(subscription, SubscriptionLife.Ending, cancellation),
        SubscriptionStep.Forget(var subscription) => database.HubSubscriptions.RemoveAsync(subscription.Id, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };

    private async Task BeginAsync(FeedId feed, HubTopic topic, CancellationToken cancellation)
    {
        var subscription = SubscriptionLife.Begin(feed, topic, CallbackAddress.Create(publicUrl), CallbackAddress.CreateSecret(), time.GetUtcNow());
        if (await database.HubSubscriptions.AddAsync(subscription, cancellation))
            await SendAsync(subscription, cancellation);
    }

    /// <summary>Whoever moves it on from what was read asks; another node that read the same does not.</summary>
    private async Task AskAsync(HubSubscription read, Func<HubSubscription, DateTimeOffset, HubSubscription> moveOn, CancellationToken cancellation)
    {
        var moved = await database.HubSubscriptions.ChangeAsync(
            read.Id, current => current.NextTryAt == read.NextTryAt && current.State == read.State ? moveOn(current, time.GetUtcNow()) : null, cancellation);
        if (moved is not null)
            await SendAsync(moved, cancellation);
    }

    private async Task SendAsync(HubSubscription subscription, CancellationToken cancellation)
    {
        var mode = subscription.State == SubscriptionState.Ending ? HubMode.Unsubscribe : HubMode.Subscribe;
        if (await hubs.AskAsync(subscription, mode, cancellation) is not { } reason)
        {
            log.HubAsked(subscription.Hub.Host, mode.ToString().ToLowerInvariant(), subscription.Topic);
            return;
        }

        // A hub may verify and then still answer with an error: what it verified holds.
        await database.HubSubscriptions.ChangeAsync(subscription.Id, current => current.Failures > 0 ? current with { LastError = reason } : null, cancellation);
        log.HubFailed(subscription.Topic, reason, subscription.NextTryAt);
    }
}
