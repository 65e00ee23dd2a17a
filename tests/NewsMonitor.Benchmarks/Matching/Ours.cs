using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Our own matcher, folding, word boundaries, booleans, scores and evidence included.</summary>
internal static class Ours
{
    /// <summary>All in one watchlist, each of them enough.</summary>
    public static CompiledWatchlists InOne(IEnumerable<string> terms) => Compile(new WatchlistSet([new Watchlist { Name = "all", Terms = [.. terms] }], []));

    /// <summary>A watchlist for each.</summary>
    public static CompiledWatchlists OfEach(IEnumerable<string> terms) => Compile(SetOfEach(terms));

    public static WatchlistSet SetOfEach(IEnumerable<string> terms) => new([.. terms.Select((term, i) => new Watchlist { Name = $"list {i}", Terms = [term] })], []);

    public static CompiledWatchlists Compile(WatchlistSet set)
    {
        var build = Matcher.Compile(set);
        return build.Compiled ?? throw new InvalidOperationException(string.Join('\n', build.Problems));
    }

    /// <summary>Terms found, in all watchlists.</summary>
    public static Func<Item, int> Finder(CompiledWatchlists compiled) => item =>
    {
        var matches = compiled.Match(item).Matches;
        var found = 0;
        for (var i = 0; i < matches.Count; i++)
            found += matches[i].Evidence.Count;
        return found;
    };
}
