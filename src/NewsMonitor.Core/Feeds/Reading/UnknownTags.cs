using System.Text.RegularExpressions;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Titles speak of &lt;blink&gt;-like things and ticker symbols: what is no element of HTML is not taken for markup.</summary>
internal static partial class UnknownTags
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "address", "article", "aside", "b", "bdi", "bdo", "big", "blink", "blockquote", "body", "br", "center", "cite", "code",
        "dd", "del", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
        "html", "i", "iframe", "img", "ins", "kbd", "label", "li", "mark", "math", "nobr", "object", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s",
        "samp", "script", "section", "small", "span", "strike", "strong", "style", "sub", "sup", "svg", "table", "tbody", "td", "tfoot", "th",
        "thead", "time", "tr", "tt", "u", "ul", "var", "wbr",
    };

    public static string Escape(string html) =>
        html.Contains('<', StringComparison.Ordinal)
            ? Tag().Replace(html, tag => Known.Contains(tag.Groups[1].Value) ? tag.Value : "&lt;" + tag.Value[1..])
            : html;

    [GeneratedRegex(@"</?([A-Za-z][\w:.-]{0,40})", RegexOptions.None, 2000)]
    private static partial Regex Tag();
}
