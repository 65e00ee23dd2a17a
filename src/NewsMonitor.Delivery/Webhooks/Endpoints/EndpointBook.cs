using System.Collections.Concurrent;
using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Delivery.Webhooks.Endpoints;

/// <summary>
/// Every address ever sent to, for as long as the senders live: a configuration that is read anew changes nothing for an endpoint, and a
/// channel with a new address begins afresh.
/// </summary>
internal sealed class EndpointBook(TimeSpan patience, TimeProvider time) : IDisposable
{
    private readonly ConcurrentDictionary<string, Endpoint> _endpoints = new(StringComparer.Ordinal);

    public Endpoint Of(WebhookChannel channel) =>
        _endpoints.GetOrAdd(channel.Url.AbsoluteUri, (_, format) => new Endpoint(Between(format), patience, time), channel.Format);

    public void Dispose()
    {
        foreach (var endpoint in _endpoints.Values)
            endpoint.Dispose();
    }

    /// <summary>What each service says it takes; one's own receiver takes what it can.</summary>
    /// <remarks>
    /// Slack: one message a second ("Rate limits", docs.slack.dev). Teams: four requests a second ("Create an Incoming Webhook",
    /// learn.microsoft.com). Discord states no figure: five in two seconds is what its <c>X-RateLimit</c> headers allow, and those are heeded besides.
    /// </remarks>
    private static TimeSpan Between(WebhookFormat format) => format switch
    {
        WebhookFormat.Slack => TimeSpan.FromSeconds(1),
        WebhookFormat.Teams => TimeSpan.FromSeconds(0.25),
        WebhookFormat.Discord => TimeSpan.FromSeconds(0.4),
        _ => TimeSpan.Zero,
    };
}
