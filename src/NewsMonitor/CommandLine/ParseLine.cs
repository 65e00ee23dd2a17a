using System.Globalization;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.CommandLine;

/// <summary>The shape in which <c>parse --json</c> prints.</summary>
internal static class ParseLine
{
    public static object Of(string input, FeedParseResult result) => result switch
    {
        FeedParseResult.Feed(var document, _) => new { input, feed = Feed(document), items = document.Entries.Select(Entry) },
        FeedParseResult.NotAFeed(var reason) => new { input, error = reason },
        _ => throw new ArgumentOutOfRangeException(nameof(result)),
    };

    private static object Feed(FeedDocument document) => new
    {
        format = document.Format,
        title = document.Title,
        link = document.Link,
        id = document.Id,
        description = document.Description,
        language = document.Language,
        updated = Utc(document.Updated),
    };

    private static object Entry(FeedEntry entry) => new
    {
        id = entry.Id,
        title = entry.Title,
        link = entry.Link,
        summary = entry.Summary,
        content = entry.Content,
        author = entry.Author,
        published = Utc(entry.Published),
        updated = Utc(entry.Updated),
        categories = entry.Categories,
    };

    private static string? Utc(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
