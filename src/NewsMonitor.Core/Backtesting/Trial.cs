using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Backtesting;

/// <summary>Shows items to the set on trial and to the one it is compared with. Any number of threads may do so at once.</summary>
/// <param name="after">The set on trial.</param>
/// <param name="before">What it is compared with; null: nothing.</param>
/// <param name="concerned">The watchlists that are looked at; null: all.</param>
public sealed class Trial(TestedSet after, TestedSet? before, IReadOnlySet<string>? concerned = null)
{
    private static readonly Dictionary<string, string> NothingLost = [];

    /// <summary>What the sets make of the item; null when neither matches it.</summary>
    public Verdicts? On(Item item)
    {
        var now = Concerned(after.Matcher.Match(item).Matches);
        var then = before is null ? [] : Concerned(before.Matcher.Match(item).Matches);
        return now.Count == 0 && then.Count == 0 ? null : new Verdicts(now, then, Lost(item, now, then));
    }

    private IReadOnlyList<Match> Concerned(IReadOnlyList<Match> matches) =>
        concerned is null || matches.Count == 0 ? matches : [.. matches.Where(match => concerned.Contains(match.Watchlist))];

    private Dictionary<string, string> Lost(Item item, IReadOnlyList<Match> now, IReadOnlyList<Match> then)
    {
        Dictionary<string, string>? lost = null;
        foreach (var watchlist in then.Select(match => match.Watchlist).Except(now.Select(match => match.Watchlist)))
            (lost ??= [])[watchlist] = after.Find(watchlist) is null
                ? "the watchlist has been taken out"
                : after.Matcher.Explain(item, watchlist).Reason ?? "";
        return lost ?? NothingLost;
    }
}
