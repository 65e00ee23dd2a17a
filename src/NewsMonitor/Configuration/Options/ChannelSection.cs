using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Configuration.Options;

/// <summary>An email or webhook destination.</summary>
internal sealed class ChannelSection : ConfigElement
{
    public ChannelType? Type { get; set; }

    /// <summary>Email: one message each.</summary>
    public List<string> To { get; set; } = [];

    /// <summary>Webhook.</summary>
    public string? Url { get; set; }

    public WebhookFormat Format { get; set; } = WebhookFormat.Standard;

    /// <summary>Each signs, so that secrets can be rotated: <c>whsec_</c> and base64.</summary>
    public List<string> Secrets { get; set; } = [];

    /// <summary>A file that holds the secrets, one a line.</summary>
    public string? SecretsFile { get; set; }

    /// <summary>Whether the webhook may live on a loopback or private address.</summary>
    public bool AllowPrivateNetworks { get; set; }
}

internal enum ChannelType
{
    Email,
    Webhook,
}
