using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Microsoft's Channel Definition Format (W3C note of 1997): names and attributes in any case, links in <c>HREF</c>.</summary>
internal static class CdfMapper
{
    public static FeedDocument Map(XElement root, MappingContext context)
    {
        var vocabulary = new Vocabulary(root.Name.NamespaceName);
        var channel = new Fields(root, vocabulary);
        var link = context.Links.Resolve(Attribute(root, "href") ?? HrefOf(channel), root);
        return new FeedDocument
        {
            Format = "cdf",
            Title = context.Title(ElementText.TitleOf(channel.Text("title"))),
            Link = link,
            Description = context.Text(ElementText.Html(channel.First("abstract"), context.Links)),
            Updated = FeedDate.Parse(Attribute(root, "lastmod")),
            Entries = [.. channel.All("item").Take(context.Limits.Items).Select(item => Entry(new Fields(item, vocabulary), context))],
        };
    }

    private static FeedEntry Entry(Fields item, MappingContext context)
    {
        var modified = FeedDate.Parse(Attribute(item.Element, "lastmod"));
        return new FeedEntry
        {
            Title = context.Title(ElementText.TitleOf(item.Text("title"))),
            Link = context.Links.Resolve(Attribute(item.Element, "href") ?? HrefOf(item), item.Element),
            Summary = context.Text(ElementText.Html(item.First("abstract"), context.Links)),
            Published = modified,
            Updated = modified,
        };
    }

    private static string? HrefOf(Fields fields) => Attribute(fields.Head("a"), "href");

    private static string? Attribute(XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;
}
