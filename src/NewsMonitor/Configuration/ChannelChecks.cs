using MimeKit;
using NewsMonitor.Configuration.Options;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.Configuration;

/// <summary>Channels: addresses, secrets, formats.</summary>
internal sealed class ChannelChecks(Problems problems)
{
    public IReadOnlyDictionary<string, Channel> Read(Dictionary<string, ChannelSection> channels) => channels
        .Select(pair => Read(pair.Key, pair.Value))
        .OfType<Channel>()
        .ToDictionary(channel => channel.Name);

    private Channel? Read(string name, ChannelSection channel)
    {
        switch (channel.Type)
        {
            case ChannelType.Email:
                return ReadEmail(name, channel);
            case ChannelType.Webhook:
                return ReadWebhook(name, channel);
            default:
                // The binder has said so.
                return null;
        }
    }

    private EmailChannel ReadEmail(string name, ChannelSection channel)
    {
        if (channel.To.Count == 0)
            problems.Error(channel.Place, "an email channel needs recipients.", "Write \"To\": [ \"desk@example.org\" ].");
        foreach (var (index, address) in channel.To.Index())
            if (!MailboxAddress.TryParse(address, out var mailbox) || !mailbox.Address.Contains('@'))
                problems.Error(channel.Place.At("To", index), $"`{address}` is no mail address.");
        return new EmailChannel(name, channel.To);
    }

    private WebhookChannel? ReadWebhook(string name, ChannelSection channel)
    {
        if (channel.Url is not { Length: > 0 } address)
        {
            problems.Error(channel.Place, "a webhook channel needs a `Url`.");
            return null;
        }

        var secrets = ReadSecrets(channel);
        foreach (var (index, secret) in secrets.Index())
            if (!WebhookSecret.TryParse(secret, out _, out var problem))
                problems.Error(channel.Place.At("Secrets", index), problem, "Make one with: echo whsec_$(openssl rand -base64 32)");
        return Addresses.Read(problems, channel.Place.At("Url"), address) is { } url
            ? new WebhookChannel(name, url, channel.Format, secrets, channel.AllowPrivateNetworks)
            : null;
    }

    private List<string> ReadSecrets(ChannelSection channel)
    {
        if (channel.SecretsFile is not { Length: > 0 })
            return channel.Secrets;
        var text = SecretFiles.Read(problems, channel.Place.At("SecretsFile"), channel.SecretsFile);
        return [.. channel.Secrets, .. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
    }
}
