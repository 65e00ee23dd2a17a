using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Web.Watchlists;

/// <summary>Where a watchlist's pages are: by its name, which may hold anything.</summary>
internal static class WatchlistAddress
{
    public const string All = "/watchlists";

    public static string Of(string name) => $"{All}/{Uri.EscapeDataString(name)}";

    /// <summary>Where a change is tried.</summary>
    public static string TryOf(string name) => $"{Of(name)}/try";

    /// <summary>The watchlist that an address names; null when none is configured by that name.</summary>
    /// <param name="watchlists">Those there are.</param>
    /// <param name="segment">As routing has it: decoded, but for slashes, which would have been segments of the path.</param>
    public static Watchlist? Find(IReadOnlyList<Watchlist> watchlists, string segment)
    {
        var name = segment.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return watchlists.FirstOrDefault(watchlist => watchlist.Name == segment) ?? watchlists.FirstOrDefault(watchlist => watchlist.Name == name);
    }
}
