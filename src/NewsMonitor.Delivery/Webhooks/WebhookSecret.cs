using System.Diagnostics.CodeAnalysis;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>A key both sides share: <c>whsec_</c> and base64 (Standard Webhooks 1.0.0, "Secrets"). Never prints itself.</summary>
public sealed class WebhookSecret
{
    private const string Prefix = "whsec_";

    private WebhookSecret(byte[] key) => Key = key;

    internal byte[] Key { get; }

    /// <summary>Standard Webhooks asks for 24 to 64 bytes; others sign too, but deserve a warning.</summary>
    public bool HasRecommendedLength => Key.Length is >= 24 and <= 64;

    /// <param name="text">As configured.</param>
    /// <param name="secret">Null when the text is none.</param>
    /// <param name="problem">What is wrong, without the secret itself; null when nothing is.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out WebhookSecret? secret, [NotNullWhen(false)] out string? problem)
    {
        secret = null;
        problem = null;
        if (!text.StartsWith(Prefix, StringComparison.Ordinal))
            problem = $"a webhook secret begins with {Prefix}";
        else if (text.Length == Prefix.Length)
            problem = $"nothing follows {Prefix}";
        else
        {
            var key = new byte[text.Length];
            if (Convert.TryFromBase64String(text[Prefix.Length..], key, out var length) && length > 0)
                secret = new WebhookSecret(key[..length]);
            else
                problem = $"what follows {Prefix} is not base64";
        }

        return secret is not null;
    }

    public override string ToString() => Prefix + "…";
}
