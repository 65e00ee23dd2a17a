using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Alerts.Watching;

/// <summary>A watchlist as looks at it see it.</summary>
/// <param name="Watchlist">As configured.</param>
/// <param name="Entities">Those its terms and Require ask for, by name.</param>
public sealed record WatchedThing(Watchlist Watchlist, IReadOnlyList<string> Entities)
{
    /// <summary>Stands for what decides whether an item matches: another text here, and its record is another watchlist's.</summary>
    public string Matches { get; } = Hash(Watchlist);

    private static string Hash(Watchlist watchlist)
    {
        var decides = JsonSerializer.Serialize(new
        {
            watchlist.Terms,
            watchlist.Require,
            watchlist.Exclude,
            watchlist.MinScore,
            watchlist.FeedTags,
            watchlist.Languages,
        });
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(decides)))[..16];
    }
}
