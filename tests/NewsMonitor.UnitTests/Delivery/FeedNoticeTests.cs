using System.Text.Json;
using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery;

/// <summary>Alerts about feeds have no story; every format must do without one.</summary>
public class FeedNoticeTests
{
    private static readonly OutgoingAlert Failing = SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice());
    private static readonly OutgoingAlert Restored = SomeAlert.OfFeeds(AlertKind.FeedRestored, SomeAlert.Notice(FeedCondition.Restored));

    [Theory]
    [InlineData(FeedCondition.Failing, "[NewsMonitor] Feed failing: sahel-wire")]
    [InlineData(FeedCondition.Gone, "[NewsMonitor] Feed gone: sahel-wire")]
    [InlineData(FeedCondition.Restored, "[NewsMonitor] Feed restored: sahel-wire")]
    public void The_subject_names_the_feed_and_how_it_stands(FeedCondition condition, string subject)
    {
        var kind = condition == FeedCondition.Restored ? AlertKind.FeedRestored : AlertKind.FeedFailing;
        Assert.Equal(subject, Mail(SomeAlert.OfFeeds(kind, SomeAlert.Notice(condition))).Subject);
    }

    [Fact]
    public void Several_feeds_are_counted()
    {
        var alert = SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice(), SomeAlert.Notice(FeedCondition.Gone, "other"));
        Assert.Equal("[NewsMonitor] 2 feeds failing", Mail(alert).Subject);
    }

    [Fact]
    public void The_text_says_since_when_and_why() =>
        Assert.Contains(
            "sahel-wire\nhttps://sahel.example/rss\nIt has brought nothing since 22 Sep 2025, 02:30 UTC. Last: sahel.example finds no feed at this address (404). "
            + "It goes on being asked.\n",
            Mail(Failing).TextBody!.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);

    [Fact]
    public void The_html_part_says_it_too() =>
        Assert.Contains("It answers again after failing since 22 Sep 2025, 02:30 UTC.", Mail(Restored).HtmlBody, StringComparison.Ordinal);

    [Fact]
    public void Markup_in_a_feeds_name_is_text()
    {
        var alert = SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice(feed: "<b>x</b>"));
        Assert.Contains("&lt;b&gt;x&lt;/b&gt;", Mail(alert).HtmlBody, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("X-NewsMonitor-Story")]
    [InlineData("X-NewsMonitor-Watchlist")]
    public void There_is_no_header_of_what_there_is_not(string header) => Assert.Null(Mail(Failing).Headers[header]);

    [Fact]
    public void Whoever_reads_it_is_told_why() =>
        Assert.Contains("a watchlist that reads these feeds sends its alerts to the channel “desk”", Mail(Failing).TextBody, StringComparison.Ordinal);

    [Theory]
    [InlineData(WebhookFormat.Standard, "feed.failing")]
    [InlineData(WebhookFormat.CloudEvents, "newsmonitor.feed.failing")]
    public void The_webhook_type_is_feed_failing(WebhookFormat format, string type) =>
        Assert.Equal((type, type), (Body(format, Failing).GetProperty("type").GetString(), Body(format, Restored).GetProperty("type").GetString()));

    [Fact]
    public void Its_data_says_whether_it_is_failing_or_restored() =>
        Assert.Equal(("failing", "restored"), (State(Failing), State(Restored)));

    [Fact]
    public void A_feed_is_told_with_its_own_state() =>
        Assert.Equal(
            """{"name":"sahel-wire","url":"https://sahel.example/rss","state":"gone","since":"2025-09-22T02:30:00Z","reason":"sahel.example finds no feed at this address (404)."}""",
            Body(WebhookFormat.Standard, SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice(FeedCondition.Gone)))
                .GetProperty("data").GetProperty("feeds")[0].GetRawText());

    [Theory]
    [InlineData(WebhookFormat.Slack)]
    [InlineData(WebhookFormat.Teams)]
    [InlineData(WebhookFormat.Discord)]
    public void Chats_name_the_feed(WebhookFormat format) =>
        Assert.Contains("sahel", Body(format, Failing).GetRawText(), StringComparison.Ordinal);

    private static MimeMessage Mail(OutgoingAlert alert) => new AlertMessage("NewsMonitor <monitor@example.org>")
        .Compose(SomeAlert.Delivery(alert), MailboxAddress.Parse("desk@example.org"), SomeAlert.Now);

    private static string? State(OutgoingAlert alert) => Body(WebhookFormat.Standard, alert).GetProperty("data").GetProperty("state").GetString();

    private static JsonElement Body(WebhookFormat format, OutgoingAlert alert) =>
        JsonDocument.Parse(WebhookBody.Of(format, SomeAlert.Delivery(alert)).Bytes).RootElement;
}
