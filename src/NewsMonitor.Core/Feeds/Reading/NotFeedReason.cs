using System.Text.RegularExpressions;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>One sentence on what came instead of a feed, with the cure where the page names one.</summary>
internal static partial class NotFeedReason
{
    private const int Window = 200_000;
    private const int LongestQuote = 120;

    public static string Of(string text, LinkResolver links)
    {
        var head = text.Length > Window ? text[..Window] : text;
        var start = head.AsSpan().Trim("\uFEFF \t\r\n\0");
        if (start.IsEmpty) return "The body is empty.";
        if (start[0] is '{' or '[') return "The body is JSON and no JSON Feed: " + Quote(start.ToString());
        if (start[0] != '<') return "The body is plain text and no feed: " + Quote(start.ToString());
        return IsPage(head) ? Page(head, links) : "The body is XML and no feed: its root is " + Quote(Root().Match(head).Value.TrimStart('<')) + ".";
    }

    public static bool IsPage(string text)
    {
        var head = text.Length > Window ? text[..Window] : text;
        return IsHtml().IsMatch(Root().Match(head).Value) || DoctypeOfHtml().IsMatch(head);
    }

    private static string Page(string head, LinkResolver links)
    {
        var title = Title().Match(head);
        var named = title.Success ? ElementText.TitleOf(title.Groups[1].Value) : null;
        var page = named is null ? "The body is an HTML page" : $"The body is an HTML page titled {Quote(named)}";
        if (Challenge().IsMatch(head)) return page + ", a check for robots: the site does not let the monitor in.";
        return Alternate(head, links) is { } feed ? $"{page}; the feed it names is {feed}" : page + ", not a feed.";
    }

    private static string? Alternate(string head, LinkResolver links)
    {
        foreach (Match link in Link().Matches(head))
        {
            if (!IsFeedLink().IsMatch(link.Value) || !link.Value.Contains("alternate", StringComparison.OrdinalIgnoreCase)) continue;
            var href = Href().Match(link.Value);
            if (href.Success) return links.Resolve(HtmlText.ToText(href.Groups[1].Value));
        }
        return null;
    }

    private static string Quote(string text)
    {
        var line = ElementText.OneLine(string.Concat(text.Take(LongestQuote).Select(c => char.IsControl(c) ? ' ' : c)));
        return $"\"{line}{(text.Length > LongestQuote ? "…" : "")}\"";
    }

    [GeneratedRegex("^<(html|head|body|meta|title|script|style|link|div|p|h1|center|table|form|noscript)$", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IsHtml();

    [GeneratedRegex("<!doctype\\s{1,20}html", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex DoctypeOfHtml();

    [GeneratedRegex("<title[^>]{0,200}>([^<]{0,500})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Title();

    [GeneratedRegex("captcha|cf-challenge|challenge-platform|are you (a )?(human|robot)|just a moment\\.\\.\\.", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Challenge();

    [GeneratedRegex("<link\\s[^>]{0,1000}>", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("application/(rss|atom|feed|rdf)\\+(xml|json)|application/json", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex IsFeedLink();

    [GeneratedRegex("href\\s*=\\s*[\"']?([^\"'\\s>]{1,1000})", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Href();

    [GeneratedRegex("<[A-Za-z][\\w:.-]{0,60}", RegexOptions.None, 1000)]
    private static partial Regex Root();
}
