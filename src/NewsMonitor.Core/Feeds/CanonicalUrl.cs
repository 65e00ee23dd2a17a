using System.Text;

namespace NewsMonitor.Core.Feeds;

/// <summary>
/// One form for the many links to one page: for comparing, never for fetching. Scheme and host in lower case, http as https, no default
/// port, no fragment (but a <c>#!</c> route), no tracking parameters, the desktop form of mobile and AMP addresses, the rest sorted.
/// </summary>
public static class CanonicalUrl
{
    private const int LongestLink = 8_000;
    private static readonly string[] MobileHosts = ["m.", "mobile.", "amp.", "www."];

    /// <summary>Null for what is no absolute http or https link.</summary>
    public static string? Of(string link)
    {
        ArgumentNullException.ThrowIfNull(link);
        if (link.Length > LongestLink || !Uri.TryCreate(link.Trim(), UriKind.Absolute, out var uri)) return null;
        if (uri.Scheme != Uri.UriSchemeHttp && uri.Scheme != Uri.UriSchemeHttps || uri.Host.Length == 0) return null;
        var port = uri.IsDefaultPort || uri.Port is 80 or 443 ? "" : ":" + uri.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var route = uri.Fragment.StartsWith("#!", StringComparison.Ordinal) ? uri.Fragment : "";
        return "https://" + Host(uri) + port + Path(uri.AbsolutePath) + Query(uri.Query) + route;
    }

    private static string Host(Uri uri)
    {
        var host = uri.IdnHost.ToLowerInvariant().TrimEnd('.');
        foreach (var mobile in MobileHosts)
        {
            // m.fr is a site of its own.
            if (host.StartsWith(mobile, StringComparison.Ordinal) && host.IndexOf('.', mobile.Length) > 0) host = host[mobile.Length..];
        }
        return host;
    }

    private static string Path(string path)
    {
        var segments = Percent.Normalise(path).Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (segments.Count > 1 && segments[^1] is "amp" or "amp.html") segments.RemoveAt(segments.Count - 1);
        if (segments.Count > 1 && segments[0] == "amp") segments.RemoveAt(0);
        if (segments.Count > 0 && segments[^1].EndsWith(".amp.html", StringComparison.Ordinal)) segments[^1] = segments[^1][..^9] + ".html";
        else if (segments.Count > 0 && segments[^1].EndsWith(".amp", StringComparison.Ordinal)) segments[^1] = segments[^1][..^4];
        return segments.Count == 0 ? "" : "/" + string.Join('/', segments);
    }

    private static string Query(string query)
    {
        var kept = query.TrimStart('?').Replace("&amp;", "&", StringComparison.Ordinal).Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(Percent.Normalise).Where(IsKept).Order(StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? "" : new StringBuilder("?").AppendJoin('&', kept).ToString();
    }

    private static bool IsKept(string parameter)
    {
        var equals = parameter.IndexOf('=', StringComparison.Ordinal);
        var (name, value) = equals < 0 ? (parameter, "") : (parameter[..equals], parameter[(equals + 1)..]);
        return name.Length > 0 && !TrackingParameters.Contains(name, value);
    }
}
