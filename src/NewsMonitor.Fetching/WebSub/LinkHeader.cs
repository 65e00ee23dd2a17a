namespace NewsMonitor.Fetching.WebSub;

/// <summary>
/// Reads <c>Link: &lt;https://hub.example/&gt;; rel="hub", …</c> (RFC 8288, section 3). One pass over what may be anything: a link it cannot make
/// out is passed over, nothing is copied before it is wanted.
/// </summary>
internal static class LinkHeader
{
    private const int LongestHeader = 16 * 1024;

    /// <param name="header">All <c>Link</c> headers of one answer, joined by commas; null when there are none.</param>
    /// <param name="from">What relative links are relative to.</param>
    public static HubLinks Read(string? header, Uri from)
    {
        var links = HubLinks.None;
        if (header is null || header.Length > LongestHeader)
            return links;
        var at = 0;
        while (Next(header, ref at) is var (target, parameters))
        {
            if (links is { Hub: not null, Self: not null })
                break;
            var rels = Rels(parameters);
            if (links.Hub is null && rels.Contains("hub", StringComparer.OrdinalIgnoreCase))
                links = links with { Hub = Absolute(target, from) };
            if (links.Self is null && rels.Contains("self", StringComparer.OrdinalIgnoreCase))
                links = links with { Self = Absolute(target, from) };
        }

        return links;
    }

    private static (string Target, string Parameters)? Next(string header, ref int at)
    {
        var open = header.IndexOf('<', at);
        var close = open < 0 ? -1 : header.IndexOf('>', open);
        if (close < 0)
            return null;
        at = Before(header, ',', close + 1);
        return (header[(open + 1)..close].Trim(), header[(close + 1)..at]);
    }

    /// <summary>Where the next separator stands, or the end. Within quotes nothing separates.</summary>
    private static int Before(string text, char separator, int at)
    {
        var quoted = false;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\' && quoted)
                at++;
            else if (text[at] == '"')
                quoted = !quoted;
            else if (text[at] == separator && !quoted)
                break;
        }

        return Math.Min(at, text.Length);
    }

    // Of several rel parameters only the first counts.
    private static string[] Rels(string parameters)
    {
        for (var at = 0; at < parameters.Length; at++)
        {
            var end = Before(parameters, ';', at);
            var parameter = parameters[at..end];
            at = end;
            var equals = parameter.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && parameter.AsSpan(0, equals).Trim().Equals("rel", StringComparison.OrdinalIgnoreCase))
                return parameter[(equals + 1)..].Trim(' ', '\t', '"').Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        }

        return [];
    }

    private static string? Absolute(string target, Uri from) =>
        Uri.TryCreate(from, target, out var url) && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps) ? url.AbsoluteUri : null;
}
