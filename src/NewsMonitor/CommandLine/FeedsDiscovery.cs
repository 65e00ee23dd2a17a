using System.Text;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching;

namespace NewsMonitor.CommandLine;

/// <summary>Finds the feeds of a page, one request after the other. What it names is believed only once it was fetched and read.</summary>
internal sealed class FeedsDiscovery(FeedFetcher fetcher)
{
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The feeds, and why there are none where there are none.</summary>
    public async Task<(IReadOnlyList<FeedsFinding> Found, string? Reason)> FindAsync(Uri url, CancellationToken cancellation)
    {
        var fetched = await fetcher.FetchAsync(url, null, null, cancellation);
        if (fetched is not FetchResult.Fetched page)
            return ([], fetched.Sentence);
        if (Read(url, page) is { } itself)
            return ([itself], null);

        var found = await TryAsync(FeedsCandidates.Named(Encoding.UTF8.GetString(page.Bytes.Span), page.FinalUrl), cancellation);
        // The usual paths are guesses, and a site that names its feeds need not be bothered with them.
        if (found.Count == 0)
            found = await TryAsync(FeedsCandidates.Usual(page.FinalUrl), cancellation);
        return (found, found.Count > 0 ? null : $"{page.FinalUrl} names no feed that can be read, and none is at the usual places.");
    }

    private async Task<IReadOnlyList<FeedsFinding>> TryAsync(IEnumerable<Uri> candidates, CancellationToken cancellation)
    {
        var found = new List<FeedsFinding>();
        foreach (var candidate in candidates)
        {
            if (_seen.Add(candidate.AbsoluteUri)
                && await fetcher.FetchAsync(candidate, null, null, cancellation) is FetchResult.Fetched fetched
                && Read(candidate, fetched) is { } feed
                && !found.Exists(other => other.Url == feed.Url))
                found.Add(feed);
        }

        return found;
    }

    // A temporary redirect is the publisher's to change again: only one for good gives the address to configure.
    private static FeedsFinding? Read(Uri asked, FetchResult.Fetched fetched) =>
        FeedParser.Parse(fetched.Bytes, fetched.ContentType, fetched.FinalUrl) is FeedParseResult.Feed(var document, _)
            ? new FeedsFinding(fetched.MovedTo ?? asked, document)
            : null;
}
