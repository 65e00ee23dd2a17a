using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class DiscordBodyTests
{
    [Fact]
    public void A_story_is_an_embed_under_a_heading()
    {
        var body = Body(SomeAlert.Of(SomeAlert.Entry()));
        var embed = body.GetProperty("embeds")[0];

        Assert.Equal(
            (@"**france\-mali**", "Bamako sends five French diplomats home", "https://news.example/mali/diplomats?id=7&lang=en"),
            (Text(body, "content"), Text(embed, "title"), Text(embed, "url")));
    }

    [Fact]
    public void Nobody_is_mentioned()
    {
        var body = Body(SomeAlert.Of(SomeAlert.Entry(title: "@everyone <@123> **look** [here](https://evil.example)")));

        Assert.Equal("""{"parse":[]}""", body.GetProperty("allowed_mentions").GetRawText());
        Assert.Equal(@"\@everyone \<\@123\> \*\*look\*\* \[here\]\(https\:\/\/evil.example\)", Text(body.GetProperty("embeds")[0], "title"));
    }

    [Fact]
    public void A_correction_says_what_changed_before_what_it_is_about()
    {
        var title = "Bamako sends six diplomats home";
        var body = Body(SomeAlert.News(Telling.Correction, SomeAlert.Entry(title) with { Changes = [SomeAlert.Change(title, "five", "six")] }));

        Assert.EndsWith("\n" + @"Title was\: five \/ now\: six", Text(body, "content"), StringComparison.Ordinal);
        Assert.Equal(title, Text(body.GetProperty("embeds")[0], "title"));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("é")]
    [InlineData("😀")]
    public void The_longest_digest_keeps_to_the_limits_and_counts_the_rest(string filling)
    {
        var body = Body(SlackBodyTests.Filled(AlertKind.Digest, 40, filling));
        var embeds = body.GetProperty("embeds").EnumerateArray().ToList();
        var texts = embeds.SelectMany(embed => new[] { Text(embed, "title"), Text(embed, "description") }).ToList();
        var more = embeds[^1].GetProperty("footer").GetProperty("text").GetString()!;

        Assert.InRange(Length(Text(body, "content")), 1, 2000);
        Assert.InRange(embeds.Count, 1, 10);
        Assert.All(embeds, embed => Assert.InRange(Length(Text(embed, "title")), 1, 256));
        Assert.All(embeds, embed => Assert.InRange(Length(Text(embed, "description")), 1, 4096));
        Assert.InRange(texts.Sum(Length) + Length(more), 2000, 6000);
        Assert.Equal(40, embeds.Count + SlackBodyTests.More(more));
    }

    [Fact]
    public void A_title_is_counted_in_code_points() =>
        Assert.Equal(200, Length(Text(Body(SomeAlert.Of(SomeAlert.Entry(title: new string('é', 200)))).GetProperty("embeds")[0], "title")));

    private static int Length(string text) => TextCut.Length(text, TextMeasure.CodePoints);

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonElement Body(OutgoingAlert alert) => JsonDocument.Parse(DiscordBody.Of(alert)).RootElement;
}
