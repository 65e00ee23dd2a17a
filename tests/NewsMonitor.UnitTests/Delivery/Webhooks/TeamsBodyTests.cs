using System.Text;
using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class TeamsBodyTests
{
    [Fact]
    public void A_story_is_an_Adaptive_Card_in_a_message()
    {
        var body = JsonDocument.Parse(TeamsBody.Of(SomeAlert.Of(SomeAlert.Entry()))).RootElement;
        var attachment = Assert.Single(body.GetProperty("attachments").EnumerateArray());

        Assert.Equal(
            ("message", "application/vnd.microsoft.card.adaptive", "AdaptiveCard", "1.4"),
            (Text(body, "type"), Text(attachment, "contentType"), Text(attachment.GetProperty("content"), "type"), Text(attachment.GetProperty("content"), "version")));
    }

    [Fact]
    public void All_text_stands_in_runs_that_know_no_markup()
    {
        var card = Card(SomeAlert.Of(SomeAlert.Entry(title: "[x](https://evil.example) <at>all</at>")));

        Assert.All(card.GetProperty("body").EnumerateArray(), block => Assert.Equal("RichTextBlock", Text(block, "type")));
        Assert.False(card.TryGetProperty("entities", out _));
    }

    [Fact]
    public void A_headline_leads_to_its_item() => Assert.Equal(
        """{"type":"Action.OpenUrl","url":"https://news.example/mali/diplomats?id=7\u0026lang=en"}""",
        Card(SomeAlert.Of(SomeAlert.Entry())).GetProperty("body")[1].GetProperty("inlines")[0].GetProperty("selectAction").GetRawText());

    [Fact]
    public void A_function_of_cards_is_no_function_in_a_headline() =>
        Assert.DoesNotContain("{{", Run(SomeAlert.Of(SomeAlert.Entry(title: "{{{DATE(2025-09-22T08:00:00Z, SHORT)}}}")), 1), StringComparison.Ordinal);

    [Theory]
    [InlineData("*")]
    [InlineData("<")]
    [InlineData("é")]
    [InlineData("😀")]
    public void The_longest_digest_stays_below_28_KB_in_UTF_16_and_counts_the_rest(string filling)
    {
        var bytes = TeamsBody.Of(SlackBodyTests.Filled(AlertKind.Digest, 40, filling));
        var blocks = JsonDocument.Parse(bytes).RootElement.GetProperty("attachments")[0].GetProperty("content").GetProperty("body").EnumerateArray().ToList();

        Assert.InRange(Encoding.UTF8.GetCharCount(bytes) * 2, 10_000, 28 * 1024);
        Assert.Equal(40, (blocks.Count - 2) / 2 + SlackBodyTests.More(Text(blocks[^1].GetProperty("inlines")[0], "text")));
    }

    private static string Run(OutgoingAlert alert, int block) => Text(Card(alert).GetProperty("body")[block].GetProperty("inlines")[0], "text");

    private static JsonElement Card(OutgoingAlert alert) => JsonDocument.Parse(TeamsBody.Of(alert)).RootElement.GetProperty("attachments")[0].GetProperty("content");

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;
}
