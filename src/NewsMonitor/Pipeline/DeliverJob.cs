using NewsMonitor.Configuration;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;

namespace NewsMonitor.Pipeline;

/// <summary>Delivers what is due: lease, send, record.</summary>
internal sealed class DeliverJob(
    MonitorSettings settings, MonitorDatabase database, ChannelSender sender, TimeProvider time, MonitorMetrics metrics, ILogger<DeliverJob> log)
{
    private const int Batch = 50;

    private readonly RetryPolicy _retries = new(settings.Options.Delivery.Retries);

    /// <summary>Passes over the outbox until nothing is due.</summary>
    public async Task<DeliveryReport> RunAsync(CancellationToken cancellation)
    {
        var report = new DeliveryReport(0, 0, 0);
        while (await database.Deliveries.ClaimDueAsync(Batch, settings.Options.Delivery.Lease, cancellation) is { Count: > 0 } claimed)
        {
            Checkpoint.Reached("after-claim");
            var outcomes = await Task.WhenAll(claimed.Select(delivery => DeliverAsync(delivery, cancellation)));
            report = outcomes.Aggregate(report, (sum, outcome) => sum.With(outcome));
        }

        return report;
    }

    private async Task<DeliveryOutcome> DeliverAsync(ClaimedDelivery claimed, CancellationToken cancellation)
    {
        var delivery = claimed.Delivery;
        var channel = settings.Channels.GetValueOrDefault(delivery.Alert.Channel);
        var result = channel is null
            ? new SendResult.Rejected($"the channel `{delivery.Alert.Channel}` is no longer configured")
            : await sender.SendAsync(channel, delivery, cancellation);
        Checkpoint.Reached("after-acceptance");
        var outcome = _retries.Decide(result, delivery.Attempt, time.GetUtcNow(), delivery.ExpiresAt, Random.Shared.NextDouble());
        var recorded = await database.Deliveries.RecordAsync(delivery.Id, claimed.Lease, outcome, cancellation);
        if (recorded)
            Tell(delivery, outcome);
        else
            log.DeliveryLeaseLost(delivery.Id.Value, delivery.Alert.Channel);
        return outcome;
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
