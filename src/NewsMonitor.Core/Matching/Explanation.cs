namespace NewsMonitor.Core.Matching;

/// <summary>Why one watchlist did or did not match one item.</summary>
/// <param name="Watchlist">Its name.</param>
/// <param name="Score">Points its terms came to.</param>
/// <param name="Threshold">Its MinScore.</param>
/// <param name="Evidence">The terms that counted, in the order of the item's text.</param>
/// <param name="Missing">The terms that did not, as the analyst wrote them.</param>
/// <param name="Reason">Why it does not match, in words; null when it matches.</param>
public sealed record Explanation(
    string Watchlist, double Score, double Threshold, IReadOnlyList<Evidence> Evidence, IReadOnlyList<string> Missing, string? Reason)
{
    public bool Matches => Reason is null;
}
