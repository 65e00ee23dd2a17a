namespace NewsMonitor.Storage.Feedback;

/// <summary>What readers said of the stories a term spoke for.</summary>
/// <param name="Term">As the analyst wrote it when they were told; a watchlist changed since may not have it.</param>
/// <param name="Noise">Stories told that were marked noise.</param>
/// <param name="Useful">Stories told that were marked useful.</param>
/// <param name="Harm">
/// The noise it is to blame for, less the useful stories it is to thank for: each story is shared out among its terms by the points they brought.
/// Below zero it does more good.
/// </param>
public sealed record TermMarks(string Term, int Noise, int Useful, double Harm)
{
    /// <summary>The most harmful first.</summary>
    internal static IReadOnlyList<TermMarks> Of(IEnumerable<JudgedStory> stories) =>
    [
        .. stories
            .SelectMany(story => story.Shares)
            .GroupBy(share => share.Term, StringComparer.Ordinal)
            .Select(term => new TermMarks(
                term.Key, term.Count(share => share.IsNoise), term.Count(share => !share.IsNoise), term.Sum(share => share.IsNoise ? share.Share : -share.Share)))
            .OrderByDescending(term => term.Harm).ThenByDescending(term => term.Noise).ThenBy(term => term.Term, StringComparer.Ordinal),
    ];
}

/// <summary>A story as one alert told it, and what became of it in its readers' eyes.</summary>
internal sealed record JudgedStory(bool IsNoise, IReadOnlyList<MarkedTerm> Terms)
{
    public IEnumerable<(string Term, double Share, bool IsNoise)> Shares
    {
        get
        {
            var points = Terms.Sum(term => term.Points);
            return Terms.DistinctBy(term => term.Term).Select(term => (term.Term, points > 0 ? term.Points / points : 0, IsNoise));
        }
    }
}
