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
        Sender = new ChannelSender(Smtp(options), new WebhookClients(_guarded, _open, Shorter(WebhookClients.UsualTimeout, options.Delivery.Lease / 2)), time);

    public ChannelSender Sender { get; }

    public async ValueTask DisposeAsync()
    {
        await Sender.DisposeAsync();
        _guarded.Dispose();
        _open.Dispose();
    }

    /// <summary>An attempt ends well within its lease, or another node would begin it again: mail may take its time for a NOOP, for connecting and for sending.</summary>
    private static TimeSpan Shorter(TimeSpan usual, TimeSpan withinLease) => usual < withinLease ? usual : withinLease;

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
        Timeout = Shorter(TimeSpan.FromMinutes(1), options.Delivery.Lease / 4),
    };
}
