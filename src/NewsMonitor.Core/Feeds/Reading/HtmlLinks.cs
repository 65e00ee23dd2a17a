using System.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Relative links within a feed's HTML, made absolute; everything else stays as written.</summary>
internal static class HtmlLinks
{
    private static readonly string[] LinkAttributes = ["href", "src", "cite", "action", "poster", "longdesc", "background", "codebase"];

    // Texts are cut there; a link made absolute can be many times as long as it was.
    private static readonly int LongestKept = FeedLimits.Default.TextCharacters;

    public static string MakeAbsolute(string html, Func<Uri?> findBase)
    {
        if (!html.Contains('<', StringComparison.Ordinal) || !html.Contains('=', StringComparison.Ordinal)) return html;
        Uri? against = null;
        var looked = false;
        StringBuilder? output = null;
        var copied = 0;
        foreach (var (start, length) in Values(html))
        {
            if (output?.Length > LongestKept) break;
            var link = html.Substring(start, length).Trim().Replace("&amp;", "&", StringComparison.Ordinal);
            if (link.Length == 0 || link[0] == '#' || link.Contains("://", StringComparison.Ordinal) || link.Length > 4000) continue;
            if (!looked) against = findBase();
            looked = true;
            if (against is null) return html;
            if (LinkResolver.Resolve(link, () => against) is not { } absolute || absolute == link) continue;
            output ??= new StringBuilder(html.Length + 64);
            output.Append(html, copied, start - copied).Append(absolute.Replace("&", "&amp;", StringComparison.Ordinal));
            copied = start + length;
        }
        return output is null ? html : output.Append(html, copied, html.Length - copied).ToString();
    }

    private static IEnumerable<(int Start, int Length)> Values(string html)
    {
        var at = 0;
        while ((at = html.IndexOf('<', at)) >= 0)
        {
            at++;
            if (at >= html.Length || !char.IsAsciiLetter(html[at])) continue;
            while (at < html.Length && html[at] != '>')
            {
                if (html[at] is '"' or '\'') { at = Past(html, at); continue; }
                if (html[at] != '=') { at++; continue; }
                var isLink = IsLinkAttribute(html, at);
                at++;
                while (at < html.Length && char.IsWhiteSpace(html[at])) at++;
                if (at >= html.Length) yield break;
                var quoted = html[at] is '"' or '\'';
                var end = quoted ? Past(html, at) : Unquoted(html, at);
                var start = quoted ? at + 1 : at;
                var length = (quoted ? end - 1 : end) - start;
                if (isLink && length > 0) yield return (start, length);
                at = end;
            }
        }
    }

    private static int Past(string html, int quote)
    {
        var end = html.IndexOf(html[quote], quote + 1);
        return end < 0 ? html.Length : end + 1;
    }

    private static int Unquoted(string html, int at)
    {
        while (at < html.Length && html[at] != '>' && !char.IsWhiteSpace(html[at])) at++;
        return at;
    }

    private static bool IsLinkAttribute(string html, int equals)
    {
        var name = html.AsSpan(0, equals).TrimEnd();
        foreach (var attribute in LinkAttributes)
        {
            if (name.EndsWith(attribute, StringComparison.OrdinalIgnoreCase) && name.Length > attribute.Length && char.IsWhiteSpace(name[^(attribute.Length + 1)]))
                return true;
        }
        return false;
    }
}
