using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Discord webhook: markdown escaped, nobody mentioned whatever a headline says, links without previews.</summary>
internal static class DiscordBody
{
    private const int Longest = 2000;
    private const string Markup = "\\*_~`|<>[]()#-@:";

    public static byte[] Of(OutgoingAlert alert)
    {
        var content = new StringBuilder("**").Append(Escape(AlertWords.Heading(alert))).Append("**");
        foreach (var line in ChatLine.Of(alert))
        {
            var link = line.Link is null ? "" : $"\n<{line.Link}>";
            var next = line.Detail.Length == 0 ? "\n" + Escape(line.Headline) : $"\n**{Escape(line.Headline)}**\n{Escape(line.Detail)}{link}";
            if (content.Length + next.Length > Longest)
                break;
            content.Append(next);
        }

        return Json.Bytes(new { content = content.ToString(), allowed_mentions = new { parse = Array.Empty<string>() } });
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder();
        foreach (var character in text)
        {
            if (Markup.Contains(character, StringComparison.Ordinal))
                escaped.Append('\\');
            escaped.Append(character);
        }

        return escaped.ToString();
    }
}
