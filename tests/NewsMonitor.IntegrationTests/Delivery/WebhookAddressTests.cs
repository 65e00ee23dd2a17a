using System.Net;
using System.Net.Sockets;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>Where webhooks do not go, however it is written. On this network every address answers: what is not connected to was refused.</summary>
public sealed class WebhookAddressTests : IAsyncDisposable
{
    private static readonly IPAddress Public = IPAddress.Parse("93.184.216.34");

    private static readonly string[] Hosts =
    [
        "127.0.0.1", "127.255.255.254", "localhost", "[::1]", "0.0.0.0", "[::]", "2130706433", "0177.0.0.1", "0x7f.1", "127.1", "017700000001",
        "10.0.0.1", "10.255.255.255", "0xA000001", "100.64.0.1", "100.127.255.254", "169.254.169.254", "169.254.0.1", "2852039166", "172.16.0.1", "192.168.1.1",
        "198.18.0.1", "224.0.0.1", "255.255.255.255", "[fc00::1]", "[fd12:3456:789a::1]", "[fe80::1]", "[ff02::1]",
        "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::ffff:10.0.0.1]", "[::127.0.0.1]", "[64:ff9b::127.0.0.1]", "[64:ff9b::a00:1]", "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::1]", "[2002:a00:1::1]", "[2002:a9fe:a9fe::1]", "[2001:0:7f00:1::1]",
    ];

    private static readonly string[] LedTo = ["127.0.0.1", "::1", "0.0.0.0", "10.0.0.1", "100.64.0.1", "169.254.169.254", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::7f00:1", "2002:7f00:1::1"];

    private readonly ScriptedReceiver _receiver = ScriptedReceiver.Saying("204 No Content");
    private readonly List<IPAddress> _opened = [];

    public ValueTask DisposeAsync() => _receiver.DisposeAsync();

    [Fact]
    public async Task No_way_of_writing_a_private_address_is_connected_to()
    {
        foreach (var host in Hosts)
            AssertRefused(await SendAsync($"http://{host}:{_receiver.Port}/hook", _ => IPAddress.Loopback));
        foreach (var address in LedTo)
            AssertRefused(await SendAsync("http://hooks.example/", _ => IPAddress.Parse(address)));

        TestContext.Current.TestOutputHelper!.WriteLine($"{Hosts.Length} ways of writing and {LedTo.Length} names: {_opened.Count} connections");
        Assert.Equal((0, 0), (_opened.Count, _receiver.Connections));
    }

    [Fact]
    public async Task A_name_that_turns_private_on_the_second_look_up_is_connected_to_once()
    {
        Assert.IsType<SendResult.Accepted>(await SendAsync("http://hooks.example/", _ => Public));
        AssertRefused(await SendAsync("http://hooks.example/", _ => IPAddress.Loopback));

        Assert.Equal([Public], _opened);
    }

    [Fact]
    public async Task A_connection_that_is_kept_does_not_outlive_its_name_by_a_second_address()
    {
        var lookUps = 0;
        await SendAsync("http://hooks.example/", _ => lookUps++ == 0 ? Public : IPAddress.Loopback, times: 2);

        Assert.DoesNotContain(IPAddress.Loopback, _opened);
    }

    [Fact]
    public async Task A_public_address_is_connected_to()
    {
        Assert.IsType<SendResult.Accepted>(await SendAsync($"http://{Public}/", _ => throw new InvalidOperationException("No name to resolve.")));
        Assert.Equal([Public], _opened);
    }

    [Fact]
    public async Task A_channel_that_may_reaches_its_own_network()
    {
        Assert.IsType<SendResult.Accepted>(await SendAsync($"http://10.0.0.1:{_receiver.Port}/", _ => Public, mayReachPrivate: true));
        Assert.Equal([IPAddress.Parse("10.0.0.1")], _opened);
    }

    private static void AssertRefused(SendResult result) =>
        Assert.Contains("not a public address", Assert.IsType<SendResult.RetryLater>(result).Reason, StringComparison.Ordinal);

    private async Task<SendResult> SendAsync(string url, Func<string, IPAddress> resolve, bool mayReachPrivate = false, int times = 1)
    {
        using var guarded = new HttpMessageInvoker(Handler(allowPrivateNetworks: false, resolve));
        using var open = new HttpMessageInvoker(Handler(allowPrivateNetworks: true, resolve));
        await using var sender = new ChannelSender(new SmtpOptions(), new WebhookClients(guarded, open, WebhookClients.UsualTimeout), TimeProvider.System);
        var channel = new WebhookChannel("soc", new Uri(url), WebhookFormat.Standard, [], mayReachPrivate);
        SendResult result;
        do
            result = await sender.SendAsync(channel, SomeDelivery.To("soc"), TestContext.Current.CancellationToken);
        while (--times > 0);
        return result;
    }

    private SocketsHttpHandler Handler(bool allowPrivateNetworks, Func<string, IPAddress> resolve) => GuardedHandler.Create(
        new GuardedConnect(allowPrivateNetworks, (name, _) => Task.FromResult<IPAddress[]>([name == "localhost" ? IPAddress.Loopback : resolve(name)]), async (endPoint, cancellation) =>
        {
            _opened.Add(endPoint.Address);
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, _receiver.Port), cancellation);
            return new NetworkStream(socket, ownsSocket: true);
        }),
        maxConnectionsPerServer: int.MaxValue);
}
