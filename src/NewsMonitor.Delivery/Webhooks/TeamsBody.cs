using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>
/// Teams workflow webhook: an Adaptive Card. Text from feeds stands in text runs, which know neither markdown ("TextRun", Adaptive Cards schema
/// explorer) nor mentions, those being named by a card's entities; their one function, <c>{{DATE(…)}}</c>, is broken up.
/// </summary>
/// <remarks>
/// Limit: 28 KB ("Create an Incoming Webhook", learn.microsoft.com) of the whole payload in UTF-16 ("Format your bot messages"; measured at 14,000
/// characters by others), two bytes a character, with room for what the workflow adds.
/// </remarks>
internal static class TeamsBody
{
    private const int LongestPayload = 28 * 1024 / 2;
    private const int LeftForTheWorkflow = 1024;
    private const int MostLines = 24;

    public static byte[] Of(OutgoingAlert alert)
    {
        var heading = Block(AlertWords.Heading(alert), bold: true, link: null);
        var room = LongestPayload - LeftForTheWorkflow - Characters(Message([heading]));
        var lines = ChatRoom.Fit(ChatLine.Of(alert), MostLines, room, line => Blocks(line).Sum(block => Characters(block) + 1));
        return Json.Bytes(Message([heading, .. lines.SelectMany(Blocks)]));
    }

    private static object Message(IReadOnlyList<object> body) => new
    {
        Type = "message",
        Attachments = new[]
        {
            new
            {
                ContentType = "application/vnd.microsoft.card.adaptive",
                Content = new Dictionary<string, object>
                {
                    ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                    ["type"] = "AdaptiveCard",
                    ["version"] = "1.4",
                    ["body"] = body,
                    ["msteams"] = new { Width = "Full" },
                },
            },
        },
    };

    private static IEnumerable<object> Blocks(ChatLine line)
    {
        yield return Block(line.Headline, bold: false, line.Link);
        if (line.Detail.Length > 0)
            yield return Block(line.Detail, bold: false, link: null);
    }

    private static object Block(string text, bool bold, string? link)
    {
        var run = new Dictionary<string, object> { ["type"] = "TextRun", ["text"] = Inert(text), ["weight"] = bold ? "bolder" : "default" };
        if (link is not null)
            run["selectAction"] = new { Type = "Action.OpenUrl", Url = link };
        return new { Type = "RichTextBlock", Inlines = new[] { run } };
    }

    /// <summary>A word joiner, which nobody sees, keeps two braces from being one sign.</summary>
    private static string Inert(string text) => text.Replace("{", "{\u2060", StringComparison.Ordinal);

    private static int Characters(object part) => Encoding.UTF8.GetCharCount(Json.Bytes(part));
}
