using NewsMonitor.Configuration;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>One delivery: lease, send, record.</summary>
internal sealed class DeliveryAttempt(
    MonitorSettings settings, MonitorDatabase database, ChannelSender sender, TimeProvider time, MonitorMetrics metrics, ILogger<DeliverJob> log)
{
    /// <summary>For attempts under way when the service stops: one cut off before its answer came would have to be made again. Within Hangfire's own patience.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(4);

    private readonly RetryPolicy _retries = new(settings.Options.Delivery.Retries);

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(ChannelScope scope, int most, CancellationToken cancellation)
    {
        var claimed = await database.Deliveries.ClaimDueAsync(scope, most, settings.Options.Delivery.Lease, cancellation);
        if (claimed.Count > 0)
            Checkpoint.Reached("after-claim");
        return claimed;
    }

    public async Task<DeliveryOutcome> MakeAsync(ClaimedDelivery claimed, CancellationToken cancellation)
    {
        var delivery = claimed.Delivery;
        using var end = new CancellationTokenSource();
        await using var stopping = cancellation.Register(() => end.CancelAfter(LastWords));
        var result = await SendAsync(delivery, end.Token);
        Checkpoint.Reached("after-acceptance");
        var outcome = _retries.Decide(result, delivery.Attempt, time.GetUtcNow(), delivery.ExpiresAt, Random.Shared.NextDouble());
        // What was accepted is recorded even while the service stops: otherwise it would be sent again.
        var recorded = await database.Deliveries.RecordAsync(delivery.Id, claimed.Lease, outcome, CancellationToken.None);
        if (recorded)
            Tell(delivery, outcome);
        else
            log.DeliveryLeaseLost(delivery.Id.Value, delivery.Alert.Channel);
        return outcome;
    }

    private async Task<SendResult> SendAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        if (!settings.Channels.TryGetValue(delivery.Alert.Channel, out var channel))
        {
            // Taken out by mistake, or not yet known to this node: whoever puts it in within its expiry loses nothing.
            return new SendResult.RetryLater($"the channel `{delivery.Alert.Channel}` is not configured");
        }


        try
        {
            return await sender.SendAsync(channel, delivery, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // Our own fault, not the receiver's: one alert that cannot be written must not keep the others.
            log.SendingBroke(exception, delivery.Id.Value, delivery.Alert.Channel);
            return new SendResult.RetryLater($"the alert could not be written: {exception.Message}");
        }
    }

    private void Tell(OutgoingDelivery delivery, DeliveryOutcome outcome)
    {
        metrics.Delivered(delivery, outcome, time.GetUtcNow());
        var (alert, headline) = (delivery.Alert, delivery.Alert.Headline);
        switch (outcome)
        {
            case DeliveryOutcome.Delivered(var answer):
                log.AlertDelivered(alert.Watchlist, alert.Channel, alert.Kind, headline, delivery.Id.Value, delivery.Attempt, answer);
                break;
            case DeliveryOutcome.Deferred(var dueAt, var reason):
                log.DeliveryDeferred(alert.Watchlist, alert.Channel, delivery.Id.Value, delivery.Attempt, dueAt, reason);
                break;
            case DeliveryOutcome.Dead(var reason):
                log.DeliveryDead(alert.Watchlist, alert.Channel, delivery.Id.Value, delivery.Attempt, reason);
                break;
        }
    }
}
