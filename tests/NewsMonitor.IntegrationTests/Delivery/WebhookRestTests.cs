using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A receiver that asked for it, or seems to be down, is left alone.</summary>
public sealed class WebhookRestTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2025, 9, 22, 8, 30, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _time = new(Now);
    private readonly HttpMessageInvoker _open = new(GuardedHandler.Create(allowPrivateNetworks: true));
    private readonly ChannelSender _sender;
    private readonly ScriptedReceiver _receiver;
    private string _head = "204 No Content";

    public WebhookRestTests()
    {
        _sender = new ChannelSender(new SmtpOptions(), new WebhookClients(_open, _open, WebhookClients.UsualTimeout), _time);
        _receiver = new ScriptedReceiver((socket, cancellation) => ScriptedReceiver.SayAsync(socket, _head, "", cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _sender.DisposeAsync();
        await _receiver.DisposeAsync();
        _open.Dispose();
    }

    [Theory]
    [InlineData("429 Too Many Requests")]
    [InlineData("503 Service Unavailable")]
    public async Task Nothing_is_sent_until_the_time_it_named(string status)
    {
        await SendAsync(status + "\r\nRetry-After: 60");
        Assert.Equal(new Rest(Now.AddSeconds(60), $"The webhook answered {status}"), _sender.RestOf(Channel()));
        Assert.True(Assert.IsType<SendResult.RetryLater>(await SendAsync("204 No Content")).Untried);
        Assert.Equal(1, _receiver.Connections);

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Null(_sender.RestOf(Channel()));
        Assert.IsType<SendResult.Accepted>(await SendAsync("204 No Content"));
    }

    [Fact]
    public async Task Who_breaks_down_is_asked_once_a_rest_whether_it_is_back()
    {
        for (var attempt = 0; attempt < 4; attempt++)
            await SendAsync("500 Oops");
        Assert.Equal(Now.AddSeconds(15), _sender.RestOf(Channel())?.Until);
        _time.Advance(TimeSpan.FromSeconds(15));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync("500 Oops")));

        Assert.Equal(5, _receiver.Connections);
    }

    [Fact]
    public async Task Another_endpoint_does_not_rest_with_it()
    {
        await SendAsync("429 Slow down\r\nRetry-After: 60");

        Assert.Null(_sender.RestOf(Channel("/other")));
    }

    [Fact]
    public async Task A_second_channel_to_the_same_address_rests_too()
    {
        await SendAsync("429 Slow down\r\nRetry-After: 60");

        Assert.NotNull(_sender.RestOf(Channel() with { Name = "night" }));
    }

    [Fact]
    public async Task Discord_is_left_alone_when_a_message_used_up_its_window()
    {
        var discord = Channel() with { Format = WebhookFormat.Discord };
        _head = "204 No Content\r\nX-RateLimit-Limit: 5\r\nX-RateLimit-Remaining: 0\r\nX-RateLimit-Reset-After: 1.5";

        Assert.IsType<SendResult.Accepted>(await _sender.SendAsync(discord, SomeDelivery.To("soc"), TestContext.Current.CancellationToken));
        Assert.Equal(Now.AddSeconds(1.5), _sender.RestOf(discord)?.Until);
    }

    [Fact]
    public async Task Slack_gets_one_message_a_second()
    {
        var slack = Channel() with { Format = WebhookFormat.Slack };
        var sent = Enumerable.Range(0, 3).Select(_ => _sender.SendAsync(slack, SomeDelivery.To("soc"), TestContext.Current.CancellationToken)).ToList();
        await sent[0];
        Assert.Equal(1, _receiver.Connections);
        _time.Advance(TimeSpan.FromSeconds(1));
        await sent[1];
        Assert.Equal(2, _receiver.Connections);
        _time.Advance(TimeSpan.FromSeconds(1));
        await sent[2];
        Assert.Equal(3, _receiver.Connections);
    }

    private Task<SendResult> SendAsync(string head)
    {
        _head = head;
        return _sender.SendAsync(Channel(), SomeDelivery.To("soc"), TestContext.Current.CancellationToken);
    }

    private WebhookChannel Channel(string path = "/hook") => new("soc", new Uri(_receiver.Url, path), WebhookFormat.Standard, [], AllowPrivateNetworks: true);
}
