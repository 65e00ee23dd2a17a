using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery.Text;

namespace NewsMonitor.Delivery.Webhooks;

/// <summary>Discord webhook: a heading, then an embed a story; markdown escaped, and nobody mentioned whatever a headline says.</summary>
/// <remarks>
/// Limits: content 2,000, 10 embeds, title 256, description 4,096, footer 2,048, titles, descriptions and footers of all embeds together 6,000
/// ("Message resource: Embed limits", "Execute Webhook", docs.discord.com), in Unicode code points (a member of Discord's staff in
/// discord/discord-api-docs#1315), backslashes included.
/// </remarks>
internal static class DiscordBody
{
    private const int LongestContent = 2000;
    private const int MostEmbeds = 10;
    private const int LongestTitle = 256;
    private const int LongestDescription = 4096;
    private const int Room = 6000;
    private const string Markup = "\\*_~`|<>[]()#-@:/";

    public static byte[] Of(OutgoingAlert alert)
    {
        var all = ChatLine.Of(alert);
        // What changed is text alone: it stands before what it is about.
        var changes = all.TakeWhile(line => line is { Link: null, Detail: "" }).ToList();
        var lines = ChatRoom.Fit([.. all.Skip(changes.Count)], MostEmbeds + 1, Room, Size);
        var more = lines is [.., { StandsFor: > 0 } last] ? last : null;
        var embeds = lines.Where(line => line != more).Take(MostEmbeds).ToList();
        return Json.Bytes(new
        {
            content = Content(alert, changes, embeds.Count == 0 ? more : null),
            embeds = embeds.Select((line, at) => Embed(line, at == embeds.Count - 1 ? more : null)),
            allowed_mentions = new { parse = Array.Empty<string>() },
        });
    }

    private static string Content(OutgoingAlert alert, List<ChatLine> changes, ChatLine? more)
    {
        var heading = $"**{Escape(AlertWords.Heading(alert))}**";
        List<ChatLine> lines = more is null ? changes : [.. changes, more];
        var fitting = ChatRoom.Fit(lines, lines.Count, LongestContent - Length(heading), line => Length(Escape(line.Headline)) + 1);
        return string.Join('\n', [heading, .. fitting.Select(line => Escape(line.Headline))]);
    }

    private static Dictionary<string, object> Embed(ChatLine line, ChatLine? more)
    {
        var embed = new Dictionary<string, object> { ["title"] = Title(line) };
        if (line.Link is not null)
            embed["url"] = line.Link;
        if (line.Detail.Length > 0)
            embed["description"] = Description(line);
        if (more is not null)
            embed["footer"] = new { text = more.Headline };
        return embed;
    }

    private static string Title(ChatLine line) => TextCut.To(line.Headline, LongestTitle, TextMeasure.CodePoints, Escape);

    private static string Description(ChatLine line) => TextCut.To(line.Detail, LongestDescription, TextMeasure.CodePoints, Escape);

    private static int Size(ChatLine line) => Length(Title(line)) + Length(Description(line));

    private static int Length(string text) => TextCut.Length(text, TextMeasure.CodePoints);

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
