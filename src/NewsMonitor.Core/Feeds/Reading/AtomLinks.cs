using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Atom's link elements (RFC 4287, 4.2.7): no <c>rel</c> means alternate.</summary>
internal static class AtomLinks
{
    private const string Registered = "http://www.iana.org/assignments/relation/";

    /// <summary>The first of that relation, pages before other types.</summary>
    public static string? Find(IEnumerable<XElement> links, string relation, LinkResolver resolver) =>
        links.Where(link => Relation(link) == relation)
            .OrderBy(link => IsPage(link) ? 0 : 1)
            .Select(link => resolver.Resolve(link.Attribute("href")?.Value, link))
            .FirstOrDefault(link => link is not null);

    public static string Relation(XElement link)
    {
        var relation = link.Attribute("rel")?.Value.Trim().ToLowerInvariant();
        if (string.IsNullOrEmpty(relation)) return "alternate";
        return relation.StartsWith(Registered, StringComparison.Ordinal) ? relation[Registered.Length..] : relation;
    }

    private static bool IsPage(XElement link) => link.Attribute("type")?.Value is null or "" or "text/html" or "application/xhtml+xml";
}
