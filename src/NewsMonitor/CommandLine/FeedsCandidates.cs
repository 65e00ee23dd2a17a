using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsMonitor.CommandLine;

/// <summary>Where a page's feeds may be: what it declares first, then links that look like feeds, then the usual paths.</summary>
internal static class FeedsCandidates
{
    private const int MostCharacters = 2_000_000;
    private const int MostLinks = 12;

    private static readonly string[] WellKnown = ["/feed", "/rss", "/rss.xml", "/atom.xml", "/index.xml", "/feed.xml"];
    private static readonly string[] FeedTypes = ["application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"];
    private static readonly string[] FeedWords = ["rss", "atom", "feed", "feeds", "rdf"];

    /// <summary>What the page names, in its order, the declared ones first.</summary>
    public static IReadOnlyList<Uri> Named(string html, Uri page)
    {
        var elements = Elements(new HtmlParser().ParseDocument(html.Length > MostCharacters ? html[..MostCharacters] : html)).ToList();
        var root = elements.Find(element => element.LocalName == "base")?.GetAttribute("href") is { } written && Uri.TryCreate(page, written, out var based) ? based : page;
        var declared = elements.Where(element => element.LocalName == "link" && IsAlternate(element));
        var linked = elements.Where(element => element.LocalName == "a" && LooksLikeFeed(element));
        return [.. declared.Concat(linked).Select(element => Resolve(root, element.GetAttribute("href"))).OfType<Uri>().Distinct().Take(MostLinks)];
    }

    /// <summary>Where feeds usually are on this host.</summary>
    public static IEnumerable<Uri> Usual(Uri page) => WellKnown.Select(path => new Uri(page, path));

    private static bool IsAlternate(IElement link) =>
        (link.GetAttribute("rel") ?? "").Split(' ', '\t', '\n').Contains("alternate", StringComparer.OrdinalIgnoreCase)
        && FeedTypes.Contains((link.GetAttribute("type") ?? "").Split(';')[0].Trim(), StringComparer.OrdinalIgnoreCase);

    // A word of the path or the name of the file, not any place the letters stand in: /feedback is none.
    private static bool LooksLikeFeed(IElement link)
    {
        var path = (link.GetAttribute("href") ?? "").Split('#')[0];
        return path.Split('/', '.', '?', '&', '=', '-', '_').Any(word => FeedWords.Contains(word, StringComparer.OrdinalIgnoreCase));
    }

    private static Uri? Resolve(Uri root, string? href) =>
        href is not null && Uri.TryCreate(root, href.Trim(), out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url : null;

    // With a stack of our own: a page may be nested deeper than the thread's.
    private static IEnumerable<IElement> Elements(INode document)
    {
        var open = new Stack<INode>([document]);
        while (open.TryPop(out var node))
        {
            if (node is IElement element)
                yield return element;
            for (var child = node.LastChild; child is not null; child = child.PreviousSibling)
                open.Push(child);
        }
    }
}
