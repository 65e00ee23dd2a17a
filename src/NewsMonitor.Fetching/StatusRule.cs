using NewsMonitor.Core.Feeds;
using NewsMonitor.Fetching.Answers;

namespace NewsMonitor.Fetching;

/// <summary>What a status without a body worth reading, and not a redirect, comes to.</summary>
internal static class StatusRule
{
    public static FetchResult Judge(
        int status, AnswerHeaders headers, Uri url, IReadOnlyList<Hop> hops, bool conditional, DateTimeOffset now)
    {
        var host = HostName.Of(url);
        return status switch
        {
            304 when conditional => new FetchResult.NotModified(headers.ETag, headers.LastModified, headers.FreshFor, Hop.MovedTo(hops)),
            304 => new FetchResult.Failed($"{host} says not modified (304), though it was not asked conditionally.", status),
            // Where a temporary redirect led to may be gone; the feed's own address has not said so.
            410 when hops.All(hop => hop.Permanent) => new FetchResult.Gone(url),
            429 or 503 => new FetchResult.Unavailable(status, host, now + headers.RetryAfter),
            >= 400 when headers.RetryAfter is not null => new FetchResult.Unavailable(status, host, now + headers.RetryAfter),
            401 or 403 => new FetchResult.Failed($"{host} does not let us read the feed ({status}).", status),
            404 => new FetchResult.Failed($"{host} finds no feed at this address (404).", status),
            _ => new FetchResult.Failed($"{host} answered with status {status}.", status),
        };
    }
}
