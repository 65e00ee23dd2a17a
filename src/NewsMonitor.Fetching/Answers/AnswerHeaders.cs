using System.Net.Http.Headers;

namespace NewsMonitor.Fetching.Answers;

/// <summary>
/// The headers we care for, as the server sent them. The typed properties of <see cref="HttpResponseHeaders"/> are null for much that
/// real servers send (an unquoted ETag, a date with the wrong weekday), so they are never asked.
/// </summary>
internal sealed record AnswerHeaders(
    string? ETag, string? LastModified, string? ContentType, string? Location, TimeSpan? FreshFor, TimeSpan? RetryAfter)
{
    /// <summary>All <c>Link</c> headers.</summary>
    public string? Links { get; init; }

    public static AnswerHeaders Of(HttpResponseMessage response, DateTimeOffset now)
    {
        var general = response.Headers.NonValidated;
        var content = response.Content.Headers.NonValidated;
        return new AnswerHeaders(
            First(general, "ETag"),
            First(content, "Last-Modified"),
            First(content, "Content-Type"),
            First(general, "Location"),
            Freshness.Remaining(
                All(general, "Cache-Control"), First(content, "Expires"), First(general, "Date"), First(general, "Age"), now),
            Answers.RetryAfter.Read(First(general, "Retry-After"), now))
        {
            Links = All(general, "Link"),
        };
    }

    private static string? First(HttpHeadersNonValidated headers, string name)
    {
        if (!headers.TryGetValues(name, out var values))
            return null;
        var first = values.FirstOrDefault();
        return string.IsNullOrWhiteSpace(first) ? null : first;
    }

    private static string? All(HttpHeadersNonValidated headers, string name) =>
        headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
