using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class WebhookBodyTests
{
    [Theory]
    [InlineData(AlertKind.Story, "alert.created")]
    [InlineData(AlertKind.Test, "test")]
    [InlineData(AlertKind.Digest, "digest.created")]
    [InlineData(AlertKind.Baseline, "digest.created")]
    [InlineData(AlertKind.QuietHours, "digest.created")]
    [InlineData(AlertKind.Overflow, "digest.created")]
    public void The_type_says_what_happened(AlertKind kind, string type) =>
        Assert.Equal(type, Body(SomeAlert.OfKind(kind, SomeAlert.Entry())).GetProperty("type").GetString());

    [Fact]
    public void The_envelope_is_type_timestamp_data()
    {
        var names = Body(SomeAlert.Of(SomeAlert.Entry())).EnumerateObject().Select(member => member.Name);

        Assert.Equal(["type", "timestamp", "data"], names);
    }

    [Fact]
    public void The_timestamp_is_that_of_the_alert_in_UTC() =>
        Assert.Equal("2025-09-22T08:29:00Z", Body(SomeAlert.Of(SomeAlert.Entry())).GetProperty("timestamp").GetString());

    [Fact]
    public void The_alerting_item_comes_first_then_the_others()
    {
        var data = Data(SomeAlert.Of(SomeAlert.Entry(story: 17, others: [SomeAlert.Other("A", id: 300), SomeAlert.Other("B", Relation.FollowUp, id: 301)])));

        Assert.Equal([170L, 300L, 301L], data.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
    }

    [Fact]
    public void An_item_has_the_members_of_the_contract()
    {
        var item = Data(SomeAlert.Of(SomeAlert.Entry())).GetProperty("items")[0];

        Assert.Equal(
            """{"id":170,"title":"Bamako sends five French diplomats home","link":"https://news.example/mali/diplomats?id=7\u0026lang=en","source":"Sahel Wire","published":"2025-09-22T08:10:00Z","fetched":"2025-09-22T08:28:00Z"}""",
            item.GetRawText());
    }

    [Fact]
    public void Evidence_has_the_members_of_the_contract() =>
        Assert.Equal(
            """{"term":"french^2","text":"French","field":"title","start":18,"length":6,"weight":4}""",
            Data(SomeAlert.Of(SomeAlert.Entry())).GetProperty("evidence")[0].GetRawText());

    [Fact]
    public void Copies_and_independent_sources_are_counted()
    {
        var data = Data(SomeAlert.Of(SomeAlert.Entry(others: [SomeAlert.Other("A"), SomeAlert.Other("B"), SomeAlert.Other("C", Relation.FollowUp)])));

        Assert.Equal((2, 2), (data.GetProperty("copies").GetInt32(), data.GetProperty("independentSources").GetInt32()));
    }

    [Fact]
    public void A_story_alert_has_no_list_of_stories() =>
        Assert.False(Data(SomeAlert.Of(SomeAlert.Entry())).TryGetProperty("stories", out _));

    [Fact]
    public void A_digest_tells_its_stories_apart_and_names_its_kind()
    {
        var data = Data(SomeAlert.OfKind(AlertKind.QuietHours, SomeAlert.Entry(story: 1, score: 2), SomeAlert.Entry(story: 2, score: 5)));

        Assert.Equal("quietHours", data.GetProperty("kind").GetString());
        Assert.Equal([1L, 2L], data.GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("story").GetInt64()));
        Assert.Equal((2L, 5.0), (data.GetProperty("story").GetInt64(), data.GetProperty("score").GetDouble()));
    }

    [Fact]
    public void A_link_that_is_not_http_is_left_out() =>
        Assert.Equal(
            JsonValueKind.Null,
            Data(SomeAlert.Of(SomeAlert.Entry(link: "javascript:alert(1)"))).GetProperty("items")[0].GetProperty("link").ValueKind);

    [Fact]
    public void Broken_surrogates_do_not_break_the_body() =>
        Assert.Equal("a\uFFFDb", Data(SomeAlert.Of(SomeAlert.Entry(title: "a\uD800b"))).GetProperty("items")[0].GetProperty("title").GetString());

    [Fact]
    public void CloudEvents_wraps_the_same_data()
    {
        var alert = SomeAlert.Of(SomeAlert.Entry());
        var body = WebhookBody.Of(WebhookFormat.CloudEvents, SomeAlert.Delivery(alert));
        var cloud = JsonDocument.Parse(body.Bytes).RootElement;

        Assert.Equal("application/cloudevents+json", body.MediaType);
        Assert.Equal(
            ("1.0", "01990000-0000-7000-8000-000000000001", "/newsmonitor/watchlists/france-mali", "newsmonitor.alert.created"),
            (Text(cloud, "specversion"), Text(cloud, "id"), Text(cloud, "source"), Text(cloud, "type")));
        Assert.Equal(Data(alert).GetRawText(), cloud.GetProperty("data").GetRawText());
    }

    [Fact]
    public void Slack_shows_no_mention_and_no_foreign_link()
    {
        var text = Text(Chat(WebhookFormat.Slack, "<!channel> <https://evil.example|click> & co"), "text");

        Assert.Contains("|&lt;!channel&gt; &lt;https://evil.example|click&gt; &amp; co>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Discord_mentions_nobody()
    {
        var body = Chat(WebhookFormat.Discord, "@everyone **look** [here](https://evil.example)");

        Assert.Equal(0, body.GetProperty("allowed_mentions").GetProperty("parse").GetArrayLength());
        Assert.Contains(@"\@everyone \*\*look\*\* \[here\]\(https\:", Text(body, "content"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(WebhookFormat.Slack, "text", 4000)]
    [InlineData(WebhookFormat.Discord, "content", 2000)]
    public void A_long_alert_stays_within_the_limit_and_still_says_something(WebhookFormat format, string member, int limit)
    {
        var entries = Enumerable.Range(1, 40).Select(n => SomeAlert.Entry(title: new string('*', 500), story: n, link: "https://a.example/" + new string('x', 500)));
        var text = Text(JsonDocument.Parse(WebhookBody.Of(format, SomeAlert.Delivery(SomeAlert.OfKind(AlertKind.Digest, [.. entries]))).Bytes).RootElement, member);

        Assert.InRange(text.Length, 1000, limit);
    }

    [Fact]
    public void Teams_gets_a_card_whose_runs_are_plain_text()
    {
        var card = Chat(WebhookFormat.Teams, "[x](javascript:1) <at>all</at>").GetProperty("attachments")[0].GetProperty("content");

        Assert.Equal("AdaptiveCard", Text(card, "type"));
        Assert.All(card.GetProperty("body").EnumerateArray(), block => Assert.Equal("RichTextBlock", Text(block, "type")));
    }

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonElement Chat(WebhookFormat format, string title) =>
        JsonDocument.Parse(WebhookBody.Of(format, SomeAlert.Delivery(SomeAlert.Of(SomeAlert.Entry(title: title)))).Bytes).RootElement;

    private static JsonElement Body(OutgoingAlert alert) =>
        JsonDocument.Parse(WebhookBody.Of(WebhookFormat.Standard, SomeAlert.Delivery(alert)).Bytes).RootElement;

    private static JsonElement Data(OutgoingAlert alert) => Body(alert).GetProperty("data");
}
