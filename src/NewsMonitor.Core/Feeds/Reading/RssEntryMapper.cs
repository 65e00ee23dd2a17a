using System.Xml.Linq;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>An RSS item, with what the common modules say where RSS itself is silent.</summary>
internal static class RssEntryMapper
{
    private static readonly string[] Titles = ["title", "dc:title", "atom:title", "media:title", "itunes:title"];
    private static readonly string[] Contents = ["content:encoded", "xhtml:body", "body", "fullitem", "content", "atom:content", "xhtml:div", "content:content"];

    private static readonly string[] Summaries =
    [
        "description", "dc:description", "dcterms:abstract", "atom:summary", "summary", "itunes:summary", "googleplay:description", "itunes:subtitle",
        "media:description",
    ];

    private static readonly string[] PublishedDates = ["pubdate", "dcterms:issued", "atom:published", "published", "dc:date", "dcterms:created", "date", "atom:updated", "dcterms:modified"];
    private static readonly string[] UpdatedDates = ["dcterms:modified", "atom:updated", "updated", "dc:date", "lastbuilddate"];

    public static FeedEntry Map(Fields item, string? channelAuthor, MappingContext context)
    {
        var links = context.Links;
        var media = item.Of("media:group");
        var mediaContent = item.Of("media:content");
        var (summary, content) = Texts(item);
        summary ??= media.First("media:description") ?? mediaContent.First("media:description");
        var guid = item.First("guid", "id", "atom:id", "dc:identifier");
        var title = item.First(Titles) ?? media.First("media:title") ?? mediaContent.First("media:title");
        return new FeedEntry
        {
            Id = ElementText.Plain(guid) ?? RssMapper.About(item.Element),
            Title = context.Title(ElementText.Title(title)),
            Link = Link(item, guid, links),
            Summary = context.Text(ElementText.Html(summary, links)),
            Content = context.Text(ElementText.Html(content, links)),
            Author = RssAuthors.OfItem(item) ?? channelAuthor,
            Published = Date(item, PublishedDates),
            Updated = Date(item, UpdatedDates),
            Categories = Categories(item),
        };
    }

    // RSS has no summary element. Where a feed uses one beside a description, the first of the two is the short text, as feedparser reads it.
    private static (XElement? Summary, XElement? Content) Texts(Fields item)
    {
        var content = item.First(Contents);
        var (description, summary) = (item.First("description"), item.First("summary"));
        if (content is not null || description is null || summary is null) return (item.First(Summaries), content);
        return item.IsBefore("summary", "description") ? (summary, description) : (description, summary);
    }

    private static string? Link(Fields item, XElement? guid, LinkResolver links) =>
        Written(item, "feedburner:origlink", links)
        ?? Written(item, "link", links)
        ?? AtomLinks.Find(item.All("atom:link"), "alternate", links)
        ?? item.All("link").Select(l => links.Resolve(l.Attribute("href")?.Value, l)).FirstOrDefault(l => l is not null)
        ?? PermanentLink(guid)
        ?? Http(RssMapper.About(item.Element))
        ?? item.All("enclosure").Select(e => links.Resolve(e.Attribute("url")?.Value, e)).FirstOrDefault(l => l is not null)
        ?? item.All("media:content").Select(e => links.Resolve(e.Attribute("url")?.Value, e)).FirstOrDefault(l => l is not null);

    private static string? Written(Fields item, string key, LinkResolver links) =>
        item.All(key).Select(l => links.Resolve(ElementText.Plain(l), l)).FirstOrDefault(l => l is not null);

    private static string? PermanentLink(XElement? guid)
    {
        var denied = guid?.Attribute("isPermaLink")?.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase) ?? false;
        return denied ? null : Http(ElementText.Plain(guid));
    }

    private static string? Http(string? link) => LinkResolver.IsHttp(link) ? link : null;

    private static DateTimeOffset? Date(Fields item, string[] keys) =>
        keys.SelectMany(key => item.All(key)).Select(e => FeedDate.Parse(ElementText.Plain(e))).FirstOrDefault(date => date is not null);

    private static string[] Categories(Fields item) =>
    [
        .. item.All("category", "dc:subject", "media:category").Select(ElementText.Plain)
            .Concat(item.All("itunes:keywords", "media:keywords").SelectMany(k => k.Value.Split(',')))
            .Concat(item.All("atom:category", "itunes:category").Select(c => c.Attribute("term")?.Value ?? c.Attribute("text")?.Value))
            .Select(c => c is null ? "" : ElementText.OneLine(c)).Where(c => c.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal),
    ];
}
