using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class SlackBodyTests
{
    [Fact]
    public void A_story_is_a_header_a_section_and_a_context() =>
        Assert.Equal(["header", "section", "context"], Blocks(Body(SomeAlert.Of(SomeAlert.Entry()))).Select(block => Text(block, "type")));

    [Fact]
    public void What_feeds_say_is_plain_text()
    {
        var section = Blocks(Body(SomeAlert.Of(SomeAlert.Entry(title: "*bold* _and_ :wave:"))))[1].GetProperty("text");

        Assert.Equal(("plain_text", "*bold* _and_ :wave:", false), (Text(section, "type"), Text(section, "text"), section.GetProperty("emoji").GetBoolean()));
    }

    [Fact]
    public void A_link_shows_where_it_leads()
    {
        var link = Blocks(Body(SomeAlert.Of(SomeAlert.Entry())))[2].GetProperty("elements")[0];

        Assert.Equal(("mrkdwn", "<https://news.example/mali/diplomats?id=7&amp;lang=en|news.example>"), (Text(link, "type"), Text(link, "text")));
    }

    [Fact]
    public void Notifications_get_a_text_without_markup()
    {
        var body = Body(SomeAlert.Of(SomeAlert.Entry(title: "<!channel> & co")));

        Assert.Equal(("france-mali\n&lt;!channel&gt; &amp; co", false), (Text(body, "text"), body.GetProperty("mrkdwn").GetBoolean()));
    }

    [Fact]
    public void A_correction_shows_what_changed_before_what_it_is_about() => Assert.Equal(
        ["france-mali: Correction to: Bamako sends five French diplomats home", "Title was: five / now: &lt;six&gt;", "Bamako sends &lt;six&gt; diplomats home"],
        Blocks(Body(Correction)).Where(block => block.TryGetProperty("text", out _)).Select(block => Text(block.GetProperty("text"), "text")));

    [Theory]
    [InlineData("*")]
    [InlineData("&")]
    [InlineData("é")]
    [InlineData("😀")]
    public void The_longest_digest_keeps_to_the_limits_and_counts_the_rest(string filling)
    {
        var blocks = Blocks(Body(Filled(AlertKind.Digest, 40, filling)));

        Assert.InRange(blocks.Count, 2, 50);
        Assert.InRange(Text(blocks[0].GetProperty("text"), "text").Length, 1, 150);
        Assert.All(Texts(blocks), text => Assert.InRange(text.Length, 1, 3000));
        Assert.InRange(Texts(blocks).Sum(text => text.Length), 1000, 12_000);
        Assert.Equal(40, blocks.Count(block => block.TryGetProperty("elements", out _)) + More(Text(blocks[^1].GetProperty("text"), "text")));
    }

    private static readonly OutgoingAlert Correction = SomeAlert.News(
        Telling.Correction,
        SomeAlert.Entry("Bamako sends <six> diplomats home") with { Changes = [SomeAlert.Change("Bamako sends <six> diplomats home", "five", "<six>")] });

    internal static OutgoingAlert Filled(AlertKind kind, int stories, string filling) => SomeAlert.OfKind(kind, [.. Enumerable.Range(1, stories).Select(n => SomeAlert.Entry(
        title: string.Concat(Enumerable.Repeat(filling, 500)), source: string.Concat(Enumerable.Repeat(filling, 400)), story: n, link: "https://a.example/?" + new string('&', 500)))])
        with
    { Watchlist = string.Concat(Enumerable.Repeat(filling, 300)) };

    internal static int More(string text) => text.StartsWith("and ", StringComparison.Ordinal) ? int.Parse(text.Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) : 0;

    private static IEnumerable<string> Texts(IEnumerable<JsonElement> blocks) => blocks.SelectMany(block =>
        block.TryGetProperty("elements", out var elements) ? elements.EnumerateArray().Select(element => Text(element, "text")) : [Text(block.GetProperty("text"), "text")]);

    private static List<JsonElement> Blocks(JsonElement body) => [.. body.GetProperty("blocks").EnumerateArray()];

    private static string Text(JsonElement element, string member) => element.GetProperty(member).GetString()!;

    private static JsonElement Body(OutgoingAlert alert) => JsonDocument.Parse(SlackBody.Of(alert)).RootElement;
}
