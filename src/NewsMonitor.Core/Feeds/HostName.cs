namespace NewsMonitor.Core.Feeds;

/// <summary>What politeness counts as one host.</summary>
public static class HostName
{
    /// <summary>
    /// The name in lower case and ASCII, with the port when it is not the scheme's own: http and https of one name are one host.
    /// </summary>
    public static string Of(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        var name = url.IdnHost.TrimEnd('.').ToLowerInvariant();
        return url.IsDefaultPort ? name : $"{name}:{url.Port}";
    }
}
