using System.Text.Json;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery.Webhooks;

public class EveryKindTests
{
    public static TheoryData<WebhookFormat, AlertKind> Table => [.. from format in Enum.GetValues<WebhookFormat>() from kind in Enum.GetValues<AlertKind>() select (format, kind)];

    /// <summary>What nobody must have to look up elsewhere to know what the alert is about.</summary>
    private static string GistOf(AlertKind kind) => kind switch
    {
        AlertKind.FeedFailing or AlertKind.FeedRestored => "sahel-wire",
        AlertKind.Burst => "42 reports in an hour",
        AlertKind.Silence => "pages that are no feeds",
        AlertKind.SilenceEnded => "Matches again after",
        AlertKind.ChannelStopped => "The channel “hook” is stopped",
        AlertKind.FollowUp => "Paris answers Bamako",
        _ => "Bamako sends five French diplomats home",
    };

    [Theory]
    [MemberData(nameof(Table))]
    public void Each_format_says_what_happened(WebhookFormat format, AlertKind kind) =>
        Assert.Contains(GistOf(kind), Said(format, EveryKind.Of(kind)), StringComparison.Ordinal);

    [Theory]
    [InlineData(AlertKind.Burst, "Bamako sends five French diplomats home", "12 reports, the latest from Sahel Wire")]
    [InlineData(AlertKind.Silence, "A captcha or a web page stands where the feed was", "sahel-wire")]
    [InlineData(AlertKind.SilenceEnded, "The silence you were told of is over.", "Talks in Niamey")]
    [InlineData(AlertKind.Story, "First time in 90 days", "Bamako and Paris")]
    [InlineData(AlertKind.Correction, "four", "five")]
    public void A_chat_says_what_it_means_and_what_it_is_about(AlertKind kind, string meaning, string about)
    {
        foreach (var format in new[] { WebhookFormat.Slack, WebhookFormat.Teams, WebhookFormat.Discord })
        {
            var said = Said(format, EveryKind.Of(kind));
            Assert.Contains(meaning, said, StringComparison.Ordinal);
            Assert.Contains(about, said, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(WebhookFormat.Standard)]
    [InlineData(WebhookFormat.CloudEvents)]
    public void The_figures_of_a_notice_are_data(WebhookFormat format)
    {
        var burst = Root(format, EveryKind.Of(AlertKind.Burst)).GetProperty("data");
        var silence = Root(format, EveryKind.Of(AlertKind.Silence)).GetProperty("data");

        Assert.Equal((42, 3.4, "2025-09-22T07:30:00Z"), (burst.GetProperty("reports").GetInt32(), burst.GetProperty("usual").GetDouble(), burst.GetProperty("from").GetString()));
        Assert.Equal(("notFeeds", 259_200), (silence.GetProperty("cause").GetString(), silence.GetProperty("silence").GetInt64()));
    }

    [Theory]
    [InlineData(AlertKind.Burst, "burst.detected")]
    [InlineData(AlertKind.Silence, "silence.detected")]
    [InlineData(AlertKind.SilenceEnded, "silence.ended")]
    [InlineData(AlertKind.FeedFailing, "feed.failing")]
    [InlineData(AlertKind.FollowUp, "alert.followup")]
    [InlineData(AlertKind.Correction, "alert.corrected")]
    public void The_type_says_which_kind_it_is(AlertKind kind, string type) => Assert.Equal(type, Root(WebhookFormat.Standard, EveryKind.Of(kind)).GetProperty("type").GetString());

    [Theory]
    [InlineData(WebhookFormat.Standard, 20_000)]
    [InlineData(WebhookFormat.CloudEvents, 20_000)]
    [InlineData(WebhookFormat.Slack, 40_000)]
    [InlineData(WebhookFormat.Teams, 28 * 1024)]
    [InlineData(WebhookFormat.Discord, 20_000)]
    public void The_longest_notices_stay_within_limits(WebhookFormat format, int mostBytes)
    {
        var endless = string.Concat(Enumerable.Repeat("<é*\"", 5000));

        foreach (var notice in new[] { EveryKind.Burst(endless, endless, stories: 5), EveryKind.Silence(endless, endless, feeds: 40) })
            Assert.InRange(WebhookBody.Of(format, SomeAlert.Delivery(EveryKind.Noticed(AlertKind.Burst, notice))).Bytes.Length, 500, mostBytes);
    }

    /// <summary>All texts, without the escapes of the chats.</summary>
    private static string Said(WebhookFormat format, OutgoingAlert alert) =>
        string.Join('\n', Leaves(Root(format, alert))).Replace("\\", "", StringComparison.Ordinal);

    private static JsonElement Root(WebhookFormat format, OutgoingAlert alert) => JsonDocument.Parse(WebhookBody.Of(format, SomeAlert.Delivery(alert)).Bytes).RootElement;

    private static IEnumerable<string> Leaves(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => Leaves(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Leaves),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };
}
