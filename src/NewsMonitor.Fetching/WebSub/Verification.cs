using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>Whether a hub's question is about something we asked for. Source: WebSub, sections 5.2 and 5.3.</summary>
public static class Verification
{
    private const int LongestChallenge = 4096;
    private const int LongestReason = 200;

    // A hub whose answer from us was lost may ask again; an old question is no longer ours.
    private static readonly TimeSpan s_renewalOpen = TimeSpan.FromHours(1);

    public static VerificationOutcome Judge(HubSubscription subscription, VerificationRequest request, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(subscription);
        ArgumentNullException.ThrowIfNull(request);
        if (request.Topic != subscription.Topic)
            return new VerificationOutcome.Refused();
        return (request.Mode, request.Challenge) switch
        {
            ("denied", _) when subscription.State != SubscriptionState.Ending =>
                new VerificationOutcome.Denied(SubscriptionLife.Denied(subscription, Short(request.Reason), now)),
            ("subscribe", { Length: > 0 and <= LongestChallenge } challenge) when AwaitsSubscribe(subscription, now) =>
                new VerificationOutcome.Subscribed(SubscriptionLife.Verified(subscription, request.Lease, now), challenge),
            ("unsubscribe", { Length: > 0 and <= LongestChallenge } challenge) when subscription.State == SubscriptionState.Ending =>
                new VerificationOutcome.Unsubscribed(challenge),
            _ => new VerificationOutcome.Refused(),
        };
    }

    private static bool AwaitsSubscribe(HubSubscription subscription, DateTimeOffset now) => subscription.State switch
    {
        SubscriptionState.Pending => true,
        SubscriptionState.Active => now - subscription.RequestedAt <= s_renewalOpen,
        _ => false,
    };

    private static string? Short(string? reason) =>
        reason is null ? null : string.Concat(reason.Take(LongestReason).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c));
}
