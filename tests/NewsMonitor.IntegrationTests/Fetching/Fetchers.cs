using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Fetching;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.IntegrationTests.Fetching;

/// <summary>Builds fetchers for tests.</summary>
internal static class Fetchers
{
    /// <summary>One that may reach the test's own server.</summary>
    public static FeedFetcher ForLoopback(FetchOptions? options = null, TimeProvider? time = null) =>
        new((options ?? new FetchOptions()) with { AllowPrivateNetworks = true }, time ?? new FakeTimeProvider());

    /// <summary>
    /// One that may reach public addresses only, on a network where every public address is the test's server. What it connects to is
    /// noted in <paramref name="opened"/>.
    /// </summary>
    public static FeedFetcher ForInternetOf(
        ScriptedServer server, Func<string, CancellationToken, Task<IPAddress[]>> resolve, ICollection<IPAddress> opened) =>
        new(new FetchOptions(), new FakeTimeProvider(), new GuardedConnect(allowPrivateNetworks: false, resolve, async (endPoint, cancellation) =>
        {
            opened.Add(endPoint.Address);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, server.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }));

    /// <summary>Asks unconditionally.</summary>
    public static Task<FetchResult> FetchAsync(this FeedFetcher fetcher, Uri url) =>
        fetcher.FetchAsync(url, null, null, TestContext.Current.CancellationToken);
}
