using NewsMonitor.CommandLine;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Storage.Alerts;
using NewsMonitor.Storage.Stories;
using NewsMonitor.Web.Pages;

namespace NewsMonitor.Web.Stories;

/// <summary>Makes an alert on record what the page of its story shows.</summary>
internal static class StoryAlertReading
{
    public static StoryAlertModel Read(StoryAlert alert, DateTimeOffset now) => new(
        alert.Watchlist, alert.Channel, KindOf(alert.Kind), alert.Item.Value, PageTime.Of(alert.CreatedAt, now), StateOf(alert, now),
        [.. alert.Deliveries.Select(delivery => new StoryDeliveryModel(delivery.Recipient, StateOf(delivery, now), delivery.State == DeliveryState.Dead, delivery.Answer))]);

    /// <summary>As a person writes it: QuietHours is <c>quiet hours</c>.</summary>
    private static string KindOf(AlertKind kind) => kind == AlertKind.FollowUp ? "follow-up"
        : string.Concat(kind.ToString().Select((letter, index) => char.IsUpper(letter) && index > 0 ? $" {char.ToLowerInvariant(letter)}" : char.ToLowerInvariant(letter).ToString()));

    private static string StateOf(StoryAlert alert, DateTimeOffset now)
    {
        var (all, delivered, dead) = (alert.Deliveries.Count, Count(DeliveryState.Delivered), Count(DeliveryState.Dead));
        return (dead, Count(DeliveryState.Pending)) switch
        {
            ( > 0, _) => $"{delivered} of {all} delivered, {dead} dead",
            (_, > 0) when alert.DueAt > now => $"due {PageTime.Of(alert.DueAt, now)}",
            _ when delivered == all => all == 1 ? "delivered" : $"{all} delivered",
            _ => $"{delivered} of {all} delivered",
        };

        int Count(DeliveryState state) => alert.Deliveries.Count(delivery => delivery.State == state);
    }

    private static string StateOf(StoredDelivery delivery, DateTimeOffset now)
    {
        var tries = Counted.Of(delivery.Attempts, "attempt");
        return delivery switch
        {
            { State: DeliveryState.Pending, Attempts: 0 } => $"due {PageTime.Of(delivery.DueAt, now)}",
            { State: DeliveryState.Pending } => $"tried, {tries}, again {PageTime.Of(delivery.DueAt, now)}",
            { State: DeliveryState.Suppressed } => "not sent: the recipient wants no more",
            _ => $"{delivery.State.ToString().ToLowerInvariant()} {PageTime.Of(delivery.FinishedAt ?? delivery.DueAt, now)}, {tries}",
        };
    }
}
