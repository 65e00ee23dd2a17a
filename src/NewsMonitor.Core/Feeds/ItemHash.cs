using System.IO.Hashing;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Feeds.Reading;

namespace NewsMonitor.Core.Feeds;

/// <summary>XxHash128 in lower-case hex: no secret, but 128 bits that do not meet by chance.</summary>
internal static class ItemHash
{
    /// <summary>White space does not count; where one part ends and the next begins does.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var hash = new XxHash128();
        foreach (var part in parts)
        {
            hash.Append(MemoryMarshal.AsBytes(ElementText.OneLine(part ?? "").AsSpan()));
            hash.Append([0xFF, 0xFF]);
        }
        return Convert.ToHexStringLower(hash.GetCurrentHash());
    }
}
