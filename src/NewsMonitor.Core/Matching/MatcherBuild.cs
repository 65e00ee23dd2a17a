using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Matching;

/// <summary>What compiling a watchlist set came to.</summary>
/// <param name="Compiled">Null when there is an error among the problems.</param>
/// <param name="Problems">Errors and warnings, in the order of the set.</param>
public sealed record MatcherBuild(CompiledWatchlists? Compiled, IReadOnlyList<WatchlistProblem> Problems);
