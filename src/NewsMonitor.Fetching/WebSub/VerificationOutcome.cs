using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>What a hub's question comes to.</summary>
public abstract record VerificationOutcome
{
    private VerificationOutcome() { }

    /// <summary>We asked for no such thing: 404.</summary>
    public sealed record Refused : VerificationOutcome;

    /// <summary>The challenge is echoed; the hub pushes from now on.</summary>
    public sealed record Subscribed(HubSubscription Next, string Challenge) : VerificationOutcome;

    /// <summary>The challenge is echoed; the subscription is over.</summary>
    public sealed record Unsubscribed(string Challenge) : VerificationOutcome;

    /// <summary>The hub will not push.</summary>
    public sealed record Denied(HubSubscription Next) : VerificationOutcome;
}
