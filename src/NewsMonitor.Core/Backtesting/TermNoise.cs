using NewsMonitor.Core.Matching;

namespace NewsMonitor.Core.Backtesting;

/// <summary>How much one term has to do with a watchlist's alerts.</summary>
/// <param name="Term">As the analyst wrote it.</param>
/// <param name="Alerts">Those it brought points to.</param>
/// <param name="Decisive">Those of them that would not be without it.</param>
public sealed record TermNoise(string Term, int Alerts, int Decisive)
{
    /// <summary>The terms of the alerts' evidence, noisiest first: what would go if the term went comes before what it only adds to.</summary>
    /// <param name="alerts">Of one watchlist.</param>
    /// <param name="threshold">The points an alert needs.</param>
    public static IReadOnlyList<TermNoise> Of(IEnumerable<TestedAlert> alerts, double threshold) => [.. alerts
        .SelectMany(alert => TermsOf(alert.Match).Select(term => (Term: term, IsDecisive: !alert.Matches.Any(match => StandsWithout(match, term, threshold)))))
        .GroupBy(each => each.Term)
        .Select(term => new TermNoise(term.Key, term.Count(), term.Count(each => each.IsDecisive)))
        .OrderByDescending(noise => noise.Decisive)
        .ThenByDescending(noise => noise.Alerts)
        .ThenBy(noise => noise.Term, StringComparer.Ordinal)];

    private static IEnumerable<string> TermsOf(Match match) => match.Evidence.Select(evidence => evidence.Term).Distinct();

    private static bool StandsWithout(Match match, string term, double threshold)
    {
        var others = match.Evidence.Where(evidence => evidence.Term != term).ToList();
        return others.Count > 0 && Scoring.Reaches(others.Sum(evidence => evidence.Weight), threshold);
    }
}
