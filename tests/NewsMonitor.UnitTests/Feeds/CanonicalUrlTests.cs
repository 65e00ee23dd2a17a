using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Feeds;

public sealed class CanonicalUrlTests
{
    [Theory]
    [InlineData("HTTP://News.Example:80/A", "https://news.example/A")]
    [InlineData("https://www.news.example/a/", "https://news.example/a")]
    [InlineData("https://news.example/a#comments", "https://news.example/a")]
    [InlineData("https://news.example/#!/a", "https://news.example#!/a")]
    [InlineData("https://news.example/a?utm_source=x&id=7&fbclid=1", "https://news.example/a?id=7")]
    [InlineData("https://news.example/a?at_medium=RSS&at_campaign=feed", "https://news.example/a")]
    [InlineData("https://news.example/a?xtor=RSS-1", "https://news.example/a")]
    [InlineData("https://news.example/a?ref=rss", "https://news.example/a")]
    [InlineData("https://news.example/a?ref=12345", "https://news.example/a?ref=12345")]
    [InlineData("https://news.example/a?b=2&a=1", "https://news.example/a?a=1&b=2")]
    [InlineData("https://m.news.example/a", "https://news.example/a")]
    [InlineData("https://amp.news.example/a", "https://news.example/a")]
    [InlineData("https://news.example/a/amp/", "https://news.example/a")]
    [InlineData("https://news.example/%7ejoe/%e9", "https://news.example/~joe/%E9")]
    public void Links_to_one_page_have_one_form(string link, string canonical) => Assert.Equal(canonical, CanonicalUrl.Of(link));

    [Theory]
    [InlineData("mailto:a@news.example")]
    [InlineData("/a")]
    [InlineData("")]
    [InlineData("urn:uuid:1")]
    [InlineData("javascript:alert(1)")]
    public void What_is_no_web_address_has_none(string link) => Assert.Null(CanonicalUrl.Of(link));

    [Fact]
    public void The_canonical_form_is_its_own_canonical_form()
    {
        var once = CanonicalUrl.Of("http://www.news.example:8080/a%20b/?z=%c3%a9&y=1&utm_id=3")!;
        Assert.Equal(once, CanonicalUrl.Of(once));
    }
}
