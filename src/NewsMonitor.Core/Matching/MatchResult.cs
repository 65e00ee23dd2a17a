namespace NewsMonitor.Core.Matching;

/// <summary>What all watchlists made of one item.</summary>
public sealed record MatchResult(IReadOnlyList<Match> Matches, IReadOnlyList<NearMiss> NearMisses)
{
    public static MatchResult Nothing { get; } = new([], []);
}
