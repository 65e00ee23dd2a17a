using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Backtesting;

/// <summary>One of the watchlist sets of a back-test.</summary>
/// <param name="Watchlists">The watchlists, in their order; each name once.</param>
/// <param name="Matcher">The same, compiled.</param>
/// <param name="Policy">What alert planning goes by.</param>
public sealed record TestedSet(IReadOnlyList<Watchlist> Watchlists, CompiledWatchlists Matcher, AlertPolicy Policy)
{
    /// <summary>The watchlist of that name; null when the set has none.</summary>
    public Watchlist? Find(string name) => Watchlists.FirstOrDefault(watchlist => watchlist.Name == name);
}
