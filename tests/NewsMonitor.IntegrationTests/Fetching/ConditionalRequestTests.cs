using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class ConditionalRequestTests
{
    [Theory]
    [InlineData("\"abc\"")]
    [InlineData("W/\"abc\"")]
    [InlineData("w/\"abc\"")]
    [InlineData("abc")]
    [InlineData("\"abc")]
    [InlineData("\"a b\" c")]
    [InlineData("\"abc-gzip\"")]
    [InlineData("\"a\",\"b\"")]
    [InlineData("\"caf\u00e9\"")]
    [InlineData("'abc'")]
    [InlineData("*")]
    public async Task AnETagGoesBackByteForByte(string etag)
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>", $"ETag: {etag}"));
        using var fetcher = Fetchers.ForLoopback();
        var first = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Url()));
        await fetcher.FetchAsync(server.Url(), first.ETag, null, TestContext.Current.CancellationToken);
        Assert.Equal(etag, server.Requests[1].Header("If-None-Match"));
    }

    [Theory]
    [InlineData("Fri, 19 Dec 2025 12:00:00 GMT")]
    [InlineData("Mon, 19 Dec 2025 12:00:00 GMT")] // it was a Friday
    [InlineData("Fri, 19 Dec 2025 12:00:00 +0000")]
    [InlineData("2025-12-19T12:00:00Z")]
    [InlineData("yesterday")]
    public async Task ALastModifiedGoesBackByteForByte(string lastModified)
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>", $"Last-Modified: {lastModified}"));
        using var fetcher = Fetchers.ForLoopback();
        var first = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Url()));
        await fetcher.FetchAsync(server.Url(), null, first.LastModified, TestContext.Current.CancellationToken);
        Assert.Equal(lastModified, server.Requests[1].Header("If-Modified-Since"));
    }

    [Fact]
    public async Task WithoutValidatorsNothingConditionalIsAsked()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForLoopback();
        await fetcher.FetchAsync(server.Url());
        Assert.Equal((null, null), (server.Requests[0].Header("If-None-Match"), server.Requests[0].Header("If-Modified-Since")));
    }

    [Fact]
    public async Task NotModifiedBringsItsNewValidatorsAndLifetime()
    {
        await using var server = new ScriptedServer(Reply.NotModified("ETag: \"2\"", "Last-Modified: today", "Cache-Control: max-age=600"));
        using var fetcher = Fetchers.ForLoopback();
        var result = await fetcher.FetchAsync(server.Url(), "\"1\"", null, TestContext.Current.CancellationToken);
        Assert.Equal(new FetchResult.NotModified("\"2\"", "today", TimeSpan.FromMinutes(10)), result);
    }

    [Fact]
    public async Task NotModifiedWithoutAConditionIsAFailure()
    {
        await using var server = new ScriptedServer(Reply.NotModified());
        using var fetcher = Fetchers.ForLoopback();
        Assert.Equal(304, Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url())).Status);
    }

    [Fact]
    public async Task NoCookieComesBack()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>", "Set-Cookie: id=1"));
        using var fetcher = Fetchers.ForLoopback();
        await fetcher.FetchAsync(server.Url());
        await fetcher.FetchAsync(server.Url());
        Assert.Null(server.Requests[1].Header("Cookie"));
    }

    [Fact]
    public async Task CredentialsInTheUrlAreForItsHostOnly()
    {
        await using var other = new ScriptedServer(Reply.Ok("<rss/>"));
        await using var server = new ScriptedServer(Reply.Redirect("302 Found", other.Url().AbsoluteUri));
        using var fetcher = Fetchers.ForLoopback();
        await fetcher.FetchAsync(new UriBuilder(server.Url()) { UserName = "desk", Password = "s%40fe" }.Uri);
        var expected = "Basic " + Convert.ToBase64String("desk:s@fe"u8);
        Assert.Equal((expected, null), (server.Requests[0].Header("Authorization"), other.Requests[0].Header("Authorization")));
    }

    [Fact]
    public async Task TheRequestSaysWhoAsksAndForWhat()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForLoopback(new FetchOptions { UserAgent = "Desk/1.0 (+https://desk.example; a, b)" });
        await fetcher.FetchAsync(server.Url());
        var request = server.Requests[0];
        Assert.Equal("Desk/1.0 (+https://desk.example; a, b)", request.Header("User-Agent"));
        Assert.Contains("application/atom+xml", request.Header("Accept"), StringComparison.Ordinal);
        Assert.Contains("gzip", request.Header("Accept-Encoding"), StringComparison.Ordinal);
    }
}
