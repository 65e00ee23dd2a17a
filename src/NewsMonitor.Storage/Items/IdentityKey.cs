using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Storage.Items;

/// <summary>An identity as the index holds it. PostgreSQL's takes some 2,700 bytes at the most, and publishers put whole addresses with tracking into a guid.</summary>
internal static class IdentityKey
{
    private const int LongestKept = 500;

    public static string Of(string identity) => identity.Length <= LongestKept
        ? StorableText.Of(identity)
        : "sha256:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity)));
}
