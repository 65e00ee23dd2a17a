using System.Text;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class HostileFeedTests
{
    [Theory]
    [InlineData("file:///etc/hostname")]
    [InlineData("http://127.0.0.1:9/secret")]
    public void An_external_entity_is_never_fetched(string address)
    {
        var feed = Parsed.Feed($"<!DOCTYPE rss [<!ENTITY x SYSTEM \"{address}\">]><rss><channel><title>a &x; b</title></channel></rss>");
        Assert.Equal("a &x; b", feed.Title);
    }

    [Fact]
    public void A_billion_laughs_do_not_multiply()
    {
        var levels = string.Concat(Enumerable.Range(1, 9).Select(i => $"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">"));
        var feed = Parsed.Feed($"<!DOCTYPE rss [<!ENTITY l0 \"ha\">{levels}]><rss><channel><title>x &l9; y</title></channel></rss>");
        Assert.True(feed.Title!.Length < 200);
    }

    [Fact]
    public void A_quadratic_blow_up_is_cut()
    {
        var text = $"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 100_000)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 100_000))}</title></channel></rss>";
        Assert.True(Parsed.Feed(text).Title!.Length <= FeedLimits.Default.TitleCharacters);
    }

    [Fact]
    public void A_short_entity_repeated_is_refused()
    {
        var text = $"<!DOCTYPE rss [<!ENTITY a \"{new string('a', 200)}\">]><rss><channel><title>{string.Concat(Enumerable.Repeat("&a;", 1_000_000))}</title></channel></rss>";
        Assert.Contains("entities", Parsed.Reason(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_000, false)]
    [InlineData(1_000_000, true)]
    [InlineData(1_000_000, false)]
    public void Deep_nesting_is_refused(int depth, bool isClosed)
    {
        var text = "<rss><channel>" + string.Concat(Enumerable.Repeat("<a>", depth)) + (isClosed ? string.Concat(Enumerable.Repeat("</a>", depth)) + "</channel></rss>" : "");
        Assert.Contains("nested", Parsed.Reason(text), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_too_many_items_the_first_are_kept()
    {
        var text = Parsed.Rss(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<item><title>{i}</title></item>")));
        var feed = Parsed.Feed(text);
        Assert.Equal(("0", FeedLimits.Default.Items), (feed.Entries[0].Title, feed.Entries.Count));
    }

    [Fact]
    public void A_title_of_twenty_megabytes_is_cut() =>
        Assert.Equal(FeedLimits.Default.TitleCharacters, Parsed.Item($"<title>{new string('x', 20 << 20)}</title>").Title!.Length);

    [Fact]
    public void Twenty_thousand_namespaces_are_refused()
    {
        var declarations = string.Concat(Enumerable.Range(0, 20_000).Select(i => $" xmlns:n{i}='urn:{i}'"));
        Assert.Contains("attributes", Parsed.Reason($"<rss{declarations}><channel/></rss>"), StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_spread_over_elements_are_refused_too()
    {
        var elements = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"<x xmlns:n{i}='urn:{i}'/>"));
        Assert.Contains("namespaces", Parsed.Reason(Parsed.Rss(elements)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_hundred_thousand_attributes_are_refused()
    {
        var attributes = string.Concat(Enumerable.Range(0, 100_000).Select(i => $" a{i}='1'"));
        Assert.Contains("attributes", Parsed.Reason($"<rss><channel{attributes}/></rss>"), StringComparison.Ordinal);
    }

    [Fact]
    public void One_attribute_repeated_a_million_times_is_refused() =>
        Assert.Contains("attributes", Parsed.Reason("<rss><channel><item " + string.Concat(Enumerable.Repeat("a='>' ", 1_000_000))), StringComparison.Ordinal);

    [Fact]
    public void Control_characters_are_dropped() => Assert.Equal("ab", Parsed.Item("<title>a\u0001\u0008&#x1;&#11;b</title>").Title);

    [Fact]
    public void Rss_without_a_channel_is_an_empty_feed() => Assert.Empty(Parsed.Feed("<rss version='2.0'></rss>").Entries);

    [Theory]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<rss><![CDATA[")]
    [InlineData("<a='")]
    [InlineData("&a;")]
    [InlineData("<rss><channel><item><title>&#x")]
    public void Endless_openings_take_linear_time(string opening) =>
        Assert.NotNull(FeedParser.Parse(Encoding.UTF8.GetBytes("<rss><channel><title>" + string.Concat(Enumerable.Repeat(opening, 200_000))), null, Parsed.Address));
}
