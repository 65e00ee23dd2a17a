using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.WebSub;

namespace NewsMonitor.UnitTests.Fetching.WebSub;

public sealed class LinkHeaderTests
{
    [Theory]
    [InlineData("<https://hub.example/>; rel=\"hub\", <https://dune.example/feed>; rel=\"self\"", "https://hub.example/", "https://dune.example/feed")]
    [InlineData("<https://hub.example/>; rel=hub", "https://hub.example/", null)]
    [InlineData("<https://hub.example/>;REL=\"preload HUB\"", "https://hub.example/", null)]
    [InlineData("</hub>; rel=hub, <feed>;rel=self", "https://dune.example/hub", "https://dune.example/a/feed")]
    [InlineData("<https://one.example/>; rel=hub, <https://two.example/>; rel=hub", "https://one.example/", null)]
    [InlineData("<https://hub.example/?a=1,2>; title=\"a, <b>; rel=self\"; rel=hub", "https://hub.example/?a=1,2", null)]
    [InlineData("<https://hub.example/>; rel=next; rel=hub", null, null)]
    [InlineData("<javascript:alert(1)>; rel=hub", null, null)]
    [InlineData("<ftp://hub.example/>; rel=hub", null, null)]
    [InlineData("https://hub.example/; rel=hub", null, null)]
    [InlineData("<https://hub.example/; rel=hub", null, null)]
    [InlineData("<https://hub.example/>; rel=\"hub", "https://hub.example/", null)]
    [InlineData("<https://hub.example/>; title=\"\\", null, null)]
    [InlineData("", null, null)]
    [InlineData(null, null, null)]
    public void Hub_and_self_are_found(string? header, string? hub, string? self) =>
        Assert.Equal(new HubLinks(hub, self), LinkHeader.Read(header, new Uri("https://dune.example/a/b")));

    [Fact]
    public void A_header_of_a_megabyte_is_not_read() =>
        Assert.Equal(HubLinks.None, LinkHeader.Read(string.Concat(Enumerable.Repeat("<https://hub.example/>; rel=hub,", 32_000)), new Uri("https://dune.example/")));

    [Fact]
    public void The_header_comes_before_the_document()
    {
        var parsed = new FeedParseResult.Feed(new FeedDocument { Format = "rss-2.0", Hints = PublisherHints.None with { Hub = "https://in.example/", Self = "https://dune.example/in" } }, []);
        var over = Assert.IsType<FeedParseResult.Feed>(new HubLinks("https://header.example/", null).Over(parsed));
        Assert.Equal(("https://header.example/", "https://dune.example/in"), (over.Document.Hints.Hub, over.Document.Hints.Self));
    }

    [Theory]
    [InlineData("https://dune.example/rss", "https://hub.example/", "https://dune.example/feed", "https://dune.example/feed")]
    [InlineData("https://dune.example/rss", "https://hub.example/", null, "https://dune.example/rss")]
    [InlineData("https://dune.example/rss", "https://hub.example/", "feed.xml", "https://dune.example/rss")]
    [InlineData("https://dune.example/rss", "hub", null, null)]
    [InlineData("https://dune.example/rss", "mailto:hub@hub.example", null, null)]
    [InlineData("https://dune.example/rss", null, null, null)]
    [InlineData("https://ann:pass@dune.example/rss", "https://hub.example/", null, null)]
    public void A_topic_is_what_the_feed_calls_itself(string feed, string? hub, string? self, string? topic) =>
        Assert.Equal(topic, HubTopic.Of(new Uri(feed), PublisherHints.None with { Hub = hub, Self = self })?.Topic);
}
