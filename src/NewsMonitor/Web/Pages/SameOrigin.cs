namespace NewsMonitor.Web.Pages;

/// <summary>
/// Whether a form was sent from a page of this very service. Browsers say where a POST comes from (Fetch standard, section 3.2, Origin;
/// Fetch Metadata, section 2.2, Sec-Fetch-Site), and no page can make them say otherwise; what says nothing is refused.
/// </summary>
internal static class SameOrigin
{
    public static bool IsSentFromHere(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        return string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase) && (site.Length == 0 || site == "same-origin");
    }
}
