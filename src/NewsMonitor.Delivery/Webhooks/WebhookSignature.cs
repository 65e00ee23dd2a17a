using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>The <c>webhook-signature</c> header (Standard Webhooks 1.0.0, "Signature scheme"): HMAC-SHA256 over <c>id.timestamp.body</c>.</summary>
internal static class WebhookSignature
{
    /// <returns>One <c>v1,</c>base64 a secret, separated by spaces: receivers accept any that fits, so secrets can be rotated.</returns>
    public static string Of(string id, DateTimeOffset timestamp, ReadOnlySpan<byte> body, IEnumerable<WebhookSecret> secrets)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp.ToUnixTimeSeconds()}."));
        byte[] signed = [.. head, .. body];
        return string.Join(' ', secrets.Select(secret => "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret.Key, signed))));
    }
}
