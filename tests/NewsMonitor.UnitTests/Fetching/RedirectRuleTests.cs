using NewsMonitor.Fetching;

namespace NewsMonitor.UnitTests.Fetching;

public sealed class RedirectRuleTests
{
    private static readonly Uri s_from = new("https://a.example/news/feed.xml");

    [Theory]
    [InlineData("https://b.example/f", "https://b.example/f")]
    [InlineData("/other", "https://a.example/other")]
    [InlineData("other", "https://a.example/news/other")]
    [InlineData("//b.example/f", "https://b.example/f")]
    [InlineData("?page=1", "https://a.example/news/feed.xml?page=1")]
    public void ALocationIsReadFromWhereItWasGiven(string location, string expected)
    {
        var follow = Assert.IsType<RedirectDecision.Follow>(RedirectRule.Decide(302, s_from, location, []));
        Assert.Equal(new Uri(expected), follow.Hop.To);
    }

    [Theory]
    [InlineData(301, true)]
    [InlineData(302, false)]
    [InlineData(303, false)]
    [InlineData(307, false)]
    [InlineData(308, true)]
    public void OnlySomeStatusesAreForGood(int status, bool permanent)
    {
        var follow = Assert.IsType<RedirectDecision.Follow>(RedirectRule.Decide(status, s_from, "/other", []));
        Assert.Equal(permanent, follow.Hop.Permanent);
    }

    [Theory]
    [InlineData("http://a.example/feed.xml")]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://a.example/feed.xml")]
    [InlineData("gopher://127.0.0.1:6379/_INFO")]
    public void ALessSafeSchemeIsRefused(string location)
    {
        var stop = Assert.IsType<RedirectDecision.Stop>(RedirectRule.Decide(301, s_from, location, []));
        Assert.IsType<FetchResult.Refused>(stop.Result);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("https://")]
    [InlineData("https://a.example/news/feed.xml")]
    public void ALocationThatLeadsNowhereFails(string? location)
    {
        var stop = Assert.IsType<RedirectDecision.Stop>(RedirectRule.Decide(301, s_from, location, []));
        Assert.IsType<FetchResult.Failed>(stop.Result);
    }

    [Fact]
    public void HttpMayLeadToHttps() =>
        Assert.IsType<RedirectDecision.Follow>(RedirectRule.Decide(301, new Uri("http://a.example/"), "https://a.example/", []));
}
