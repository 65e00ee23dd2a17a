using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Storage.WebSub;

internal sealed record HubSubscriptionRow
{
    public const string Columns = """
        id, feed_id AS FeedId, callback, topic, hub, secret, state, requested_at AS RequestedAt, lease_until AS LeaseUntil,
        next_try_at AS NextTryAt, failures, last_error AS LastError, last_push_at AS LastPushAt, wake_at AS WakeAt, woken_at AS WokenAt
        """;

    public string Id { get; init; } = "";

    public long FeedId { get; init; }

    public string Callback { get; init; } = "";

    public string Topic { get; init; } = "";

    public string Hub { get; init; } = "";

    public string Secret { get; init; } = "";

    public string State { get; init; } = "";

    public long RequestedAt { get; init; }

    public long? LeaseUntil { get; init; }

    public long NextTryAt { get; init; }

    public long Failures { get; init; }

    public string? LastError { get; init; }

    public long? LastPushAt { get; init; }

    public long? WakeAt { get; init; }

    public long? WokenAt { get; init; }

    public static HubSubscriptionRow Of(HubSubscription subscription) => new()
    {
        Id = subscription.Id,
        FeedId = subscription.Feed.Value,
        Callback = subscription.Callback.AbsoluteUri,
        Topic = StorableText.Of(subscription.Topic),
        Hub = subscription.Hub.AbsoluteUri,
        Secret = subscription.Secret,
        State = subscription.State.ToString(),
        RequestedAt = subscription.RequestedAt.ToUnix(),
        LeaseUntil = subscription.LeaseUntil?.ToUnix(),
        NextTryAt = subscription.NextTryAt.ToUnix(),
        Failures = subscription.Failures,
        LastError = StorableText.OfNullable(subscription.LastError),
        LastPushAt = subscription.LastPushAt?.ToUnix(),
        WakeAt = subscription.WakeAt?.ToUnix(),
        WokenAt = subscription.WokenAt?.ToUnix(),
    };

    public HubSubscription ToSubscription() => new()
    {
        Feed = new FeedId(FeedId),
        Callback = new Uri(Callback),
        Topic = Topic,
        Hub = new Uri(Hub),
        Secret = Secret,
        State = Enum.Parse<SubscriptionState>(State),
        RequestedAt = RequestedAt.FromUnix(),
        LeaseUntil = LeaseUntil?.FromUnix(),
        NextTryAt = NextTryAt.FromUnix(),
        Failures = (int)Failures,
        LastError = LastError,
        LastPushAt = LastPushAt?.FromUnix(),
        WakeAt = WakeAt?.FromUnix(),
        WokenAt = WokenAt?.FromUnix(),
    };
}
