using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>What is posted: the very bytes that are signed.</summary>
internal sealed record WebhookBody(string MediaType, byte[] Bytes)
{
    public static WebhookBody Of(WebhookFormat format, OutgoingDelivery delivery) => format switch
    {
        WebhookFormat.Standard => new("application/json", StandardBody.Of(delivery.Alert)),
        WebhookFormat.CloudEvents => new("application/cloudevents+json", CloudEventsBody.Of(delivery)),
        WebhookFormat.Slack => new("application/json", SlackBody.Of(delivery.Alert)),
        WebhookFormat.Teams => new("application/json", TeamsBody.Of(delivery.Alert)),
        WebhookFormat.Discord => new("application/json", DiscordBody.Of(delivery.Alert)),
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };
}
