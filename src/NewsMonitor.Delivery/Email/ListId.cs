using System.Security.Cryptography;
using System.Text;

namespace NewsMonitor.Delivery.Email;

/// <summary>The identifier mail programs filter by (RFC 2919): stable, and different for different watchlists.</summary>
internal static class ListId
{
    private const int LongestLabel = 60;

    /// <returns><c>france-mali.newsmonitor</c>; names that lose letters on the way to ASCII keep apart by a short hash.</returns>
    public static string Of(string watchlist)
    {
        var slug = new StringBuilder();
        foreach (var character in watchlist.ToLowerInvariant())
        {
            if (char.IsAsciiLetterOrDigit(character))
                slug.Append(character);
            else if (slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        var label = slug.ToString().Trim('-');
        var whole = label.Length > 0 && label == watchlist && label.Length <= LongestLabel;
        return whole ? $"{label}.newsmonitor" : $"{label[..Math.Min(label.Length, LongestLabel)]}-{Hash(watchlist)}.newsmonitor".TrimStart('-');
    }

    private static string Hash(string watchlist) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(watchlist)).AsSpan(0, 4));
}
