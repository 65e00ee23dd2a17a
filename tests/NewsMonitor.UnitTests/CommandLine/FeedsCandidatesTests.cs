using NewsMonitor.CommandLine;

namespace NewsMonitor.UnitTests.CommandLine;

public sealed class FeedsCandidatesTests
{
    private static readonly Uri s_page = new("https://dune.example/news/today");

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=/rss>", "https://dune.example/rss")]
    [InlineData("<LINK REL='home Alternate' TYPE='application/atom+xml; charset=utf-8' HREF='atom'>", "https://dune.example/news/atom")]
    [InlineData("<link rel=alternate type=application/feed+json href=//cdn.example/f.json>", "https://cdn.example/f.json")]
    [InlineData("<base href=https://base.example/x/><link rel=alternate type=application/rss+xml href=rss>", "https://base.example/x/rss")]
    [InlineData("<p><a href='/sport/rss.xml'>Sport</a>", "https://dune.example/sport/rss.xml")]
    [InlineData("<a href='?format=feed&amp;type=rss'>", "https://dune.example/news/today?format=feed&type=rss")]
    public void Feeds_a_page_names_are_found(string html, string url) => Assert.Equal([new Uri(url)], FeedsCandidates.Named(html, s_page));

    [Theory]
    [InlineData("<link rel=stylesheet type=application/rss+xml href=/rss>")]
    [InlineData("<link rel=alternate type=text/html hreflang=fr href=/fr>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<a href=/feedback>Feedback</a>")]
    [InlineData("<a href='javascript:feed/rss'>")]
    [InlineData("<!-- <link rel=alternate type=application/rss+xml href=/rss> -->")]
    [InlineData("")]
    public void Others_are_not(string html) => Assert.Empty(FeedsCandidates.Named(html, s_page));

    [Fact]
    public void What_is_declared_comes_before_what_is_linked() => Assert.Equal(
        ["/declared", "/linked/rss"],
        FeedsCandidates.Named("<body><a href=/linked/rss></a><link rel=alternate type=application/rss+xml href=/declared>", s_page).Select(url => url.AbsolutePath));

    [Fact]
    public void A_page_full_of_feeds_costs_a_dozen_requests() =>
        Assert.Equal(12, FeedsCandidates.Named(string.Concat(Enumerable.Range(0, 500).Select(i => $"<a href=/{i}/rss>")), s_page).Count);

    [Fact]
    public void A_page_nested_without_end_is_survived() =>
        Assert.Single(FeedsCandidates.Named(string.Concat(Enumerable.Repeat("<div>", 20_000)) + "<a href=/rss>", s_page));

    [Fact]
    public void Six_places_are_usual() => Assert.Equal(6, FeedsCandidates.Usual(s_page).Count());
}
