using System.Text;

namespace NewsMonitor.Core.Text;

/// <summary>HTML to plain text, in one pass that is linear in the input whatever it holds.</summary>
public static class HtmlText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "dialog", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "nav", "ol", "option",
        "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Cells = new(StringComparer.OrdinalIgnoreCase) { "td", "th" };

    // Their content is no prose.
    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template", "noframes", "textarea" };

    /// <summary>
    /// The text a reader sees: references decoded once, scripts, styles and comments gone, a line for each block. A string without
    /// <c>&lt;</c> and without character references comes back as the same instance, so that offsets into it stay true.
    /// </summary>
    public static string ToText(string html)
    {
        ArgumentNullException.ThrowIfNull(html);
        var hasMarkup = html.Contains('<', StringComparison.Ordinal);
        if (!hasMarkup) return html.Contains('&', StringComparison.Ordinal) ? Decode(html) : html;
        var output = new FlowingText(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var next = html.IndexOf('<', at);
            if (next < 0) next = html.Length;
            output.Append(html.AsSpan(at, next - at));
            at = next < html.Length ? Markup(html, next, output) : next;
        }
        return output.ToString();
    }

    private static string Decode(string text)
    {
        var output = new StringBuilder(text.Length);
        CharacterReferences.Decode(text, output);
        return output.Length == text.Length && output.Equals(text) ? text : output.ToString();
    }

    // Returns where the text goes on.
    private static int Markup(string html, int at, FlowingText output)
    {
        var rest = html.AsSpan(at);
        if (rest.StartsWith("<!--")) return Past(html, at + 4, "-->");
        if (rest.StartsWith("<![CDATA[")) return CharacterData(html, at, output);
        if (rest.Length > 1 && rest[1] is '!' or '?') return Past(html, at, ">");
        var nameStart = at + (rest.Length > 1 && rest[1] == '/' ? 2 : 1);
        if (nameStart >= html.Length || !char.IsAsciiLetter(html[nameStart]))
        {
            output.Append("<");
            return at + 1;
        }
        var nameEnd = nameStart;
        while (nameEnd < html.Length && html[nameEnd] is not (' ' or '\t' or '\r' or '\n' or '\f' or '/' or '>')) nameEnd++;
        var end = HtmlTag.End(html, nameEnd);
        // A name beyond any element's length is not worth looking up.
        if (nameEnd - nameStart > 12) return end;
        var name = html[nameStart..nameEnd];
        if (Blocks.Contains(name)) output.Line();
        else if (Cells.Contains(name)) output.Space();
        return nameStart == at + 1 && Silent.Contains(name) && html[Math.Max(at, end - 2)] != '/' ? HtmlTag.PastClosing(html, end, name) : end;
    }

    private static int CharacterData(string html, int at, FlowingText output)
    {
        var end = Past(html, at, "]]>");
        var stop = end == html.Length && !html.EndsWith("]]>", StringComparison.Ordinal) ? end : end - 3;
        output.Append(html.AsSpan(at + 9, Math.Max(0, stop - at - 9)));
        return end;
    }

    private static int Past(string html, int at, string close)
    {
        var end = html.IndexOf(close, at, StringComparison.Ordinal);
        return end < 0 ? html.Length : end + close.Length;
    }
}
