namespace NewsMonitor.CommandLine;

/// <summary>Whether a page nests its elements deeper than any page does; building a tree of one would take minutes.</summary>
internal static class SeedNesting
{
    private const int Deepest = 600;

    // Their end tag may be left out, or there is none.
    private static readonly HashSet<string> loose = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "rt", "rp",
        "br", "hr", "img", "input", "link", "meta", "source", "area", "base", "col", "embed", "track", "wbr", "path", "use", "circle", "rect",
    };

    public static bool IsDeep(string html)
    {
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var closes = html[at + 1] == '/';
            var start = at + (closes ? 2 : 1);
            var end = start;
            while (end < html.Length && end < start + 12 && char.IsAsciiLetterOrDigit(html[end]))
                end++;
            if (end == start || loose.Contains(html[start..end]))
                continue;
            depth = closes ? Math.Max(0, depth - 1) : depth + 1;
            if (depth > Deepest)
                return true;
        }
        return false;
    }
}
