using NewsMonitor.Core.Alerts;

namespace NewsMonitor.Configuration.Options;

/// <summary>An email or webhook destination.</summary>
internal sealed class ChannelSection : ConfigElement
{
    /// <summary>Email needs <c>To</c>, Webhook needs <c>Url</c>.</summary>
    [Needed]
    public ChannelType? Type { get; set; }

    /// <summary>Email: the recipients' addresses; each gets a message of their own, and sees no other.</summary>
    public List<string> To { get; set; } = [];

    /// <summary>Webhook: where alerts are posted, http or https.</summary>
    public string? Url { get; set; }

    /// <summary>Webhook: the shape of the body. Standard is Standard Webhooks 1.0.0; Slack, Teams and Discord are what these chats take.</summary>
    public WebhookFormat Format { get; set; } = WebhookFormat.Standard;

    /// <summary>Webhook: each signs, so that secrets can be rotated: <c>whsec_</c> and base64.</summary>
    public List<string> Secrets { get; set; } = [];

    /// <summary>A file that holds more secrets, one a line; relative to the configuration file.</summary>
    public string? SecretsFile { get; set; }

    /// <summary>Whether the webhook may live on a loopback or private address. Off: a configuration from outside cannot make this machine talk to its neighbours.</summary>
    public bool AllowPrivateNetworks { get; set; }
}

internal enum ChannelType
{
    Email,
    Webhook,
}
