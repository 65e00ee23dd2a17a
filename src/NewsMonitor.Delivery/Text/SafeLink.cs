namespace NewsMonitor.Delivery.Text;

/// <summary>The only links that reach a reader: absolute http and https.</summary>
internal static class SafeLink
{
    private const int Longest = 2000;

    /// <returns>The link, percent-encoded, or null for anything else (<c>javascript:</c>, <c>data:</c>, relative, with a login, overlong).</returns>
    public static string? Of(string? link) =>
        Uri.TryCreate(link?.Trim(), UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.UserInfo.Length == 0
        && uri.AbsoluteUri.Length <= Longest
            ? uri.AbsoluteUri
            : null;
}
