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

    [Theory]
    [InlineData(AlertKind.Story)]
    [InlineData(AlertKind.FollowUp)]
    [InlineData(AlertKind.Correction)]
    [InlineData(AlertKind.Digest)]
    [InlineData(AlertKind.Baseline)]
    [InlineData(AlertKind.QuietHours)]
    [InlineData(AlertKind.Overflow)]
    [InlineData(AlertKind.Test)]
    public void Whatever_tells_of_stories_has_the_members_of_the_contract(AlertKind kind)
    {
        var names = Data(EveryKind.Of(kind)).EnumerateObject().Select(member => member.Name);

        Assert.Empty(new[] { "watchlist", "story", "score", "items", "copies", "independentSources", "evidence" }.Except(names));
    }

    [Theory]
    [InlineData(AlertKind.FollowUp)]
    [InlineData(AlertKind.Correction)]
    public void News_of_a_story_says_which_alert_it_is_about(AlertKind kind) =>
        Assert.Equal(SomeAlert.Earlier.Delivery!.Value.Value.ToString("D"), Text(Data(EveryKind.Of(kind)).GetProperty("of"), "id"));

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
    public void Letters_of_any_script_stand_for_themselves() =>
        Assert.Contains("Gœta à Bamako · مالي", System.Text.Encoding.UTF8.GetString(WebhookBody.Of(WebhookFormat.Standard, SomeAlert.Delivery(SomeAlert.Of(SomeAlert.Entry(title: "Gœta à Bamako · مالي")))).Bytes), StringComparison.Ordinal);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonElement Body(OutgoingAlert alert) =>
        JsonDocument.Parse(WebhookBody.Of(WebhookFormat.Standard, SomeAlert.Delivery(alert)).Bytes).RootElement;

    private static JsonElement Data(OutgoingAlert alert) => Body(alert).GetProperty("data");
}
