using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.IntegrationTests.Delivery;

public sealed class WebhookTests : IDisposable
{
    private const string Key = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static readonly DateTimeOffset Now = new(2025, 9, 22, 8, 30, 0, TimeSpan.Zero);

    private readonly HttpMessageInvoker _open = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly HttpMessageInvoker _guarded = new(new Refusal());

    public void Dispose()
    {
        _open.Dispose();
        _guarded.Dispose();
    }

    [Theory]
    [InlineData("200 OK", "thanks", "200 OK: thanks")]
    [InlineData("204 No Content", "", "204 No Content")]
    [InlineData("202 Accepted", "a\u0007b\r\nc", "202 Accepted: a b c")]
    public async Task Any_2xx_is_acceptance_with_what_was_said(string head, string body, string answer) =>
        Assert.Equal(new SendResult.Accepted(answer), await SendToAsync(ScriptedReceiver.Saying(head, body)));

    [Theory]
    [InlineData("301 Moved Permanently")]
    [InlineData("302 Found")]
    [InlineData("307 Temporary Redirect")]
    [InlineData("308 Permanent Redirect")]
    public async Task A_redirect_is_not_followed_and_says_what_to_configure(string status)
    {
        var result = await SendToAsync(ScriptedReceiver.Saying(status + "\r\nLocation: https://new.example/hook"));

        Assert.EndsWith("configure https://new.example/hook", Assert.IsType<SendResult.Rejected>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gone_is_for_good() =>
        Assert.Equal(new SendResult.Rejected("The endpoint is gone: 410 Gone") { StopsChannel = true }, await SendToAsync(ScriptedReceiver.Saying("410 Gone")));

    [Theory]
    [InlineData("400 Bad Request")]
    [InlineData("401 Unauthorized")]
    [InlineData("404 Not Found")]
    [InlineData("408 Request Timeout")]
    [InlineData("500 Internal Server Error")]
    [InlineData("503 Service Unavailable")]
    public async Task All_other_answers_are_tried_again(string status) =>
        Assert.Contains(status, Assert.IsType<SendResult.RetryLater>(await SendToAsync(ScriptedReceiver.Saying(status))).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("120", 120)]
    [InlineData("Mon, 22 Sep 2025 08:40:00 GMT", 600)]
    [InlineData("Monday, 22-Sep-25 08:40:00 GMT", 600)]
    [InlineData("31536000", 86400)]
    public async Task Retry_After_is_read_in_both_forms(string value, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), await RetryAfterOf(value));

    [Theory]
    [InlineData("soon, honestly")]
    [InlineData("Mon, 22 Sep 2025 08:00:00 GMT")]
    public async Task A_Retry_After_without_sense_is_none(string value) => Assert.Null(await RetryAfterOf(value));

    [Fact]
    public async Task An_endless_answer_is_read_in_part_and_shortened()
    {
        var chunk = Encoding.ASCII.GetBytes(new string('x', 10 * 1024));
        var sent = 0;
        var result = await SendToAsync(new ScriptedReceiver(async (socket, cancellation) =>
        {
            await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 10485760\r\n\r\n"u8.ToArray(), cancellation);
            for (; sent < 1024; sent++)
                await socket.SendAsync(chunk, cancellation);
        }));

        Assert.Equal(500, Assert.IsType<SendResult.Accepted>(result).Answer.Length);
        Assert.True(sent < 1024, "The whole answer of 10 MB was read.");
    }

    [Fact]
    public async Task A_reset_is_tried_again() =>
        Assert.IsType<SendResult.RetryLater>(await SendToAsync(new ScriptedReceiver((socket, _) =>
        {
            socket.LingerState = new LingerOption(true, 0);
            socket.Close();
            return Task.CompletedTask;
        })));

    [Fact]
    public async Task A_receiver_that_never_answers_is_given_up_after_the_timeout()
    {
        var result = await SendToAsync(new ScriptedReceiver((_, cancellation) => Task.Delay(Timeout.Infinite, cancellation)), timeout: TimeSpan.FromSeconds(0.5));

        Assert.Equal(new SendResult.RetryLater("The webhook did not answer within 0.5 seconds.") { MayHaveArrived = true }, result);
    }

    [Fact]
    public async Task A_2xx_whose_body_never_ends_is_acceptance_all_the_same()
    {
        var result = await SendToAsync(
            new ScriptedReceiver(async (socket, cancellation) =>
            {
                await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nbegun"u8.ToArray(), cancellation);
                await Task.Delay(Timeout.Infinite, cancellation);
            }),
            timeout: TimeSpan.FromSeconds(0.5));

        Assert.Equal(new SendResult.Accepted("200 OK: begun"), result);
    }

    [Fact]
    public async Task The_request_is_signed_so_that_a_receiver_can_check_it()
    {
        await using var receiver = ScriptedReceiver.Saying("204 No Content");
        var delivery = SomeDelivery.To("soc");
        await SendAsync(Channel(receiver.Url), delivery, new FakeTimeProvider(Now));

        var id = receiver.Headers["webhook-id"];
        var timestamp = receiver.Headers["webhook-timestamp"];
        byte[] signed = [.. Encoding.UTF8.GetBytes($"{id}.{timestamp}."), .. receiver.Body];
        Assert.Equal(delivery.Id.Value.ToString("D"), id);
        Assert.Equal("1758529800", timestamp);
        Assert.Equal("v1," + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(Key), signed)), receiver.Headers["webhook-signature"]);
    }

    [Fact]
    public async Task The_request_is_a_POST_of_JSON()
    {
        await using var receiver = ScriptedReceiver.Saying("204 No Content");
        await SendAsync(Channel(receiver.Url), SomeDelivery.To("soc"), new FakeTimeProvider(Now));

        Assert.Equal(("POST /hook HTTP/1.1", "application/json; charset=utf-8"), (receiver.RequestLine, receiver.Headers["Content-Type"]));
    }

    [Fact]
    public async Task A_channel_that_may_not_reach_private_networks_takes_the_guarded_client()
    {
        var result = await SendAsync(Channel(new Uri("http://127.0.0.1:9/")) with { AllowPrivateNetworks = false }, SomeDelivery.To("soc"), TimeProvider.System);

        Assert.Equal(new SendResult.RetryLater("The webhook could not be reached: connection refused (127.0.0.1 is a loopback address)"), result);
    }

    [Fact]
    public async Task A_secret_that_is_none_is_named_without_showing_it()
    {
        var result = await SendAsync(Channel(new Uri("http://127.0.0.1:9/")) with { Secrets = ["hunter2"] }, SomeDelivery.To("soc"), TimeProvider.System);

        Assert.Equal(new SendResult.RetryLater("Secret 1 of channel soc cannot sign: a webhook secret begins with whsec_."), result);
    }

    private async Task<TimeSpan?> RetryAfterOf(string value) =>
        Assert.IsType<SendResult.RetryLater>(await SendToAsync(ScriptedReceiver.Saying("429 Too Many Requests\r\nRetry-After: " + value), time: new FakeTimeProvider(Now))).After;

    private async Task<SendResult> SendToAsync(ScriptedReceiver receiver, TimeSpan? timeout = null, TimeProvider? time = null)
    {
        await using (receiver)
            return await SendAsync(Channel(receiver.Url), SomeDelivery.To("soc"), time ?? TimeProvider.System, timeout);
    }

    private async Task<SendResult> SendAsync(WebhookChannel channel, OutgoingDelivery delivery, TimeProvider time, TimeSpan? timeout = null)
    {
        await using var sender = new ChannelSender(new SmtpOptions(), new WebhookClients(_guarded, _open, timeout ?? WebhookClients.UsualTimeout), time);
        return await sender.SendAsync(channel, delivery, TestContext.Current.CancellationToken);
    }

    private static WebhookChannel Channel(Uri url) => new("soc", url, WebhookFormat.Standard, ["whsec_" + Key], AllowPrivateNetworks: true);

    /// <summary>What a guard does: it throws before connecting.</summary>
    private sealed class Refusal : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            throw new HttpRequestException("connection refused", new InvalidOperationException("127.0.0.1 is a loopback address"));
    }
}
