using NewsMonitor.Configuration.Options;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor;

/// <summary>What alerts leave the house with: the mail server's connections and the guarded webhook clients.</summary>
internal sealed class Senders : IAsyncDisposable
{
    private readonly HttpMessageInvoker _guarded = new(GuardedHandler.Create(allowPrivateNetworks: false));
    private readonly HttpMessageInvoker _open = new(GuardedHandler.Create(allowPrivateNetworks: true));

    public Senders(MonitorOptions options, TimeProvider time) =>
        Sender = new ChannelSender(Smtp(options), new WebhookClients(_guarded, _open, WebhookClients.UsualTimeout), time);

    public ChannelSender Sender { get; }

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        _guarded.Dispose();
        _open.Dispose();
    }

    private static SmtpOptions Smtp(MonitorOptions options) => new()
    {
        Host = options.Smtp.Host,
        Port = options.Smtp.Port,
        Security = options.Smtp.Security,
        Username = options.Smtp.Username,
        Password = options.Smtp.Password,
        From = options.Smtp.From,
        CaFile = options.Smtp.CaFile,
        PickupDirectory = Path.Combine(options.DataDirectory, "pickup"),
        // Well within Delivery:Lease, so that no other node takes a delivery that is still being handed over.
        Timeout = TimeSpan.FromSeconds(30),
    };
}
