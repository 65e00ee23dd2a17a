using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.Delivery;

/// <summary>Makes one attempt at one claimed delivery. Any number of attempts may run at once.</summary>
/// <param name="smtp">How mail leaves the house.</param>
/// <param name="clients">How webhooks do.</param>
/// <param name="time">Dates, signatures' timestamps, timeouts.</param>
public sealed class ChannelSender(SmtpOptions smtp, WebhookClients clients, TimeProvider time) : IAsyncDisposable
{
    private readonly EmailSender _email = new(smtp, time);
    private readonly WebhookSender _webhook = new(clients, time);

    /// <summary>Trouble with the other side is a result; only cancellation by the caller is thrown.</summary>
    public Task<SendResult> SendAsync(Channel channel, OutgoingDelivery delivery, CancellationToken cancellation) => channel switch
    {
        EmailChannel => _email.SendAsync(delivery, cancellation),
        WebhookChannel webhook => _webhook.SendAsync(webhook, delivery, cancellation),
        _ => throw new ArgumentOutOfRangeException(nameof(channel), channel, "Neither email nor webhook."),
    };

    /// <summary>Until when, and why, nothing is to be sent on the channel; null: it may be tried.</summary>
    public Rest? RestOf(Channel channel) => channel switch
    {
        EmailChannel => _email.Rest,
        WebhookChannel webhook => _webhook.RestOf(webhook),
        _ => null,
    };

    public ValueTask DisposeAsync()
    {
        _webhook.Dispose();
        return _email.DisposeAsync();
    }
}
