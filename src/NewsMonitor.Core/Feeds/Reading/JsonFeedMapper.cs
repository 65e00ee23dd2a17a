using System.Text.Json;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org), read with the patience its publishers need: ids as numbers, one author for many.</summary>
internal static class JsonFeedMapper
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 100 };

    /// <summary>Null when it is JSON and no feed.</summary>
    /// <exception cref="JsonException">No JSON.</exception>
    public static FeedDocument? Map(string text, MappingContext context)
    {
        using var json = JsonDocument.Parse(text, Lenient);
        var root = json.RootElement;
        if (root.ValueKind != JsonValueKind.Object) return null;
        var version = Text(root, "version");
        var isFeed = version?.Contains("jsonfeed.org/version/", StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isFeed && !(Array(root, "items").Any() && (Text(root, "title") ?? Text(root, "feed_url") ?? Text(root, "home_page_url")) is not null)) return null;
        var self = context.Links.Resolve(Text(root, "feed_url"));
        var link = LinkResolver.Resolve(Text(root, "home_page_url"), () => AsUri(self) ?? context.Links.BaseOf(null));
        context.Links.Fallback = AsUri(link) ?? AsUri(self);
        var author = Authors(root);
        var items = Array(root, "items").Where(i => i.ValueKind == JsonValueKind.Object).ToList();
        if (items.Count > context.Limits.Items) context.Repairs.Add($"kept the first {context.Limits.Items} items");
        return new FeedDocument
        {
            Format = version?.EndsWith("1.1", StringComparison.Ordinal) ?? false ? "json-feed-1.1" : "json-feed-1.0",
            Title = context.Title(Line(Text(root, "title"))),
            Link = link,
            Description = context.Text(Escaped(root, "description")),
            Language = Text(root, "language"),
            Entries = [.. items.Take(context.Limits.Items).Select(item => Entry(item, author, context))],
            Hints = PublisherHints.None with { Hub = Hub(root, context), Self = context.Links.Resolve(Text(root, "feed_url")) },
        };
    }

    private static FeedEntry Entry(JsonElement item, string? feedAuthor, MappingContext context)
    {
        var links = context.Links;
        var id = Text(item, "id");
        var html = Text(item, "content_html") ?? Escaped(item, "content_text");
        return new FeedEntry
        {
            Id = id,
            Title = context.Title(Line(Text(item, "title"))) ?? Fallbacks.Headline(Escaped(item, "summary")) ?? Fallbacks.Headline(Escaped(item, "content_text")),
            Link = links.Resolve(Text(item, "url")) ?? links.Resolve(Text(item, "external_url")) ?? (LinkResolver.IsHttp(id) ? id : null),
            Summary = context.Text(Escaped(item, "summary")),
            Content = context.Text(html is null ? null : HtmlLinks.MakeAbsolute(html, () => links.BaseOf(null))),
            Author = Authors(item) ?? feedAuthor,
            Published = FeedDate.Parse(Text(item, "date_published")) ?? FeedDate.Parse(Text(item, "date_modified")),
            Updated = FeedDate.Parse(Text(item, "date_modified")),
            Categories = [.. Array(item, "tags").Select(Text).OfType<string>().Select(ElementText.OneLine).Where(t => t.Length is > 0 and <= 200).Distinct(StringComparer.Ordinal)],
        };
    }

    private static string? Authors(JsonElement owner) => RssAuthors.Join(Array(owner, "authors").Concat(Array(owner, "author")).Select(Name));

    private static string? Name(JsonElement author) =>
        author.ValueKind == JsonValueKind.Object ? Text(author, "name") ?? Text(author, "url") : Text(author);

    private static string? Hub(JsonElement root, MappingContext context) =>
        Array(root, "hubs").Where(h => h.ValueKind == JsonValueKind.Object && Text(h, "type") is "WebSub" or "websub").Select(h => context.Links.Resolve(Text(h, "url"))).FirstOrDefault();

    // Plain text in JSON Feed; HTML in ours.
    private static string? Escaped(JsonElement owner, string name) => Text(owner, name) is { } text ? Markup.Escape(text) : null;

    private static string? Line(string? text) => text is null ? null : ElementText.OneLine(text) is { Length: > 0 } line ? line : null;

    private static Uri? AsUri(string? link) => LinkResolver.IsHttp(link) && Uri.TryCreate(link, UriKind.Absolute, out var uri) ? uri : null;

    // One value stands for a list of one.
    private static IEnumerable<JsonElement> Array(JsonElement owner, string name)
    {
        if (owner.ValueKind != JsonValueKind.Object || !owner.TryGetProperty(name, out var value)) return [];
        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray(),
            JsonValueKind.Object or JsonValueKind.String => [value],
            _ => [],
        };
    }

    private static string? Text(JsonElement owner, string name) =>
        owner.ValueKind == JsonValueKind.Object && owner.TryGetProperty(name, out var value) ? Text(value) : null;

    private static string? Text(JsonElement value)
    {
        var text = value.ValueKind switch
        {
            // A lone surrogate escape is no text.
            JsonValueKind.String => TryString(value),
            JsonValueKind.Number => value.GetRawText(),
            _ => null,
        };
        return string.IsNullOrWhiteSpace(text) ? null : C1Controls.Read(text.Trim());
    }

    private static string? TryString(JsonElement value)
    {
        try { return value.GetString(); }
        catch (InvalidOperationException) { return null; }
    }
}
