using NewsMonitor.Core.Feeds;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class HostNameTests
{
    [Theory]
    [InlineData("https://News.Example/feed", "news.example")]
    [InlineData("http://news.example/feed", "news.example")]
    [InlineData("https://news.example.:443/feed", "news.example")]
    [InlineData("http://news.example:8080/feed", "news.example:8080")]
    [InlineData("https://bücher.example/", "xn--bcher-kva.example")]
    public void AHostIsItsNameAndAnOddPort(string url, string host) => Assert.Equal(host, HostName.Of(new Uri(url)));
}
