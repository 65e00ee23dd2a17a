namespace NewsMonitor.Configuration;

/// <summary>Web addresses in configuration.</summary>
internal static class Addresses
{
    /// <summary>An absolute http or https address, or null with a problem that says what to write.</summary>
    public static Uri? Read(Problems problems, Place place, string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url))
        {
            var completed = text.Contains('.') && Uri.TryCreate($"https://{text}", UriKind.Absolute, out _);
            problems.Error(place, $"`{text}` is not an absolute address.", completed ? $"Did you mean `https://{text}`?" : "Write it with https:// and a host.");
            return null;
        }

        if (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps)
            return url;
        problems.Error(
            place,
            $"`{text}` is not an http or https address.",
            url.Scheme is "feed" or "htps" or "htp" or "hhtp" or "hhtps" or "httpss" ? $"Did you mean `https:{text[(text.IndexOf(':') + 1)..]}`?" : null);
        return null;
    }
}
