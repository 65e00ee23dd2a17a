using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class FeedParserTests
{
    [Fact]
    public void One_bare_ampersand_and_one_html_entity_cost_nothing() =>
        Assert.Equal("Smith & Sons\u00A0again", Parsed.Item("<title>Smith & Sons&nbsp;again</title>").Title);

    [Fact]
    public void A_repair_is_told()
    {
        var result = FeedParser.Parse("<rss><channel><title>A & B</title></channel></rss>"u8.ToArray(), null, null);
        Assert.Contains("escaped a bare &", Assert.IsType<FeedParseResult.Feed>(result).Repairs);
    }

    [Fact]
    public void A_well_formed_feed_needs_no_repair() =>
        Assert.Empty(Assert.IsType<FeedParseResult.Feed>(FeedParser.Parse("<rss><channel><title>A</title></channel></rss>"u8.ToArray(), null, null)).Repairs);

    [Fact]
    public void A_truncated_feed_keeps_what_arrived()
    {
        var feed = Parsed.Feed("<rss><channel><title>Paper</title><item><title>One</title></item><item><title>Two</title><descr");
        Assert.Equal(["One", "Two"], feed.Entries.Select(e => e.Title));
    }

    [Fact]
    public void Junk_around_the_document_is_dropped() =>
        Assert.Equal("Paper", Parsed.Feed("Warning: mysql gone away\n<?xml version=\"1.0\"?>" + Parsed.Rss("") + "<script>var x = 1 & 2;</script>").Title);

    [Fact]
    public void An_undeclared_prefix_means_what_it_usually_means() =>
        Assert.Equal("Ann", Assert.Single(Parsed.Feed("<rss><channel><item><dc:creator>Ann</dc:creator></item></channel></rss>").Entries).Author);

    [Fact]
    public void Namespaces_count_and_prefixes_do_not()
    {
        var feed = Parsed.Feed("<a:feed xmlns:a='http://www.w3.org/2005/Atom'><a:title>Paper</a:title><a:entry><a:title>One</a:title></a:entry></a:feed>");
        Assert.Equal("One", Assert.Single(feed.Entries).Title);
    }

    [Fact]
    public void A_lone_atom_entry_is_a_feed_of_one() =>
        Assert.Equal("One", Assert.Single(Parsed.Feed("<entry xmlns='http://www.w3.org/2005/Atom'><title>One</title></entry>").Entries).Title);

    [Fact]
    public void Escaped_text_does_not_become_live_markup()
    {
        var entry = Assert.Single(Parsed.Feed(Parsed.Atom("<entry><content type='text'>use &lt;script&gt; here</content></entry>")).Entries);
        Assert.Equal("use &lt;script&gt; here", entry.Content);
    }

    [Fact]
    public void Encoded_content_is_decoded_once() =>
        Assert.Equal("<p>a &lt;b&gt; c</p>", Parsed.Item("<content:encoded>&lt;p&gt;a &amp;lt;b&amp;gt; c&lt;/p&gt;</content:encoded>").Content);

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData(" JavaScript:alert(1)")]
    [InlineData("java\nscript:alert(1)")]
    [InlineData("data:text/html,x")]
    public void Links_that_run_code_are_dropped(string link) => Assert.Null(Parsed.Item($"<title>x</title><link>{link}</link>").Link);

    [Fact]
    public void A_relative_link_is_resolved_against_the_nearest_base()
    {
        var feed = Parsed.Feed(Parsed.Atom("<entry xml:base='/2025/'><link href='a.html'/></entry>"), Parsed.Address);
        Assert.Equal("https://news.example/2025/a.html", Assert.Single(feed.Entries).Link);
    }

    [Fact]
    public void A_permanent_guid_is_a_link() => Assert.Equal("https://news.example/1", Parsed.Item("<guid>https://news.example/1</guid>").Link);

    [Fact]
    public void A_dublin_core_date_is_heard() => Assert.Equal(2025, Parsed.Item("<dc:date>2025-08-19</dc:date>").Published?.Year);

    [Fact]
    public void The_publishers_wishes_are_read()
    {
        var hints = Parsed.Feed(Parsed.Rss("<ttl>90</ttl><skipHours><hour>1</hour><hour>24</hour></skipHours><skipDays><day>Sunday</day></skipDays>")).Hints;
        Assert.Equal((TimeSpan.FromMinutes(90), "0,1", DayOfWeek.Sunday), (hints.MinInterval, string.Join(',', hints.SkipHours), hints.SkipDays.Single()));
    }

    [Fact]
    public void A_json_feed_is_read() =>
        Assert.Equal("One", Assert.Single(Parsed.Feed("""{"version":"https://jsonfeed.org/version/1.1","title":"Paper","items":[{"id":7,"title":"One"}]}""").Entries).Title);

    [Fact]
    public void A_page_is_named_by_its_title() => Assert.Contains("\"Front page\"", Parsed.Reason("<!DOCTYPE html><html><head><title>Front page</title></head></html>"), StringComparison.Ordinal);

    [Fact]
    public void A_page_that_names_a_feed_tells_where_it_is() =>
        Assert.Contains(
            "https://news.example/rss.xml",
            Parsed.Reason("<html><head><link rel='alternate' type='application/rss+xml' href='/rss.xml'></head></html>", Parsed.Address),
            StringComparison.Ordinal);

    [Fact]
    public void A_page_of_unclosed_tags_is_still_named() =>
        Assert.Contains(
            "\"Front page\"",
            Parsed.Reason("<html><head><title>Front page</title></head><body>" + string.Concat(Enumerable.Repeat("<p>text", 1_000))),
            StringComparison.Ordinal);

    [Fact]
    public void Other_xml_is_named_by_its_root() => Assert.Contains("\"opml\"", Parsed.Reason("<opml><head><title>x</title></head></opml>"), StringComparison.Ordinal);

    [Fact]
    public void An_empty_body_is_said_to_be_empty() => Assert.Contains("empty", Parsed.Reason(" \r\n"), StringComparison.Ordinal);

    [Fact]
    public void A_json_error_is_quoted() => Assert.Contains("rate limit", Parsed.Reason("""{"error":"rate limit"}"""), StringComparison.Ordinal);
}
