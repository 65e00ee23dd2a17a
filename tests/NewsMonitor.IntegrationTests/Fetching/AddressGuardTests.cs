using System.Net;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class AddressGuardTests
{
    private static readonly IPAddress s_public = IPAddress.Parse("93.184.216.34");

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("[::1]")]
    [InlineData("[::]")]
    [InlineData("0.0.0.0")]
    [InlineData("[::ffff:127.0.0.1]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    [InlineData("0x7f.1")]
    [InlineData("127.1")]
    public async Task NoWayOfWritingLoopbackReachesTheServer(string host)
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = new FeedFetcher(new FetchOptions(), new FakeTimeProvider());
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri($"http://{host}:{server.Port}/")));
        Assert.Equal(0, server.Connections);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    [InlineData("2130706433")]
    [InlineData("0177.0.0.1")]
    public async Task WherePrivateNetworksAreAllowedTheSameAddressIsReached(string host)
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new Uri($"http://{host}:{server.Port}/")));
    }

    [Theory]
    [InlineData("http://10.0.0.1/")]
    [InlineData("http://100.64.0.1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("http://[fc00::1]/")]
    [InlineData("http://[fe80::1]/")]
    [InlineData("http://[64:ff9b::7f00:1]/")]
    public async Task AnAddressThatIsNotPublicIsNotConnectedTo(string url)
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        var opened = new List<IPAddress>();
        using var fetcher = Fetchers.ForInternetOf(server, (_, _) => throw new InvalidOperationException("No name to resolve."), opened);
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri(url)));
        Assert.Empty(opened);
    }

    [Fact]
    public async Task ANameThatTurnsPrivateOnTheSecondLookUpIsRefused()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        var lookUps = 0;
        var opened = new List<IPAddress>();
        using var fetcher = Fetchers.ForInternetOf(
            server, (_, _) => Task.FromResult<IPAddress[]>([++lookUps == 1 ? s_public : IPAddress.Loopback]), opened);
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new Uri("http://news.example/")));
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri("http://news.example/")));
        Assert.Equal([s_public], opened);
    }

    [Fact]
    public async Task OfANameWithBothOnlyThePublicAddressIsConnectedTo()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        var opened = new List<IPAddress>();
        using var fetcher = Fetchers.ForInternetOf(server, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Loopback, s_public]), opened);
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(new Uri("http://news.example/")));
        Assert.Equal([s_public], opened);
    }

    [Fact]
    public async Task ARefusalNamesTheHostTheAddressAndTheCure()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForInternetOf(server, (_, _) => Task.FromResult<IPAddress[]>([IPAddress.Parse("10.1.2.3")]), []);
        var sentence = (await fetcher.FetchAsync(new Uri("http://intranet.example/"))).Sentence;
        Assert.Equal("intranet.example leads to 10.1.2.3, which is not a public address. To reach it, set AllowPrivateNetworks to true.", sentence);
    }

    [Fact]
    public async Task ANameThatDoesNotExistIsAFailure()
    {
        await using var server = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForInternetOf(server, (_, _) => Task.FromResult<IPAddress[]>([]), []);
        Assert.Equal("The name nowhere.example could not be resolved.", (await fetcher.FetchAsync(new Uri("http://nowhere.example/"))).Sentence);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("ftp://news.example/feed")]
    public async Task OnlyHttpIsSpoken(string url)
    {
        using var fetcher = Fetchers.ForLoopback();
        Assert.IsType<FetchResult.Refused>(await fetcher.FetchAsync(new Uri(url)));
    }
}
