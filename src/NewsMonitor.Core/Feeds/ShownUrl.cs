namespace NewsMonitor.Core.Feeds;

/// <summary>A feed's address as it may be shown to others: passwords before the host and tokens behind the question mark are the reader's own.</summary>
public static class ShownUrl
{
    public static string Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped);
    }
}
