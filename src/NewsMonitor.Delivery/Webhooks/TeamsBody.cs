using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Teams workflow webhook: an Adaptive Card. Text from feeds stands in text runs, which know no markdown and no mentions.</summary>
internal static class TeamsBody
{
    public static byte[] Of(OutgoingAlert alert)
    {
        var body = new List<object> { Block(AlertWords.Heading(alert), bold: true, link: null) };
        foreach (var line in ChatLine.Of(alert))
        {
            body.Add(Block(line.Headline, bold: false, line.Link));
            if (line.Detail.Length > 0)
                body.Add(Block(line.Detail, bold: false, link: null));
        }

        var card = new Dictionary<string, object>
        {
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["type"] = "AdaptiveCard",
            ["version"] = "1.4",
            ["body"] = body,
        };
        return Json.Bytes(new
        {
            Type = "message",
            Attachments = new[] { new { ContentType = "application/vnd.microsoft.card.adaptive", Content = card } },
        });
    }

    private static object Block(string text, bool bold, string? link)
    {
        var run = new Dictionary<string, object> { ["type"] = "TextRun", ["text"] = text, ["weight"] = bold ? "bolder" : "default" };
        if (link is not null)
            run["selectAction"] = new { Type = "Action.OpenUrl", Url = link };
        return new { Type = "RichTextBlock", Inlines = new[] { run } };
    }
}
