using System.Security.Cryptography;

namespace NewsMonitor.Fetching.WebSub;

/// <summary>Addresses hubs reach us at: <c>PublicUrl/websub/</c> and 160 random bits.</summary>
public static class CallbackAddress
{
    /// <summary>The path before the id, as the service itself sees it.</summary>
    public const string Path = "/websub";

    private const int IdBytes = 20;
    private const int SecretBytes = 32;

    /// <summary>A new one.</summary>
    public static Uri Create(Uri publicUrl) => new(Prefix(publicUrl) + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes)));

    /// <summary>A key to sign with: 64 hexadecimal digits, well below the 200 bytes of section 5.1.</summary>
    public static string CreateSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>Whether hubs still reach us there: the public address may have changed since.</summary>
    public static bool IsUnder(Uri callback, Uri publicUrl)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return callback.AbsoluteUri.StartsWith(Prefix(publicUrl), StringComparison.Ordinal);
    }

    /// <summary>Whether it has the shape of an id; what has not is not looked up.</summary>
    public static bool IsId(string id) => id is { Length: IdBytes * 2 } && id.All(char.IsAsciiHexDigitLower);

    private static string Prefix(Uri publicUrl) => publicUrl.AbsoluteUri.TrimEnd('/') + Path + "/";
}
