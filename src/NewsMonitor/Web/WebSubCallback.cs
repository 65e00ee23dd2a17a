using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;
using NewsMonitor.Logging;
using NewsMonitor.Storage;

namespace NewsMonitor.Web;

/// <summary>
/// What hubs are answered. A push is a reason to poll and nothing more: what it carries is not read, so that items have one way in, and a
/// hub that pushes parts of a feed opens no blind spot.
/// </summary>
/// <param name="database">Where the subscriptions are.</param>
/// <param name="time">The clock.</param>
/// <param name="maxBytes">Of a push.</param>
/// <param name="woken">Called when feeds have become due.</param>
/// <param name="log">For the person on duty.</param>
internal sealed class WebSubCallback(MonitorDatabase database, TimeProvider time, Func<int> maxBytes, Action woken, ILogger<WebSubCallback> log)
{
    public async Task<IResult> VerifyAsync(string id, VerificationRequest request, CancellationToken cancellation)
    {
        if (!CallbackAddress.IsId(id) || await database.HubSubscriptions.FindAsync(id, cancellation) is not { } subscription)
            return Results.NotFound();
        VerificationOutcome outcome = new VerificationOutcome.Refused();
        await database.HubSubscriptions.ChangeAsync(id, current => (outcome = Verification.Judge(current, request, time.GetUtcNow())) switch
        {
            VerificationOutcome.Subscribed(var next, _) => next,
            VerificationOutcome.Denied(var next) => next,
            _ => null,
        }, cancellation);
        switch (outcome)
        {
            case VerificationOutcome.Subscribed(var next, var challenge):
                log.HubVerified(next.Hub.Host, next.Topic, next.LeaseUntil);
                return Echo(challenge);
            case VerificationOutcome.Unsubscribed(var challenge):
                await database.HubSubscriptions.RemoveAsync(id, cancellation);
                log.HubEnded(subscription.Hub.Host, subscription.Topic);
                return Echo(challenge);
            case VerificationOutcome.Denied(var next):
                log.HubDenied(next.Topic, next.LastError);
                return Results.Ok();
            default:
                return Results.NotFound();
        }
    }

    /// <summary>A wrong signature is answered like a good one (section 7.1.1): who guesses learns nothing.</summary>
    public async Task<IResult> PushAsync(string id, Stream body, string? signature, CancellationToken cancellation)
    {
        // 410 tells a hub that remembers longer than we do to stop.
        if (!CallbackAddress.IsId(id)
            || await database.HubSubscriptions.FindAsync(id, cancellation) is not { State: SubscriptionState.Active or SubscriptionState.Pending } subscription)
            return Results.StatusCode(StatusCodes.Status410Gone);
        switch (await PushSignature.CheckAsync(body, signature, subscription.Secret, maxBytes(), cancellation))
        {
            case PushCheck.TooLarge:
                return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
            case PushCheck.Wrong:
                log.PushIgnored(subscription.Topic);
                return Results.StatusCode(StatusCodes.Status202Accepted);
        }

        await database.HubSubscriptions.ChangeAsync(
            id, current => current.State == SubscriptionState.Active ? SubscriptionLife.Pushed(current, time.GetUtcNow()) : null, cancellation);
        log.HubPushed(subscription.Hub.Host, subscription.Topic);
        if (await database.HubSubscriptions.WakeAsync(cancellation) > 0)
            woken();
        return Results.StatusCode(StatusCodes.Status202Accepted);
    }

    // Plain text, and nothing may take it for more: the challenge is whatever the one who asks wants it to be.
    private static IResult Echo(string challenge) => Results.Text(challenge, "text/plain");
}
