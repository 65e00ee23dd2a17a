using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Backtesting;

/// <summary>Shows items to the set on trial and to the one it is compared with. Any number of threads may do so at once.</summary>
/// <param name="after">The set on trial.</param>
/// <param name="before">What it is compared with; null: nothing.</param>
public sealed class Trial(TestedSet after, TestedSet? before)
{
    private static readonly Dictionary<string, string> NothingLost = [];

    /// <summary>What the sets make of the item; null when neither matches it.</summary>
    public Verdicts? On(Item item)
    {
        var now = after.Matcher.Match(item);
        var then = before?.Matcher.Match(item) ?? MatchResult.Nothing;
        return now.Matches.Count == 0 && then.Matches.Count == 0 ? null : new Verdicts(now.Matches, then.Matches, Lost(item, now, then));
    }

    private Dictionary<string, string> Lost(Item item, MatchResult now, MatchResult then)
    {
        Dictionary<string, string>? lost = null;
        foreach (var watchlist in then.Matches.Select(match => match.Watchlist).Except(now.Matches.Select(match => match.Watchlist)))
            (lost ??= [])[watchlist] = after.Find(watchlist) is null
                ? "the watchlist has been taken out"
                : after.Matcher.Explain(item, watchlist).Reason ?? "";
        return lost ?? NothingLost;
    }
}
