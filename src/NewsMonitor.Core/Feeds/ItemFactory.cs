using NewsMonitor.Core.Feeds.Reading;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds;

/// <summary>Entries as publishers give them to items as the rest of the monitor knows them.</summary>
public static class ItemFactory
{
    // Older dates are the zero of somebody's clock: the web's first news feeds are of 1997.
    private const int EarliestYear = 1995;

    /// <summary>One item an entry, in the document's order; an entry that repeats another in everything is dropped.</summary>
    /// <param name="document">What was read.</param>
    /// <param name="feed">Its configuration: tags, language and publisher count before what the document says.</param>
    /// <param name="firstSeen">The time of this poll.</param>
    public static IReadOnlyList<Item> Create(FeedDocument document, Feed feed, DateTimeOffset firstSeen)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(feed);
        var home = Canonical(document.Link);
        var title = document.Title == document.Link ? null : document.Title;
        var shape = new Item
        {
            Identity = "",
            Source = feed.Publisher ?? title ?? feed.Name,
            Language = Language(feed.Language ?? document.Language),
            FirstSeen = firstSeen.ToUniversalTime(),
        };
        return ItemIdentity.Assign([.. document.Entries.Select(entry => (entry.Id, Create(entry, shape, home, feed.Tags)))]);
    }

    private static Item Create(FeedEntry entry, Item shape, string? home, IReadOnlyList<string> tags)
    {
        var title = ElementText.OneLine(entry.Title ?? "");
        // A summary that is the content over again would count twice in a match.
        var summary = entry.Summary == entry.Content ? "" : HtmlText.ToText(entry.Summary ?? "");
        var content = HtmlText.ToText(entry.Content ?? "");
        if (title.Length == 0) title = Fallbacks.Headline(entry.Summary) ?? Fallbacks.Headline(entry.Content) ?? "";
        var canonical = Canonical(entry.Link);
        return shape with
        {
            Title = title,
            Summary = summary,
            Content = content,
            Link = entry.Link,
            // The site's front page is no item's address: items would all be one.
            CanonicalLink = canonical == home ? null : canonical,
            TextHash = ItemHash.Of(title, summary, content),
            Author = string.IsNullOrWhiteSpace(entry.Author) ? null : ElementText.OneLine(entry.Author),
            Tags = [.. tags.Concat(entry.Categories).Distinct(StringComparer.OrdinalIgnoreCase)],
            Published = Believable(entry.Published),
        };
    }

    private static DateTimeOffset? Believable(DateTimeOffset? date) => date is { } known && known.UtcDateTime.Year >= EarliestYear ? known.ToUniversalTime() : null;

    private static string? Canonical(string? link) => link is null ? null : CanonicalUrl.Of(link);

    private static string? Language(string? declared)
    {
        var trimmed = declared?.Trim() ?? "";
        var isTag = trimmed.Length >= 2 && char.IsAsciiLetter(trimmed[0]) && char.IsAsciiLetter(trimmed[1]) && (trimmed.Length == 2 || !char.IsAsciiLetter(trimmed[2]));
        return isTag ? trimmed[..2].ToLowerInvariant() : null;
    }
}
