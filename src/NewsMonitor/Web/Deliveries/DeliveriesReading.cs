using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts.Watching;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Deliveries;

/// <summary>Reads how the outbox stands.</summary>
internal sealed class DeliveriesReading(Composition monitor, TimeProvider time)
{
    private const int MostShown = 50;

    public async Task<DeliveriesModel> ReadAsync(string? notice, bool mayChange, CancellationToken cancellation)
    {
        var (database, now) = (monitor.Database, time.GetUtcNow());
        var outbox = await database.Deliveries.OutboxAsync(cancellation);
        var stopped = await database.StoppedChannels.ListAsync(cancellation);
        var dead = await database.DeadLetters.GroupsAsync(cancellation);
        var ended = await database.Subscriptions.EndedAsync(cancellation);
        var latest = await database.Deliveries.ListAsync(null, MostShown, cancellation);
        return new DeliveriesModel(
            notice, mayChange, outbox.Pending, outbox.OldestDue > TimeSpan.FromSeconds(1) ? Lengths.Of(outbox.OldestDue) : null,
            [.. stopped.Select(each => new StoppedLine(each.Channel, each.Reason, PageTime.Of(each.StoppedAt, now), each.Waiting))],
            [.. dead.Select(group => new DeadLine(group.Channel, group.Reason, group.Count, PageTime.Of(group.LastAt, now)))],
            [.. ended.Select(each => new EndedLine(
                each.Token, each.Recipient, each.Watchlist.Length > 0 ? $"{each.Watchlist} → {each.Channel}" : each.Channel, PageTime.Of(each.EndedAt!.Value, now)))],
            [.. latest.Select(delivery => Line(delivery, now))]);
    }

    private static DeliveryLine Line(StoredDelivery delivery, DateTimeOffset now)
    {
        var to = delivery.Recipient == delivery.Channel ? delivery.Channel : $"{delivery.Channel} ({delivery.Recipient})";
        var when = delivery switch
        {
            { State: DeliveryState.Pending, Attempts: 0 } => $"due {PageTime.Of(delivery.DueAt, now)}",
            { State: DeliveryState.Pending } => $"tried {Counted.Of(delivery.Attempts, "time")}, again {PageTime.Of(delivery.DueAt, now)}",
            _ => PageTime.Of(delivery.FinishedAt ?? delivery.DueAt, now),
        };
        var what = delivery.Watchlist.Length > 0 ? $"{delivery.Watchlist} → {to}" : to;
        return new DeliveryLine(
            delivery.Id.Value.ToString(), what, delivery.State.ToString().ToLowerInvariant(), delivery.State == DeliveryState.Dead, when, delivery.Answer);
    }
}
