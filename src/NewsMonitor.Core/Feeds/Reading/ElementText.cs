using System.Text;
using System.Xml.Linq;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>The texts of an element: plain, as a title, or as HTML.</summary>
internal static class ElementText
{
    // With its markup; what a reader sees of it is cut further.
    private const int LongestTitle = 20_000;

    /// <summary>Character data, trimmed; null when there is none.</summary>
    public static string? Plain(XElement? element)
    {
        var text = C1Controls.Read(element?.Value ?? "").Trim();
        return text.Length == 0 ? null : text;
    }

    /// <summary>The HTML an element holds, escaped or naked.</summary>
    public static string? Html(XElement? element, LinkResolver links)
    {
        if (element is null) return null;
        var html = C1Controls.Read(element.HasElements ? Markup.Inner(element) : element.Value).Trim();
        return html.Length == 0 ? null : HtmlLinks.MakeAbsolute(html, () => links.BaseOf(element));
    }

    /// <summary>A title in an element: HTML, escaped or naked.</summary>
    public static string? Title(XElement? element) => element is null ? null : TitleOf(element.HasElements ? Markup.Inner(element) : element.Value);

    /// <summary>A title from HTML: one line of plain text. A tag HTML does not know is what the author wrote about.</summary>
    public static string? TitleOf(string? html)
    {
        if (html is null) return null;
        if (html.Length > LongestTitle) html = html[..LongestTitle];
        var title = OneLine(HtmlText.ToText(UnknownTags.Escape(C1Controls.Read(html))));
        return title.Length == 0 ? null : title;
    }

    public static string OneLine(string text)
    {
        var trimmed = text.AsSpan().Trim(" \t\r\n\f");
        if (!trimmed.ContainsAny("\t\r\n\f") && !trimmed.Contains("  ", StringComparison.Ordinal)) return trimmed.Length == text.Length ? text : trimmed.ToString();
        var line = new StringBuilder(trimmed.Length);
        foreach (var word in trimmed.SplitAny(" \t\r\n\f"))
            if (word.End.Value > word.Start.Value) line.Append(line.Length > 0 ? " " : "").Append(trimmed[word]);
        return line.ToString();
    }
}
