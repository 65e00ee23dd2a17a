using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace YourService;

/// <summary>Tells whether NewsMonitor sent a request, and a moment ago.</summary>
/// <param name="secrets">whsec_…; two while one replaces the other.</param>
/// <param name="time">Your clock.</param>
public sealed class WebhookSignatures(IEnumerable<string> secrets, TimeProvider time)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private readonly byte[][] _keys = [.. secrets.Select(secret => Convert.FromBase64String(secret["whsec_".Length..]))];

    /// <param name="id">The header webhook-id.</param>
    /// <param name="timestamp">The header webhook-timestamp.</param>
    /// <param name="signature">The header webhook-signature.</param>
    /// <param name="body">The bytes, before anything parses them.</param>
    public bool Fit(string id, string timestamp, string signature, ReadOnlySpan<byte> body)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
            || Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - sent) > Tolerance.TotalSeconds)
            return false;

        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{sent}."), .. body];
        var given = signature.Split(' ').Select(Encoding.UTF8.GetBytes).ToList();
        return _keys
            .Select(key => Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(HMACSHA256.HashData(key, signed))))
            .Any(expected => given.Any(each => CryptographicOperations.FixedTimeEquals(each, expected)));
    }
}
