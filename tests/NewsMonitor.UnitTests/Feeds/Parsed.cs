using System.Text;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

/// <summary>Feeds out of texts, for tests that say what they feed in.</summary>
internal static class Parsed
{
    public static readonly Uri Address = new("https://news.example/feeds/all.xml");

    public static FeedDocument Feed(string text, Uri? address = null) =>
        Assert.IsType<FeedParseResult.Feed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, address)).Document;

    public static string Reason(string text, Uri? address = null) =>
        Assert.IsType<FeedParseResult.NotAFeed>(FeedParser.Parse(Encoding.UTF8.GetBytes(text), null, address)).Reason;

    public static FeedEntry Item(string inner, Uri? address = null) => Assert.Single(Feed(Rss($"<item>{inner}</item>"), address).Entries);

    public static string Rss(string inner) =>
        "<rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Paper</title>"
        + inner + "</channel></rss>";

    public static string Atom(string inner) => "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Paper</title>" + inner + "</feed>";
}
