using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Slack incoming webhook. Slack reads <c>&lt;…&gt;</c> as links and mentions; with &amp;, &lt; and &gt; escaped, text from a feed is only text.</summary>
internal static class SlackBody
{
    // Slack cuts beyond 40,000 and asks for 4,000 at most.
    private const int Longest = 4000;

    public static byte[] Of(OutgoingAlert alert)
    {
        var text = new StringBuilder("*").Append(Escape(AlertWords.Heading(alert))).Append('*');
        foreach (var line in ChatLine.Of(alert))
        {
            var headline = line.Link is null ? Escape(line.Headline) : $"<{Escape(line.Link)}|{Escape(line.Headline)}>";
            var next = line.Detail.Length == 0 ? "\n" + headline : $"\n{headline}\n{Escape(line.Detail)}";
            if (text.Length + next.Length > Longest)
                break;
            text.Append(next);
        }

        return Json.Bytes(new { text = text.ToString(), unfurl_links = false, unfurl_media = false });
    }

    private static string Escape(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}
