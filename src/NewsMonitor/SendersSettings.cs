using NewsMonitor.Configuration.Options;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor;

/// <summary>What the senders go by; equal settings make equal senders.</summary>
internal sealed record SendersSettings(SmtpOptions Smtp, TimeSpan WebhookTimeout)
{
    /// <summary>An attempt ends well within its lease, or another node would begin it again: mail may take its time for a NOOP, for connecting and for sending.</summary>
    public static SendersSettings Of(MonitorOptions options) => new(
        new SmtpOptions
        {
            Host = options.Smtp.Host,
            Port = options.Smtp.Port,
            Security = options.Smtp.Security,
            Connections = options.Smtp.Connections,
            Username = options.Smtp.Username,
            Password = options.Smtp.Password,
            From = options.Smtp.From,
            CaFile = options.Smtp.CaFile,
            Templates = options.Smtp.Templates,
            TemplatesWritten = options.Smtp.Templates is { } folder ? OwnTemplates.In(folder).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max() : default,
            Dkim = options.Smtp.Dkim is { } dkim ? new DkimOptions(dkim.Domain, dkim.Selector, File.ReadAllText(dkim.KeyFile)) : null,
            PickupDirectory = Path.Combine(options.DataDirectory, "pickup"),
            Timeout = Shorter(TimeSpan.FromMinutes(1), options.Delivery.Lease / 4),
        },
        Shorter(WebhookClients.UsualTimeout, options.Delivery.Lease / 2));

    private static TimeSpan Shorter(TimeSpan usual, TimeSpan withinLease) => usual < withinLease ? usual : withinLease;
}
