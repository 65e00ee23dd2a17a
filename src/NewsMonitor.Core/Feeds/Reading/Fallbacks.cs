using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>What stands in for a missing title, link or summary, so that a person always has a headline to read and a page to open.</summary>
internal static class Fallbacks
{
    private const int TitleLength = 80;
    private const int TextConsidered = 4_000;

    public static FeedDocument Fill(FeedDocument document, Uri? baseUri)
    {
        var link = document.Link ?? document.Hints.Self ?? (LinkResolver.IsHttp(baseUri?.OriginalString) ? baseUri!.OriginalString : null);
        return document with
        {
            Link = link,
            Title = document.Title ?? link,
            Entries = [.. document.Entries.Select(entry => Fill(entry, link))],
        };
    }

    private static FeedEntry Fill(FeedEntry entry, string? feedLink)
    {
        var link = entry.Link ?? feedLink;
        return entry with
        {
            Link = link,
            Title = entry.Title ?? Headline(entry.Summary) ?? Headline(entry.Content) ?? link,
            // The same instance, by which ItemFactory knows that nobody wrote a summary.
            Summary = entry.Summary ?? entry.Content,
        };
    }

    /// <summary>The beginning of a text in HTML, cut at a word; null when it has none.</summary>
    public static string? Headline(string? html)
    {
        if (html is null) return null;
        var text = ElementText.OneLine(HtmlText.ToText(html.Length > TextConsidered ? html[..TextConsidered] : html));
        if (text.Length <= TitleLength) return text.Length == 0 ? null : text;
        var cut = text.LastIndexOf(' ', TitleLength);
        if (cut < TitleLength / 2) cut = char.IsHighSurrogate(text[TitleLength - 1]) ? TitleLength - 1 : TitleLength;
        return text[..cut].TrimEnd(' ', ',', ';', ':', '-', '–', '(') + "…";
    }
}
