using NewsMonitor.Core.Matching;

namespace NewsMonitor.CommandLine;

/// <summary>The shape in which <c>match --json</c> prints.</summary>
internal static class MatchLine
{
    public static object Of(object? id, MatchResult result) => new
    {
        id,
        matches = result.Matches.Select(match => new
        {
            watchlist = match.Watchlist,
            score = match.Score,
            evidence = match.Evidence.Select(evidence => new
            {
                term = evidence.Term,
                text = evidence.Text,
                field = evidence.Field.ToString().ToLowerInvariant(),
                start = evidence.Start,
                length = evidence.Length,
                weight = evidence.Weight,
            }),
        }),
        nearMisses = result.NearMisses.Select(miss => new { watchlist = miss.Watchlist, score = miss.Score, reason = miss.Reason }),
    };
}
