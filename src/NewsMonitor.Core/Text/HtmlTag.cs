namespace NewsMonitor.Core.Text;

/// <summary>Where tags end: a <c>&gt;</c> within a quoted attribute value does not end one.</summary>
internal static class HtmlTag
{
    /// <summary>The place after the tag's <c>&gt;</c>; for a quote that never closes, the next <c>&gt;</c> of all; else the end of the text.</summary>
    public static int End(string html, int at)
    {
        var i = at;
        while (i < html.Length)
        {
            var c = html[i];
            if (c == '>') return i + 1;
            // Only a value can be quoted; a quote elsewhere is a slip.
            if (c is '"' or '\'' && FollowsEquals(html, i))
            {
                var close = html.IndexOf(c, i + 1);
                if (close < 0) break;
                i = close;
            }
            i++;
        }
        var plain = html.IndexOf('>', Math.Min(i, html.Length));
        return plain < 0 ? html.Length : plain + 1;
    }

    /// <summary>The place after <c>&lt;/name&gt;</c>, or the end of the text.</summary>
    public static int PastClosing(string html, int at, string name)
    {
        var close = html.IndexOf("</" + name, at, StringComparison.OrdinalIgnoreCase);
        if (close < 0) return html.Length;
        var end = html.IndexOf('>', close);
        return end < 0 ? html.Length : end + 1;
    }

    private static bool FollowsEquals(string html, int at)
    {
        while (at > 0 && html[at - 1] is ' ' or '\t' or '\r' or '\n') at--;
        return at > 0 && html[at - 1] == '=';
    }
}
