using System.Net;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class WebhookVerdictTests
{
    [Theory]
    [InlineData(200)]
    [InlineData(202)]
    [InlineData(204)]
    [InlineData(299)]
    public void Any_2xx_is_acceptance(int status) => Assert.IsType<SendResult.Accepted>(Judge(WebhookFormat.Standard, status));

    [Theory]
    [InlineData(WebhookFormat.Standard, 410, "", true)]
    [InlineData(WebhookFormat.Standard, 413, "", false)]
    [InlineData(WebhookFormat.Standard, 302, "", false)]
    [InlineData(WebhookFormat.Slack, 400, "invalid_payload", false)]
    [InlineData(WebhookFormat.Slack, 400, "invalid_blocks\n", false)]
    [InlineData(WebhookFormat.Slack, 403, "no_team", true)]
    [InlineData(WebhookFormat.Slack, 404, "no_team", true)]
    [InlineData(WebhookFormat.Slack, 404, "no_service", true)]
    [InlineData(WebhookFormat.Slack, 410, "channel_is_archived", true)]
    [InlineData(WebhookFormat.Discord, 404, """{"message":"Unknown Webhook","code":10015}""", true)]
    [InlineData(WebhookFormat.Discord, 401, """{"message":"Invalid Webhook Token","code":50027}""", true)]
    [InlineData(WebhookFormat.Discord, 400, """{"message":"Invalid Form Body","code":50035}""", false)]
    public void Some_answers_are_for_good_and_some_of_them_for_the_channel(WebhookFormat format, int status, string body, bool stops) =>
        Assert.Equal(stops, Assert.IsType<SendResult.Rejected>(Judge(format, status, body)).StopsChannel);

    [Theory]
    [InlineData(WebhookFormat.Standard, 304, "")]
    [InlineData(WebhookFormat.Standard, 400, "invalid_payload")]
    [InlineData(WebhookFormat.Standard, 401, "")]
    [InlineData(WebhookFormat.Standard, 404, "no_team")]
    [InlineData(WebhookFormat.Standard, 429, "")]
    [InlineData(WebhookFormat.Slack, 403, "action_prohibited")]
    [InlineData(WebhookFormat.Slack, 429, "rate_limited")]
    [InlineData(WebhookFormat.Slack, 500, "rollup_error")]
    [InlineData(WebhookFormat.Slack, 500, "no_team")]
    [InlineData(WebhookFormat.Discord, 429, """{"message":"You are being rate limited.","retry_after":0.5,"global":false}""")]
    [InlineData(WebhookFormat.Discord, 400, """{"code":"10015"}""")]
    [InlineData(WebhookFormat.Discord, 502, "{broken")]
    [InlineData(WebhookFormat.Discord, 404, """{"message":"Unknown Channel"}""")]
    public void All_else_is_tried_again(WebhookFormat format, int status, string body) => Assert.IsType<SendResult.RetryLater>(Judge(format, status, body));

    [Fact]
    public void What_was_said_stands_on_one_clean_line() =>
        Assert.Equal("200 OK: all fine x", new WebhookAnswer(HttpStatusCode.OK, "OK", "all\r\nfine\u0007\u202Ex").Said);

    [Theory]
    [InlineData("0", "1.5", 1.5)]
    [InlineData("0", "86400", 60.0)]
    [InlineData("1", "1.5", null)]
    [InlineData("0", "soon", null)]
    [InlineData("0", null, null)]
    [InlineData(null, "2", null)]
    public void Discord_says_when_its_window_is_used_up(string? remaining, string? resetAfter, double? seconds) =>
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, DiscordAnswer.UsedUpFor(remaining, resetAfter));

    [Theory]
    [InlineData("""{"retry_after":0.35}""", 0.35)]
    [InlineData("""{"retry_after":1e300}""", 86400.0)]
    [InlineData("""{"retry_after":-1}""", null)]
    [InlineData("[1]", null)]
    public void Discord_says_in_JSON_when_to_come_back(string body, double? seconds) =>
        Assert.Equal(seconds is { } s ? TimeSpan.FromSeconds(s) : null, DiscordAnswer.RetryAfter(body));

    private static SendResult Judge(WebhookFormat format, int status, string body = "") =>
        WebhookVerdict.Of(format, new WebhookAnswer((HttpStatusCode)status, null, body));
}
