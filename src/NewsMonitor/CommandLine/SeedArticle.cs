using AngleSharp.Html.Parser;
using NewsMonitor.Core.Text;
using SmartReader;
using Article = NewsMonitor.Core.Seeding.Article;

namespace NewsMonitor.CommandLine;

/// <summary>What stands in a file, as an article: plain text as it is, of a page the part that is the article.</summary>
internal static class SeedArticle
{
    // Pages nest some dozen elements a word; more than this is no article and would only cost time.
    private const int MostElements = 200_000;

    private static readonly string[] markup = ["<!doctype html", "<html", "<head", "<body", "<article", "<p>", "<p ", "<div", "<h1"];

    /// <summary>Nothing is fetched: the reader sees the text alone. Null when the bytes are no text.</summary>
    public static Article? Read(byte[] bytes)
    {
        if (InputText.Of(bytes) is not { } text)
            return null;
        return markup.Any(tag => text.Contains(tag, StringComparison.OrdinalIgnoreCase)) ? (SeedNesting.IsDeep(text) ? new Article(null, HtmlText.ToText(text)) : FromPage(text)) : new Article(null, text);
    }

    private static Article FromPage(string html)
    {
        try
        {
            using var reader = new Reader("https://article.invalid/", html) { MaxElemsToParse = MostElements };
            var found = reader.GetArticle();
            if (found.IsReadable && !string.IsNullOrWhiteSpace(found.Content))
                return new Article(found.Title, HtmlText.ToText(found.Content));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // A page the reader cannot make sense of is read as it stands.
        }
        return new Article(null, HtmlText.ToText(MainPart(html)));
    }

    /// <summary>What the page itself calls its article or main part, else all that is no navigation.</summary>
    private static string MainPart(string html)
    {
        using var page = new HtmlParser().ParseDocument(html);
        foreach (var around in page.QuerySelectorAll("nav, aside, footer, form, figure, script, style").ToList())
            around.Remove();
        return (page.QuerySelector("article") ?? page.QuerySelector("main, [role=main]") ?? page.Body)?.OuterHtml ?? "";
    }
}
