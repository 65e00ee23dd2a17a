using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>XML to a document: as it is, else repaired once, else not at all.</summary>
internal static class XmlFeed
{
    /// <summary>Null when it is no feed.</summary>
    public static FeedDocument? Read(string text, MappingContext context)
    {
        var doctype = Doctype.Drop(text);
        var source = Start(doctype.Text);
        if (source is null) return null;
        AttributeCount.Check(source, context.Limits.AttributesPerElement);
        var guard = new XmlGuard(context.Limits);
        if (Root(source, doctype, ref guard, context) is not { } root) return null;
        if (guard.ItemsDropped) context.Repairs.Add($"kept the first {context.Limits.Items} items");
        return Map(root, context);
    }

    private static XElement? Root(string source, Doctype doctype, ref XmlGuard guard, MappingContext context)
    {
        try
        {
            return guard.Read(new StringReader(source));
        }
        catch (XmlException)
        {
            var repair = new XmlRepair(source, new Replacements(doctype.Entities), context.Limits);
            var repaired = repair.Run();
            if (repaired.Peek() < 0) return null;
            guard = new XmlGuard(context.Limits);
            var root = guard.Read(repaired);
            foreach (var note in repair.Repairs) context.Repairs.Add(note);
            return root;
        }
    }

    // Anything before the first feed-like tag is a server's notice or a stray script, and a declaration after it is an error in XML.
    private static string? Start(string text)
    {
        var first = text.IndexOf('<');
        if (first < 0) return null;
        if (first == 0 || text.AsSpan(0, first).Trim("\uFEFF \t\r\n").IsEmpty) return first == 0 ? text : text[first..];
        foreach (var mark in (string[])["<?xml", "<rss", "<feed", "<rdf:RDF", "<channel", "<entry"])
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at >= 0) return text[(at > 0 && mark == "<?xml" ? text.IndexOf('<', at) : at)..];
        }
        return text[first..];
    }

    private static FeedDocument? Map(XElement root, MappingContext context)
    {
        var uri = root.Name.NamespaceName;
        switch (root.Name.LocalName.ToLowerInvariant())
        {
            case "rss" or "rdf":
                return RssMapper.Map(root, context);
            case "feed":
            case "entry" when Vocabulary.IsAtom(uri) || uri.Length == 0:
                return AtomMapper.Map(root, context);
            case "channel" when IsCdf(root):
                return CdfMapper.Map(root, context);
            case "channel":
                return RssMapper.Map(new XElement("rss", root), context);
            default:
                // A feed in an envelope: an element whose one child of note is a feed.
                return root.Elements().FirstOrDefault(e => e.Name.LocalName is "rss" or "feed" or "RDF") is { } inner && root.Name.LocalName != "html" ? Map(inner, context) : null;
        }
    }

    private static bool IsCdf(XElement channel) =>
        channel.Name.LocalName == "CHANNEL" || channel.Attributes().Any(a => a.Name.LocalName.Equals("href", StringComparison.OrdinalIgnoreCase))
        || channel.Elements().Any(e => e.Name.LocalName.Equals("abstract", StringComparison.OrdinalIgnoreCase));
}
