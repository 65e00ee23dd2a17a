using System.Text;
using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// Atom's text constructs and content (RFC 4287, 3.1 and 4.1.3; Atom 0.3 with <c>mode</c>): whatever the type, HTML comes out.
/// Text that is not HTML is escaped, so that it cannot become markup.
/// </summary>
internal static class AtomText
{
    public static string? Title(XElement? element)
    {
        if (element is null) return null;
        if (Read(element) is not (var value, var isHtml)) return null;
        if (!isHtml) return ElementText.OneLine(value) is { Length: > 0 } line ? line : null;
        return ElementText.TitleOf(value);
    }

    public static string? Html(XElement? element, LinkResolver links)
    {
        if (element is null) return null;
        if (Read(element) is not (var value, var isHtml)) return null;
        var html = (isHtml ? value : Markup.Escape(value)).Trim();
        return html.Length == 0 ? null : HtmlLinks.MakeAbsolute(html, () => links.BaseOf(element.Elements().FirstOrDefault() ?? element));
    }

    private static (string Value, bool IsHtml)? Read(XElement element)
    {
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant() ?? "";
        var mode = element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
        if (element.HasElements) return (Naked(element, type, mode), true);
        var text = C1Controls.Read(element.Value);
        if (mode == "base64" || type.Length > 0 && IsBase64Type(type)) return Base64(text) is { } decoded ? (decoded, true) : null;
        if (type.Length == 0 && mode is null && element.Name.LocalName != "title") return (text, LooksEscaped(text));
        var isHtml = type is "html" or "xhtml" or "text/html" or "application/xhtml+xml" || type.Contains("xml", StringComparison.Ordinal) || LooksEscaped(text) && type is "";
        return (text, isHtml);
    }

    private static string Naked(XElement element, string type, string? mode)
    {
        var only = element.Elements().Count() == 1 && element.Nodes().OfType<XText>().All(t => string.IsNullOrWhiteSpace(t.Value)) ? element.Elements().First() : null;
        var isWrapped = only is not null && only.Name.LocalName == "div" && mode is null;
        return C1Controls.Read(Markup.Inner(isWrapped ? only! : element, isTextHtml: type is "html" or "text/html" && mode is null)).Trim();
    }

    // Publishers forget type="html". What reads as tags of HTML is not meant to be seen as such.
    private static bool LooksEscaped(string text) =>
        text.Contains("</", StringComparison.Ordinal) || text.Contains("/>", StringComparison.Ordinal) || text.Contains("<p>", StringComparison.OrdinalIgnoreCase)
        || text.Contains("<br>", StringComparison.OrdinalIgnoreCase) || text.Contains("&#", StringComparison.Ordinal) || text.Contains("&nbsp;", StringComparison.Ordinal)
        || text.Contains("&amp;", StringComparison.Ordinal) || text.Contains("&quot;", StringComparison.Ordinal);

    // RFC 4287, 4.1.3.3: what is neither text nor XML is base64.
    private static bool IsBase64Type(string type) =>
        type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.Contains("xml", StringComparison.Ordinal)
        && !type.Contains("html", StringComparison.Ordinal) && !type.Contains("json", StringComparison.Ordinal);

    private static string? Base64(string text)
    {
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text.Trim(), buffer, out var length)) return text;
        var bytes = buffer.AsSpan(0, length);
        return bytes.Contains((byte)0) ? null : Encoding.UTF8.GetString(bytes);
    }
}
