using System.Net;
using System.Text;

namespace NewsMonitor.Fetching;

/// <summary>The request for a feed: conditional when we have something to ask by, and nothing in it that tells who reads what.</summary>
internal static class FeedRequest
{
    private const string Accept =
        "application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml, "
        + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5";

    public static HttpRequestMessage Create(Uri url, string userAgent, string? etag, string? lastModified)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, url)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        Add(request, "User-Agent", userAgent);
        Add(request, "Accept", Accept);
        Add(request, "If-None-Match", etag);
        Add(request, "If-Modified-Since", lastModified);
        Add(request, "Authorization", Credentials(url));
        return request;
    }

    // RFC 7617. A redirect to another host is another URL and takes none of it along.
    private static string? Credentials(Uri url) => url.UserInfo.Length == 0
        ? null
        : "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(Uri.UnescapeDataString(url.UserInfo)));

    // Validators go back byte for byte, however odd: parsing them first would refuse what the server itself made up.
    private static void Add(HttpRequestMessage request, string name, string? value)
    {
        if (value is not null && !value.AsSpan().ContainsAny('\r', '\n', '\0'))
            request.Headers.TryAddWithoutValidation(name, value);
    }
}
