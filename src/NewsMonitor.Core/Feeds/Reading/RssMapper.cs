using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>RSS 0.90 to 2.0 and RSS 1.x in RDF, in whichever namespace their dialect lives.</summary>
internal static class RssMapper
{
    public static FeedDocument Map(XElement root, MappingContext context)
    {
        var vocabulary = new Vocabulary(root.Name.LocalName.Equals("rdf", StringComparison.OrdinalIgnoreCase) ? "" : root.Name.NamespaceName);
        var top = new Fields(root, vocabulary);
        // Items stand beside the channel (0.90, 1.0), within it (0.91, 2.0), or without one at all.
        var channel = top.All("channel").Count > 0 ? new Fields(top.All("channel")[0], vocabulary) : top;
        var self = LinksOf(channel, "self");
        var link = context.Links.Resolve(channel.Text("link"), channel.First("link")) ?? LinksOf(channel, "alternate")
            ?? context.Links.Resolve(channel.First("link", "atom:link")?.Attribute("href")?.Value, channel.Element);
        context.Links.Fallback = AsBase(link) ?? AsBase(self);
        var title = channel.First("title", "dc:title", "itunes:title", "media:title", "googleplay:title");
        var document = new FeedDocument
        {
            Format = Format(root, channel),
            Title = context.Title(ElementText.Title(title)),
            Link = link,
            Id = channel.Text("guid", "id", "atom:id") ?? About(channel.Element),
            Description = context.Text(ElementText.Html(
                channel.First("description", "tagline", "dc:description", "itunes:summary", "itunes:subtitle", "googleplay:description", "atom:subtitle"),
                context.Links)),
            Language = channel.Text("language", "dc:language") ?? root.Attribute(XNamespace.Xml + "lang")?.Value
                ?? channel.Element?.Attribute(XNamespace.Xml + "lang")?.Value,
            Updated = FeedDate.Parse(channel.Text("lastbuilddate")) ?? FeedDate.Parse(channel.Text("atom:updated")) ??
                FeedDate.Parse(channel.Text("dcterms:modified")) ?? FeedDate.Parse(channel.Text("dc:date")) ?? FeedDate.Parse(channel.Text("pubdate")),
            Hints = PublisherHintsReader.Read(channel, LinksOf(channel, "hub"), self),
        };
        var items = channel == top ? top.All("item") : [.. channel.All("item"), .. top.All("item")];
        if (items.Count == 0) items = [.. new Fields(channel.Head("items"), vocabulary).All("item")];
        var author = RssAuthors.OfChannel(channel);
        return document with { Entries = [.. items.Take(context.Limits.Items).Select(item => RssEntryMapper.Map(new Fields(item, vocabulary), author, context))] };

        string? LinksOf(Fields fields, string relation) => AtomLinks.Find(fields.All("atom:link"), relation, context.Links);
    }

    public static string? About(XElement? element)
    {
        var about = element?.Attributes().FirstOrDefault(a => a.Name.LocalName == "about" && a.Name.NamespaceName.Contains("rdf", StringComparison.Ordinal));
        return string.IsNullOrWhiteSpace(about?.Value) ? null : about.Value.Trim();
    }

    private static Uri? AsBase(string? link) => LinkResolver.IsHttp(link) && Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri : null;

    private static string Format(XElement root, Fields channel)
    {
        var version = root.Attribute("version")?.Value.Trim();
        var dialect = (channel.Element ?? root).Name.NamespaceName;
        if (root.Name.LocalName.Equals("rdf", StringComparison.OrdinalIgnoreCase))
            return dialect.Contains("simple/0.9", StringComparison.Ordinal) ? "rss-0.90" : "rss-1.0";
        if (dialect.Contains("rss1.1", StringComparison.Ordinal)) return "rss-1.1";
        return version is { Length: > 0 and <= 8 } && version.All(c => char.IsAsciiLetterOrDigit(c) || c == '.') ? "rss-" + version : "rss";
    }
}
