using System.Globalization;
using System.Net;
using NewsMonitor.IntegrationTests.Fetching;

namespace NewsMonitor.IntegrationTests.Polling;

/// <summary>One item as a publisher shows it.</summary>
internal sealed record RssItem(string Guid, string Title, string Link, DateTimeOffset Published, string Summary = "")
{
    /// <summary>The item of a number: told apart from all others by guid, title and link.</summary>
    public static RssItem Number(int number, DateTimeOffset published) =>
        new($"guid-{number}", $"Report number {number} from the harbour", $"https://tide.example/{number}", published, $"What was said on occasion {number}.");

    /// <summary>Items numbered from <paramref name="first"/>, the newest published at <paramref name="newest"/>, the others each so much earlier.</summary>
    public static RssItem[] Series(int first, int count, DateTimeOffset newest, TimeSpan gap) =>
        [.. Enumerable.Range(0, count).Select(i => Number(first + i, newest - i * gap))];
}

/// <summary>Items as an RSS document.</summary>
internal static class Rss
{
    public static Reply Reply(IEnumerable<RssItem> items, params string[] headers) => Fetching.Reply.Ok(Document(items), ["Content-Type: application/rss+xml", .. headers]);

    private static string Document(IEnumerable<RssItem> items) =>
        $"""
        <?xml version="1.0"?><rss version="2.0"><channel><title>Tide</title><link>https://tide.example/</link>{string.Concat(items.Select(Element))}</channel></rss>
        """;

    private static string Element(RssItem item) =>
        $"""
        <item><guid isPermaLink="false">{item.Guid}</guid><title>{WebUtility.HtmlEncode(item.Title)}</title><link>{item.Link}</link>
        <description>{WebUtility.HtmlEncode(item.Summary)}</description><pubDate>{item.Published.UtcDateTime.ToString("r", CultureInfo.InvariantCulture)}</pubDate></item>
        """;
}
