namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>An Atom entry.</summary>
internal static class AtomEntryMapper
{
    public static FeedEntry Map(Fields entry, string? feedAuthor, MappingContext context)
    {
        var links = context.Links;
        var media = entry.Of("media:group");
        var source = entry.Of("source");
        var id = Id(entry, links);
        return new FeedEntry
        {
            Id = id,
            Title = context.Title(AtomText.Title(entry.First("title", "dc:title", "media:title") ?? media.First("media:title"))),
            Link = Link(entry, id, links),
            Summary = context.Text(AtomText.Html(
                entry.First("summary", "dc:description", "itunes:summary", "media:description", "description") ?? media.First("media:description"), links)),
            Content = context.Text(AtomText.Html(entry.First("content", "content:encoded", "xhtml:body", "xhtml:div"), links)),
            Author = Authors(entry) ?? Authors(source) ?? feedAuthor,
            // Published is optional in Atom and updated is not: for an entry that gives one time only, it is this.
            Published = Date(entry, "published", "issued", "pubdate", "dcterms:issued", "created", "dc:date", "updated", "modified"),
            Updated = Date(entry, "updated", "modified", "dcterms:modified", "dc:date"),
            Categories =
            [
                .. entry.All("category").Select(c => Text(c.Attribute("label")?.Value) ?? Text(c.Attribute("term")?.Value) ?? ElementText.Plain(c))
                    .Concat(entry.All("dc:subject", "media:category").Concat(media.All("media:category")).Select(ElementText.Plain))
                    .Select(c => c is null ? "" : ElementText.OneLine(c)).Where(c => c.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal),
            ],
        };
    }

    public static string? Id(Fields fields, LinkResolver links)
    {
        var element = fields.First("id", "guid");
        var id = ElementText.Plain(element);
        // An id is an absolute IRI; a path alone would collide across sites.
        return id is ['/', ..] ? links.Resolve(id, element) : id;
    }

    public static string? Authors(Fields fields) =>
        RssAuthors.Join(fields.All("author").Select(a => RssAuthors.Person(a, fields.Vocabulary)))
        ?? RssAuthors.Join(fields.All("dc:creator", "itunes:author").Select(a => RssAuthors.Person(a, fields.Vocabulary)));

    /// <summary>Of one element given twice the last counts, as later ones overwrite in the readers publishers test with.</summary>
    public static DateTimeOffset? Date(Fields fields, params IEnumerable<string> keys) =>
        keys.Select(key => fields.All(key).Reverse().Select(e => FeedDate.Parse(ElementText.Plain(e))).FirstOrDefault(d => d is not null))
            .FirstOrDefault(date => date is not null);

    private static string? Link(Fields entry, string? id, LinkResolver links) =>
        links.Resolve(entry.Text("feedburner:origlink"), entry.Element)
        ?? AtomLinks.Find(entry.All("link"), "alternate", links)
        ?? entry.All("link").Where(l => AtomLinks.Relation(l) == "alternate").Select(l => links.Resolve(ElementText.Plain(l), l)).FirstOrDefault(l => l is not null)
        ?? (LinkResolver.IsHttp(id) ? id : null)
        ?? AtomLinks.Find(entry.All("link"), "related", links)
        ?? AtomLinks.Find(entry.All("link"), "enclosure", links)
        ?? links.Resolve(entry.First("content")?.Attribute("src")?.Value, entry.Element);

    private static string? Text(string? value) => string.IsNullOrWhiteSpace(value) ? null : value;
}
