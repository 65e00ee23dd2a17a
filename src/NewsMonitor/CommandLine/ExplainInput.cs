using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Text;

namespace NewsMonitor.CommandLine;

/// <summary>The items <c>explain</c> is given: JSON Lines, a feed, or the text of an article whose first line is its title.</summary>
internal static class ExplainInput
{
    /// <summary>Null when the bytes are neither a feed nor text.</summary>
    public static IReadOnlyList<Item>? Read(ReadOnlyMemory<byte> bytes, string? type, Uri? address, ItemLines lines)
    {
        var now = TimeProvider.System.GetUtcNow();
        if (FeedParser.Parse(bytes, type, address) is FeedParseResult.Feed(var document, _))
            return ItemFactory.Create(document, new Feed { Name = "input", Url = address ?? new Uri("http://localhost/") }, now);
        if (InputText.Of(bytes.Span) is not { } text)
            return null;
        return text.TrimStart().StartsWith('{') ? [.. lines.Read().Select(line => line.ToItem(now))] : [Article(text, address, now)];
    }

    /// <summary>An article's first line is its title.</summary>
    private static Item Article(string text, Uri? address, DateTimeOffset now)
    {
        var parts = HtmlText.ToText(text).Trim().Split('\n', 2, StringSplitOptions.TrimEntries);
        return new Item
        {
            Identity = "text",
            Title = parts[0],
            Summary = parts.Length > 1 ? parts[1] : "",
            Link = address?.AbsoluteUri,
            CanonicalLink = address is null ? null : CanonicalUrl.Of(address.AbsoluteUri),
            FirstSeen = now,
        };
    }
}
