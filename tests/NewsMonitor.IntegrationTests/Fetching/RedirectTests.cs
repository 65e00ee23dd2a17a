using System.Net;
using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class RedirectTests
{
    [Fact]
    public async Task FiveRedirectsAreFollowed()
    {
        await using var server = CountingDown();
        using var fetcher = Fetchers.ForLoopback();
        var fetched = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Url("/5")));
        Assert.Equal((5, server.Url("/0")), (fetched.Hops.Count, fetched.MovedTo));
    }

    [Fact]
    public async Task SixRedirectsAreNot()
    {
        await using var server = CountingDown();
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url("/6")));
    }

    [Fact]
    public async Task ACircleIsLeftAtItsFirstRepetition()
    {
        await using var server = new ScriptedServer(request => Reply.Redirect("302 Found", request.Target == "/a" ? "/b" : "/a"));
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url("/a")));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task ATemporaryRedirectMovesNothing()
    {
        await using var server = new ScriptedServer(request =>
            request.Target == "/a" ? Reply.Redirect("302 Found", "/b") : Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForLoopback();
        var fetched = Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(server.Url("/a")));
        Assert.Equal((server.Url("/b"), null), (fetched.FinalUrl, fetched.MovedTo));
    }

    [Fact]
    public async Task ARedirectToAnAddressThatIsNotPublicIsRefusedWithoutAConnection()
    {
        await using var server = new ScriptedServer(Reply.Redirect("302 Found", "http://169.254.169.254/latest/meta-data/"));
        var opened = new List<IPAddress>();
        using var fetcher = Fetchers.ForInternetOf(server, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("93.184.216.34")]), opened);
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri("http://news.example/feed")));
        Assert.Equal([IPAddress.Parse("93.184.216.34")], opened);
    }

    [Fact]
    public async Task GoneAtTheEndOfATemporaryRedirectIsAFailureOnly()
    {
        await using var server = new ScriptedServer(request =>
            request.Target == "/a" ? Reply.Redirect("302 Found", "/b") : Reply.Status("410 Gone"));
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Failed>(await fetcher.FetchAsync(server.Url("/a")));
    }

    [Fact]
    public async Task GoneIsGone()
    {
        await using var server = new ScriptedServer(Reply.Status("410 Gone"));
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Gone>(await fetcher.FetchAsync(server.Url()));
    }

    // /5 leads to /4 and so on; /0 is the feed.
    private static ScriptedServer CountingDown() => new(request =>
        request.Target == "/0"
            ? Reply.Ok("<rss/>")
            : Reply.Redirect("301 Moved Permanently", $"/{int.Parse(request.Target.AsSpan(1), System.Globalization.CultureInfo.InvariantCulture) - 1}"));
}
