using System.Collections.Concurrent;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Logging;
using NewsMonitor.Metrics;
using NewsMonitor.Storage;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Tracing;
using NewsMonitor.Web.Feedback;
using NewsMonitor.Web.Unsubscribing;

namespace NewsMonitor.Pipeline;

/// <summary>One delivery: lease, send, record.</summary>
internal sealed class DeliveryAttempt(
    MonitorSettings settings, MonitorDatabase database, ChannelSender sender, OutcomeBook book, TimeProvider time, MonitorMetrics metrics, ILogger<DeliverJob> log)
{
    /// <summary>For attempts begun when the service stops: one cut off before its answer came would have to be made again. Within the host's own patience.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(4);

    /// <summary>Until what the database did not answer is asked again.</summary>
    private static readonly TimeSpan AfterTrouble = TimeSpan.FromSeconds(5);

    private readonly RetryPolicy _retries = new(settings.Options.Delivery.Retries);
    private readonly DeliverySettings _deliveries = PollRules.From(settings.Options).Delivery;
    private readonly ConcurrentDictionary<string, bool> _stopped = new();

    public Task<IReadOnlyList<string>> DueChannelsAsync(CancellationToken cancellation)
    {
        // Whether channels are still stopped the database says.
        _stopped.Clear();
        return database.Deliveries.DueChannelsAsync(cancellation);
    }

    /// <summary>Null: the receiver may be tried.</summary>
    public Rest? RestOf(ChannelScope scope) =>
        scope.OneOf(settings.Channels) is { } channel && sender.RestOf(channel) is { } rest && rest.Until > time.GetUtcNow() ? rest : null;

    /// <summary>Whether its channel was stopped since it was claimed.</summary>
    public bool IsStopped(ClaimedDelivery claimed) => _stopped.ContainsKey(claimed.Delivery.Alert.Channel);

    public async Task<IReadOnlyList<ClaimedDelivery>> ClaimAsync(ChannelScope scope, int most, CancellationToken cancellation)
    {
        var claimed = await database.Deliveries.ClaimDueAsync(scope, most, settings.Options.Delivery.Lease, cancellation);
        if (claimed.Count > 0)
            Checkpoint.Reached("after-claim");
        var stamp = time.GetTimestamp();
        return [.. claimed.Select(each => each with { Stamp = stamp })];
    }

    /// <summary>Renews what has been claimed, until it is disposed.</summary>
    public LeaseKeeper KeepLeases() =>
        LeaseKeeper.Start(stop => database.Deliveries.RenewAsync(settings.Options.Delivery.Lease, stop), settings.Options.Delivery.Lease, time);

    /// <summary>Nothing was sent for these. Not cut off when the service stops: whoever starts next would wait for their leases.</summary>
    public async Task GiveBackAsync(IReadOnlyList<ClaimedDelivery> claimed)
    {
        try
        {
            await database.Deliveries.GiveBackAsync(claimed, CancellationToken.None);
        }
        finally
        {
            foreach (var each in claimed)
                database.Deliveries.LetGo(each);
        }
    }

    /// <summary>Writes down what the attempt before came to, and that the next begins.</summary>
    /// <returns>Whether the next is to be made: its lease is held.</returns>
    public async Task<bool> TurnAsync(MadeAttempt? made, ClaimedDelivery? next, CancellationToken stopping)
    {
        try
        {
            var (recorded, begun) = await book.TurnAsync(made, next, stopping);
            if (made is not null)
                Tell(made, recorded);
            if (next is not null && !begun)
                LetGo(next);
            return begun;
        }
        catch when (next is not null)
        {
            LetGo(next);
            throw;
        }
        finally
        {
            if (made is not null)
                database.Deliveries.LetGo(made.Claimed);
        }
    }

    /// <summary>Of one that was begun: it comes to something also when the service stops. Without an outcome it would be taken for what the process died of.</summary>
    public async Task<MadeAttempt> MakeAsync(ClaimedDelivery claimed, CancellationToken stopping)
    {
        using var end = new CancellationTokenSource();
        await using var stop = stopping.Register(() => end.CancelAfter(LastWords));
        try
        {
            using var span = Spans.Deliver(claimed.Delivery);
            var (delivery, unsent) = await AddressOrPutOffAsync(claimed, end.Token);
            var outcome = unsent ?? await AttemptAsync(delivery, claimed, end.Token);
            span.Ended(outcome.GetType().Name, outcome is DeliveryOutcome.Delivered or DeliveryOutcome.Suppressed);
            return new MadeAttempt(claimed, outcome, _deliveries);
        }
        catch
        {
            database.Deliveries.LetGo(claimed);
            throw;
        }
    }

    private void LetGo(ClaimedDelivery claimed)
    {
        log.DeliveryLeaseLost(claimed.Delivery.Id.Value, claimed.Delivery.Alert.Channel);
        database.Deliveries.LetGo(claimed);
    }

    /// <summary>A database that does not answer just then, or not before the service stops, is not the delivery's fault: nothing was sent, and it is not counted.</summary>
    private async Task<(OutgoingDelivery Delivery, DeliveryOutcome? Unsent)> AddressOrPutOffAsync(ClaimedDelivery claimed, CancellationToken end)
    {
        try
        {
            return await AddressAsync(claimed.Delivery, end);
        }
        catch (StorageException trouble)
        {
            return PutOff(AfterTrouble, trouble.Message);
        }
        catch (OperationCanceledException)
        {
            return PutOff(TimeSpan.Zero, "the service was stopped before it was sent");
        }

        (OutgoingDelivery, DeliveryOutcome) PutOff(TimeSpan wait, string reason) =>
            (claimed.Delivery, new DeliveryOutcome.Deferred(claimed.At + time.GetElapsedTime(claimed.Stamp) + wait, reason) { Untried = true });
    }

    /// <summary>A mail carries the links that mark its stories, and the one that ends such mails; to whom has used that none is sent.</summary>
    private async Task<(OutgoingDelivery Delivery, DeliveryOutcome? Unwanted)> AddressAsync(OutgoingDelivery delivery, CancellationToken cancellation)
    {
        if (settings.Channels.GetValueOrDefault(delivery.Alert.Channel) is not EmailChannel)
            return (delivery, null);
        var subscription = await database.Subscriptions.OfAsync(delivery.Alert.Watchlist, delivery.Alert.Channel, delivery.Recipient, cancellation);
        if (subscription.EndedAt is { } ended)
            return (delivery, new DeliveryOutcome.Suppressed($"{delivery.Recipient} unsubscribed at {ended:u}"));
        if (settings.Options.Web.PublicUrl is not { } url)
            return (delivery, null);
        var marked = FeedbackAddress.In(delivery, new Uri(url), await database.Marks.KeyAsync(cancellation));
        return (marked with { Unsubscribe = UnsubscribeAddress.Of(new Uri(url), subscription.Token) }, null);
    }

    private async Task<DeliveryOutcome> AttemptAsync(OutgoingDelivery delivery, ClaimedDelivery claimed, CancellationToken end)
    {
        var result = await SendOrGiveUpAsync(delivery, end);
        Checkpoint.Reached("after-acceptance");
        if (result is SendResult.RetryLater { MayHaveArrived: true })
            metrics.MayHaveArrived(delivery.Alert.Channel);
        // Due times go by the database's clock, which two nodes share.
        return OutcomeOf(delivery, result, claimed.At + time.GetElapsedTime(claimed.Stamp));
    }

    private DeliveryOutcome OutcomeOf(OutgoingDelivery delivery, SendResult result, DateTimeOffset now)
    {
        if (result is SendResult.Rejected { StopsChannel: true } rejected && settings.Channels.TryGetValue(delivery.Alert.Channel, out var channel))
        {
            _stopped[channel.Name] = true;
            return new DeliveryOutcome.Stopped(rejected.Reason, ChannelFingerprint.Of(channel, settings.Options.Smtp))
            {
                Notices = ChannelStoppedNotice.Plan(channel.Name, rejected.Reason, settings.Watchlists.Watchlists, settings.Channels, now),
            };
        }

        return _retries.Decide(result, delivery.Attempt, now, delivery.ExpiresAt, Random.Shared.NextDouble());
    }

    private async Task<SendResult> SendOrGiveUpAsync(OutgoingDelivery delivery, CancellationToken end)
    {
        try
        {
            return await SendAsync(delivery, end);
        }
        catch (OperationCanceledException)
        {
            // Whoever starts next tries again; the other side may have it all the same.
            return new SendResult.RetryLater("the service was stopped before an answer came", TimeSpan.Zero) { MayHaveArrived = true };
        }
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

    private void Tell(MadeAttempt made, bool recorded)
    {
        var (delivery, outcome) = (made.Claimed.Delivery, made.Outcome);
        if (!recorded)
        {
            log.DeliveryLeaseLost(delivery.Id.Value, delivery.Alert.Channel);
            return;
        }

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
            case DeliveryOutcome.Stopped(var reason, _):
                log.ChannelStopped(alert.Channel, reason);
                break;
            case DeliveryOutcome.Suppressed(var reason):
                log.DeliverySuppressed(alert.Watchlist, alert.Channel, delivery.Id.Value, reason);
                break;
            case DeliveryOutcome.Dead(var reason):
                log.DeliveryDead(alert.Watchlist, alert.Channel, delivery.Id.Value, delivery.Attempt, reason);
                break;
        }
    }
}
