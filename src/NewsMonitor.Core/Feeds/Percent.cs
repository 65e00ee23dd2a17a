using System.Text;

namespace NewsMonitor.Core.Feeds;

/// <summary>Percent-encoding in one form (RFC 3986, 6.2.2): unreserved characters plain, all others in capitals.</summary>
internal static class Percent
{
    public static string Normalise(string text)
    {
        if (!text.Contains('%', StringComparison.Ordinal)) return text;
        var output = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '%' || i + 2 >= text.Length || !char.IsAsciiHexDigit(text[i + 1]) || !char.IsAsciiHexDigit(text[i + 2]))
            {
                output.Append(text[i]);
                continue;
            }
            var value = (char)Convert.ToInt32(text.Substring(i + 1, 2), 16);
            if (char.IsAsciiLetterOrDigit(value) || value is '-' or '.' or '_' or '~') output.Append(value);
            else output.Append('%').Append(char.ToUpperInvariant(text[i + 1])).Append(char.ToUpperInvariant(text[i + 2]));
            i += 2;
        }
        return output.ToString();
    }
}
