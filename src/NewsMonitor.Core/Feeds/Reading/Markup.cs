using System.Text;
using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Elements as HTML text: prefixes gone, namespaces kept where HTML knows them by name (SVG, MathML).</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

    /// <param name="isTextHtml">The text between the elements is HTML itself (Atom <c>type="html"</c> around a naked <c>div</c>).</param>
    /// <param name="element">Its children are written, not itself.</param>
    public static string Inner(XElement element, bool isTextHtml = false)
    {
        var html = new StringBuilder();
        foreach (var node in element.Nodes()) Write(html, node, element.Name.NamespaceName, isTextHtml);
        return html.ToString();
    }

    // The tree is at most FeedLimits.Depth deep, so recursion is bounded.
    private static void Write(StringBuilder html, XNode node, string outerNamespace, bool isTextHtml)
    {
        if (node is XText text)
        {
            if (isTextHtml) html.Append(text.Value);
            else Escape(html, text.Value, inAttribute: false);
        }
        if (node is not XElement element) return;
        var uri = element.Name.NamespaceName;
        html.Append('<').Append(element.Name.LocalName);
        if (uri != outerNamespace && uri is "http://www.w3.org/2000/svg" or "http://www.w3.org/1998/Math/MathML") html.Append(" xmlns=\"").Append(uri).Append('"');
        foreach (var attribute in element.Attributes())
        {
            html.Append(' ').Append(attribute.Name.LocalName).Append("=\"");
            Escape(html, attribute.Value, inAttribute: true);
            html.Append('"');
        }
        if (Void.Contains(element.Name.LocalName) && !element.Nodes().Any())
        {
            html.Append(" />");
            return;
        }
        html.Append('>');
        foreach (var child in element.Nodes()) Write(html, child, uri, isTextHtml);
        html.Append("</").Append(element.Name.LocalName).Append('>');
    }

    public static string Escape(string text)
    {
        var html = new StringBuilder(text.Length);
        Escape(html, text, inAttribute: false);
        return html.ToString();
    }

    private static void Escape(StringBuilder html, string text, bool inAttribute)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' when inAttribute => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
    }
}
