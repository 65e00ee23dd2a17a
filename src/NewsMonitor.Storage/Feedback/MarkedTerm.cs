using NewsMonitor.Core.Matching;

namespace NewsMonitor.Storage.Feedback;

/// <summary>A term that spoke for a story, as a mark remembers it.</summary>
/// <param name="Term">As the analyst wrote it.</param>
/// <param name="Points">What it brought to the score.</param>
internal sealed record MarkedTerm(string Term, double Points)
{
    private const int MostTerms = 50;
    private const int LongestTerm = 500;

    /// <summary>Those that brought the most, however many a watchlist has.</summary>
    public static IReadOnlyList<MarkedTerm> Of(IEnumerable<Evidence> evidence) =>
    [
        .. evidence
            .Select(found => new MarkedTerm(found.Term.Length > LongestTerm ? found.Term[..LongestTerm] : found.Term, found.Weight))
            .OrderByDescending(term => term.Points)
            .Take(MostTerms),
    ];
}
