using System.Globalization;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The POST of one attempt (Standard Webhooks 1.0.0, "Webhook headers"): the id is the delivery's, the timestamp that of this attempt.</summary>
internal static class WebhookRequest
{
    public static HttpRequestMessage Of(WebhookChannel channel, OutgoingDelivery delivery, IReadOnlyList<WebhookSecret> secrets, DateTimeOffset now)
    {
        var body = WebhookBody.Of(channel.Format, delivery);
        var id = delivery.Id.Value.ToString("D");

        var request = new HttpRequestMessage(HttpMethod.Post, channel.Url) { Content = new WitnessedContent(body) };
        request.Headers.UserAgent.ParseAdd("NewsMonitor");
        request.Headers.Add("webhook-id", id);
        request.Headers.Add("webhook-timestamp", now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        if (secrets.Count > 0)
            request.Headers.Add("webhook-signature", WebhookSignature.Of(id, now, body.Bytes, secrets));
        return request;
    }
}
