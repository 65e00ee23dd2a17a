namespace NewsMonitor.Fetching;

/// <summary>Whether a redirect is followed.</summary>
internal static class RedirectRule
{
    public const int MaxHops = 5;

    /// <summary>301, 302, 303, 307 and 308; the others of the 3xx send nobody anywhere.</summary>
    public static bool IsRedirect(int status) => status is 301 or 302 or 303 or 307 or 308;

    /// <summary>The next hop, or why there is none.</summary>
    /// <param name="status">One for which <see cref="IsRedirect"/> holds.</param>
    /// <param name="from">The URL that answered.</param>
    /// <param name="location">The <c>Location</c> header; may be relative.</param>
    /// <param name="before">The hops already behind us.</param>
    public static RedirectDecision Decide(int status, Uri from, string? location, IReadOnlyList<Hop> before)
    {
        var host = from.Host;
        if (location is null || !Uri.TryCreate(from, location.Trim(), out var to))
            return Fail($"{host} redirects ({status}) without saying where to.", status);
        if (to.Scheme != Uri.UriSchemeHttp && to.Scheme != Uri.UriSchemeHttps)
            return Refuse($"{host} redirects to a {to.Scheme} address; only http and https are followed.");
        if (from.Scheme == Uri.UriSchemeHttps && to.Scheme == Uri.UriSchemeHttp)
            return Refuse($"{host} redirects from https to http, which anybody on the way could read and change.");
        if (before.Count >= MaxHops)
            return Fail($"More than {MaxHops} redirects; the last one is from {host}.", status);
        if (to == from || before.Any(hop => hop.From == to))
            return Fail($"{host} redirects in a circle.", status);
        return new RedirectDecision.Follow(new Hop(from, to, status is 301 or 308));
    }

    private static RedirectDecision.Stop Fail(string reason, int status) => new(new FetchResult.Failed(reason, status));

    private static RedirectDecision.Stop Refuse(string reason) => new(new FetchResult.Refused(reason));
}
