using System.Text.Json;
using System.Text.Json.Serialization;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.CommandLine;

/// <summary>An item as <c>match</c>, <c>stories</c> and <c>explain</c> take it: one JSON object a line.</summary>
internal sealed record ItemLine
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { NumberHandling = JsonNumberHandling.AllowReadingFromString };

    /// <summary>A text or a number; given back as it came.</summary>
    public JsonElement? Id { get; init; }

    public string? Title { get; init; }

    public string? Summary { get; init; }

    public string? Content { get; init; }

    public string? Link { get; init; }

    public string? Author { get; init; }

    /// <summary>Of the feed.</summary>
    public IReadOnlyList<string>? Tags { get; init; }

    public string? Language { get; init; }

    public string? Source { get; init; }

    public string? Published { get; init; }

    public Item ToItem(DateTimeOffset firstSeen)
    {
        var published = FeedDate.Parse(Published);
        return new Item
        {
            Identity = Id?.ToString() ?? "",
            Title = Title ?? "",
            Summary = PlainText(Summary),
            Content = PlainText(Content),
            Link = Link,
            CanonicalLink = Link is null ? null : CanonicalUrl.Of(Link),
            Author = Author,
            Tags = Tags ?? [],
            Language = Language?.Split('-')[0].ToLowerInvariant(),
            Source = Source ?? "",
            Published = published,
            FirstSeen = published ?? firstSeen,
        };
    }

    /// <summary>Text without markup stays as it is to the last space: offsets count in what was given.</summary>
    private static string PlainText(string? text) => text is null ? "" : text.AsSpan().ContainsAny('<', '&') ? HtmlText.ToText(text) : text;

    /// <exception cref="JsonException">The line is no such object.</exception>
    public static ItemLine Read(string line) =>
        JsonSerializer.Deserialize<ItemLine>(line, Options) ?? throw new JsonException("null is no item");
}
