using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Matching;

/// <summary>Makes a watchlist set ready to be matched.</summary>
public static class Matcher
{
    /// <summary>Reads every query, resolves entities and watchlists, and builds one index over all of them.</summary>
    public static MatcherBuild Compile(WatchlistSet set)
    {
        ArgumentNullException.ThrowIfNull(set);
        List<WatchlistProblem> problems = [];
        WatchlistStructure.Check(set, problems);
        var compiled = new WatchlistCompiler(set, problems).Compile();
        var ordered = problems.OrderBy(problem => problem.Owner).ThenBy(problem => problem.Index).ToList();
        return new MatcherBuild(ordered.Exists(problem => problem.Severity == ProblemSeverity.Error) ? null : compiled, ordered);
    }
}
