using NewsMonitor.Configuration.Options;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor;

/// <summary>What alerts leave the house with: the mail server's connections and the guarded webhook clients.</summary>
internal sealed class Senders : IAsyncDisposable
{
    private readonly HttpMessageInvoker _guarded = new(GuardedHandler.Create(allowPrivateNetworks: false));
    private readonly HttpMessageInvoker _open = new(GuardedHandler.Create(allowPrivateNetworks: true));

    public Senders(MonitorOptions options, TimeProvider time)
    {
        var settings = SendersSettings.Of(options);
        Sender = new ChannelSender(settings.Smtp, new WebhookClients(_guarded, _open, settings.WebhookTimeout), time);
    }

    public ChannelSender Sender { get; }

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        _guarded.Dispose();
        _open.Dispose();
    }
}
