namespace NewsMonitor.Core.Feeds;

/// <summary>What a hub is asked for on a feed's behalf, and how far that has come. Source: WebSub, W3C Recommendation of 23 January 2018.</summary>
public sealed record HubSubscription
{
    public required FeedId Feed { get; init; }

    /// <summary>Where the hub reaches us. Its last segment is <see cref="Id"/>.</summary>
    public required Uri Callback { get; init; }

    /// <summary>The feed's address as the feed itself names it: what the hub knows it by.</summary>
    public required string Topic { get; init; }

    public required Uri Hub { get; init; }

    /// <summary>The key the hub signs its pushes with.</summary>
    public required string Secret { get; init; }

    public SubscriptionState State { get; init; }

    /// <summary>When the hub was last asked for anything.</summary>
    public DateTimeOffset RequestedAt { get; init; }

    /// <summary>Until when the hub has promised to push; null before it verified.</summary>
    public DateTimeOffset? LeaseUntil { get; init; }

    /// <summary>When the hub is asked again: to renew the lease, or because it has not answered.</summary>
    public DateTimeOffset NextTryAt { get; init; }

    /// <summary>Requests since the hub last verified one.</summary>
    public int Failures { get; init; }

    /// <summary>In words, for people; null once the hub has verified.</summary>
    public string? LastError { get; init; }

    /// <summary>The last push with a good signature.</summary>
    public DateTimeOffset? LastPushAt { get; init; }

    /// <summary>When the feed is to be made due because of a push; null when no push waits.</summary>
    public DateTimeOffset? WakeAt { get; init; }

    /// <summary>When a push last made the feed due.</summary>
    public DateTimeOffset? WokenAt { get; init; }

    /// <summary>Cannot be guessed: who knows it is the hub.</summary>
    public string Id => Callback.Segments[^1];
}
