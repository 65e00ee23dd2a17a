namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// Counts attributes before the XML reader does: it reads a whole tag and compares its attributes with each other before anybody can
/// look at it, which takes 20 s for 10 MB of one name repeated.
/// </summary>
internal static class AttributeCount
{
    /// <exception cref="FeedLimitException">A tag has more.</exception>
    public static void Check(ReadOnlySpan<char> text, int most)
    {
        int next;
        while ((next = text.IndexOf('<')) >= 0)
        {
            text = text[next..];
            if (text.StartsWith("<![CDATA[")) text = Past(text, "]]>");
            else if (text.StartsWith("<!--")) text = Past(text, "-->");
            else text = PastTag(text[1..], most);
        }
    }

    private static ReadOnlySpan<char> PastTag(ReadOnlySpan<char> text, int most)
    {
        var count = 0;
        while (true)
        {
            var mark = text.IndexOfAny('"', '\'', '>');
            if (mark < 0) return default;
            var found = text[mark];
            text = text[(mark + 1)..];
            if (found == '>') return text;
            if (++count > most) throw new FeedLimitException($"an element has more than {most} attributes");
            var close = text.IndexOf(found);
            if (close < 0) return default;
            text = text[(close + 1)..];
        }
    }

    private static ReadOnlySpan<char> Past(ReadOnlySpan<char> text, string close)
    {
        var end = text.IndexOf(close);
        return end < 0 ? default : text[(end + close.Length)..];
    }
}
