using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>Atom 1.0 (RFC 4287), Atom 0.3 and its drafts; also an entry that stands alone.</summary>
internal static class AtomMapper
{
    public static FeedDocument Map(XElement root, MappingContext context)
    {
        var vocabulary = new Vocabulary(root.Name.NamespaceName);
        var isEntry = root.Name.LocalName.Equals("entry", StringComparison.OrdinalIgnoreCase);
        var feed = new Fields(isEntry ? null : root, vocabulary);
        var links = context.Links;
        var self = AtomLinks.Find(feed.All("link"), "self", links);
        var link = AtomLinks.Find(feed.All("link"), "alternate", links) ?? links.Resolve(feed.Text("link"), root);
        context.Links.Fallback = AsBase(link) ?? AsBase(self);
        // Nothing but the feed itself tells its address: a relative self link waits for the page's.
        self = AtomLinks.Find(feed.All("link"), "self", links);
        var isOld = root.Name.NamespaceName.Contains("purl.org/atom", StringComparison.Ordinal) || root.Attribute("version") is { Value: "0.3" or "0.2" or "0.1" };
        var author = AtomEntryMapper.Authors(feed);
        return new FeedDocument
        {
            Format = isOld ? "atom-0.3" : "atom-1.0",
            Title = context.Title(AtomText.Title(feed.First("title", "dc:title", "media:title"))),
            Link = link,
            Id = AtomEntryMapper.Id(feed, links),
            Description = context.Text(AtomText.Html(feed.First("subtitle", "tagline", "dc:description", "itunes:summary", "info", "description"), links)),
            Language = root.Attribute(XNamespace.Xml + "lang")?.Value ?? feed.Text("language", "dc:language"),
            Updated = AtomEntryMapper.Date(feed, "updated", "modified", "dcterms:modified", "dc:date", "lastbuilddate"),
            Hints = PublisherHintsReader.Read(feed, AtomLinks.Find(feed.All("link"), "hub", links), self),
            Entries =
            [
                .. (isEntry ? [root] : feed.All("entry", "item")).Take(context.Limits.Items)
                    .Select(entry => AtomEntryMapper.Map(new Fields(entry, vocabulary), author, context)),
            ],
        };
    }

    private static Uri? AsBase(string? link) => LinkResolver.IsHttp(link) && Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri : null;
}
