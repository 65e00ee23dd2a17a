namespace NewsMonitor.Core.Matching;

/// <summary>What one watchlist's terms found in one item.</summary>
internal sealed class Tally(int watchlist)
{
    /// <summary>Its number.</summary>
    public int Watchlist { get; } = watchlist;

    public double Score { get; private set; }

    /// <summary>Each term that holds, where, and for how many points.</summary>
    public List<(CompiledTerm Term, Hit Hit, double Points)> Found { get; } = [];

    /// <summary>Terms that a guard kept from holding.</summary>
    public List<(CompiledTerm Term, GuardedHit Hit)> Guarded { get; } = [];

    public void Add(CompiledTerm term, Hit hit, double points)
    {
        Score += points;
        Found.Add((term, hit, points));
    }

    /// <summary>One piece of evidence a term, in the order of the item's text.</summary>
    public IReadOnlyList<Evidence> Evidence(Workspace work) =>
        Found is [var only] ? [In(work, only)] : [.. Found.OrderBy(found => found.Hit.First).Select(found => In(work, found))];

    private static Evidence In(Workspace work, (CompiledTerm Term, Hit Hit, double Points) found)
    {
        var (start, text) = work.Place(found.Hit);
        return new Evidence(found.Term.Text, text, found.Hit.Field, start, text.Length, found.Points);
    }
}
