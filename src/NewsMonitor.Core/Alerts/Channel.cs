namespace NewsMonitor.Core.Alerts;

/// <summary>An email or webhook destination.</summary>
public abstract record Channel(string Name)
{
    /// <summary>Whom a delivery each is made for: a mail address, or the webhook's own name.</summary>
    public abstract IReadOnlyList<string> Recipients { get; }
}

/// <summary>One message a recipient.</summary>
public sealed record EmailChannel(string Name, IReadOnlyList<string> To) : Channel(Name)
{
    public override IReadOnlyList<string> Recipients => To;
}

/// <summary>One signed POST an alert.</summary>
/// <param name="Name">As configured.</param>
/// <param name="Url">Where to.</param>
/// <param name="Format">The body's shape.</param>
/// <param name="Secrets">Each signs, so that secrets can be rotated; <c>whsec_</c> and base64.</param>
/// <param name="AllowPrivateNetworks">Whether the address may be loopback or private.</param>
public sealed record WebhookChannel(
    string Name, Uri Url, WebhookFormat Format, IReadOnlyList<string> Secrets, bool AllowPrivateNetworks) : Channel(Name)
{
    public override IReadOnlyList<string> Recipients => [Name];
}

/// <summary>The shape of a webhook's body.</summary>
public enum WebhookFormat
{
    /// <summary>Standard Webhooks 1.0.0.</summary>
    Standard,
    CloudEvents,
    Slack,
    Teams,
    Discord,
}
