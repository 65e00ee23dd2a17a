using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>
/// The short names under which the mappers know namespaces. Documents choose their own prefixes; only the namespace counts.
/// The format's own elements have no prefix here, whichever namespace its dialect puts them in.
/// </summary>
internal sealed class Vocabulary(string coreNamespace)
{
    public const string Atom10 = "http://www.w3.org/2005/Atom";
    public const string Atom03 = "http://purl.org/atom/ns#";
    public const string Xhtml = "http://www.w3.org/1999/xhtml";

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.OrdinalIgnoreCase)
    {
        [Atom10] = "atom",
        [Atom03] = "atom",
        ["http://purl.org/atom/ns"] = "atom",
        ["http://example.com/newformat#"] = "atom",
        ["http://example.com/necho"] = "atom",
        ["http://purl.org/echo/"] = "atom",
        ["uri/of/echo/namespace#"] = "atom",
        ["http://purl.org/pie/"] = "atom",
        ["http://purl.org/dc/elements/1.1/"] = "dc",
        ["http://purl.org/dc/elements/1.0/"] = "dc",
        ["http://purl.org/dc/terms/"] = "dcterms",
        ["http://purl.org/rss/1.0/modules/content/"] = "content",
        ["http://search.yahoo.com/mrss/"] = "media",
        ["http://search.yahoo.com/mrss"] = "media",
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://example.com/dtds/podcast-1.0.dtd"] = "itunes",
        ["http://www.google.com/schemas/play-podcasts/1.0"] = "googleplay",
        ["http://www.google.com/schemas/play-podcasts/1.0/"] = "googleplay",
        ["http://rssnamespace.org/feedburner/ext/1.0"] = "feedburner",
        ["http://purl.org/rss/1.0/modules/syndication/"] = "sy",
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = "rdf",
        [Xhtml] = "xhtml",
        ["http://purl.org/rss/1.0/modules/rss091#"] = "rss091",
    };

    private static readonly HashSet<string> RssDialects = new(StringComparer.OrdinalIgnoreCase)
    {
        "http://purl.org/rss/1.0/", "http://purl.org/net/rss1.1#", "http://backend.userland.com/rss", "http://backend.userland.com/rss2",
        "http://backend.userland.com/RSS2", "http://blogs.law.harvard.edu/tech/rss", "http://cyber.law.harvard.edu/rss/rss.html",
        "http://my.netscape.com/rdf/simple/0.9/", "http://channel.netscape.com/rdf/simple/0.9/", "http://backend.userland.com/rss091",
        "http://backend.userland.com/rss092", "http://my.netscape.com/publish/formats/rss-0.91.dtd",
    };

    /// <summary><c>title</c>, <c>dc:creator</c>, <c>?:title</c> for a namespace nobody here knows; lower case, as iTunes reads names.</summary>
    public string Key(XElement element)
    {
        var uri = element.Name.NamespaceName;
        var local = element.Name.LocalName;
        var name = local.AsSpan().ContainsAnyInRange('A', 'Z') || !System.Text.Ascii.IsValid(local) ? local.ToLowerInvariant() : local;
        if (uri.Length == 0 || uri == coreNamespace || RssDialects.Contains(uri)) return name;
        return (Prefixes.GetValueOrDefault(uri) ?? "?") + ":" + name;
    }

    public static bool IsAtom(string uri) => Prefixes.GetValueOrDefault(uri) == "atom";

    /// <summary>What a document means by a prefix it forgot to declare.</summary>
    public static string NamespaceOfPrefix(string prefix) =>
        Prefixes.FirstOrDefault(known => known.Value.Equals(prefix, StringComparison.OrdinalIgnoreCase)).Key ?? "urn:undeclared:" + prefix;
}
