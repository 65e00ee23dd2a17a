using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>
/// Slack incoming webhook: a header, then a section and a context a story. What comes from feeds stands in <c>plain_text</c>, which knows neither
/// markup nor mentions nor emoji names; the one thing written in Slack's markup is a link, whose label is its own host.
/// </summary>
/// <remarks>
/// Limits: 50 blocks, 150 characters a header, 3,000 a text ("Header block", "Section block", "Text object", docs.slack.dev). All blocks together are
/// refused beyond some 12,000 characters (<c>msg_blocks_too_long</c>, slackapi/bolt-js#2509), which no page states. Slack does not say how it counts:
/// UTF-16 units of the escaped text are the strictest reading. <c>&amp;</c>, <c>&lt;</c> and <c>&gt;</c> are escaped in every text object; Slack decodes
/// these three and no others ("Formatting text", "Escaping text").
/// </remarks>
internal static class SlackBody
{
    private const int LongestHeader = 150;
    private const int LongestText = 3000;
    private const int LongestLink = 1500;
    private const int MostLines = 24;
    private const int Room = 10_000;

    public static byte[] Of(OutgoingAlert alert)
    {
        var lines = ChatRoom.Fit(ChatLine.Of(alert), MostLines, Room, Size);
        return Json.Bytes(new
        {
            text = Fallback(alert),
            mrkdwn = false,
            blocks = new[] { new { type = "header", text = Plain(AlertWords.Heading(alert), LongestHeader) } }.Concat(lines.SelectMany(Blocks)),
            unfurl_links = false,
            unfurl_media = false,
        });
    }

    /// <summary>For notifications and for who is read to: Slack shows it in place of the blocks.</summary>
    private static string Fallback(OutgoingAlert alert)
    {
        var heading = Escape(AlertWords.Heading(alert));
        var lines = ChatRoom.Fit(ChatLine.Of(alert), MostLines, LongestText - heading.Length, line => Escape(line.Headline).Length + 1);
        return string.Join('\n', [heading, .. lines.Select(line => Escape(line.Headline))]);
    }

    private static IEnumerable<object> Blocks(ChatLine line)
    {
        yield return new { type = "section", text = Plain(line.Headline, LongestText) };
        object[] context = [.. Link(line) is { } link ? [new { type = "mrkdwn", text = link }] : Array.Empty<object>(), .. line.Detail.Length > 0 ? [Plain(line.Detail, LongestText)] : Array.Empty<object>()];
        if (context.Length > 0)
            yield return new { type = "context", elements = context };
    }

    private static string? Link(ChatLine line) =>
        line.Link is { } link && Escape(link) is { Length: <= LongestLink } escaped ? $"<{escaped}|{Escape(new Uri(link).IdnHost)}>" : null;

    private static object Plain(string text, int longest) => new { type = "plain_text", text = TextCut.To(text, longest, TextMeasure.Utf16Units, Escape), emoji = false };

    private static int Size(ChatLine line) => Escape(line.Headline).Length + Escape(line.Detail).Length + (Link(line)?.Length ?? 0);

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
