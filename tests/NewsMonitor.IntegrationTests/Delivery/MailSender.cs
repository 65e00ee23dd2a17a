using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A sender for tests that send mail only.</summary>
internal static class MailSender
{
    public static ChannelSender For(SmtpOptions options)
    {
        var unused = new HttpMessageInvoker(new SocketsHttpHandler());
        return new(options, new WebhookClients(unused, unused, WebhookClients.UsualTimeout), TimeProvider.System);
    }
}
