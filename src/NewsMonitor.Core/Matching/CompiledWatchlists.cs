using System.Collections.Concurrent;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Matching;

/// <summary>A watchlist set ready for matching. Immutable; any number of threads may match at once.</summary>
public sealed class CompiledWatchlists
{
    // Memory of items far longer than news is let go rather than kept for the next one.
    private const int LargestKept = 200_000;

    private readonly PatternIndex index;
    private readonly CompiledWatchlist[] watchlists;
    private readonly CompiledTerm[] terms;
    private readonly Postings termsByPattern;
    private readonly FieldSet fields;
    private readonly ConcurrentBag<Judge> judges = [];

    internal CompiledWatchlists(PatternIndex index, CompiledWatchlist[] watchlists, CompiledTerm[] terms, FieldSet fields)
    {
        this.index = index;
        this.watchlists = watchlists;
        this.terms = terms;
        this.fields = fields;
        var wakes = new List<(int, int)>(terms.Length);
        for (var i = 0; i < terms.Length; i++)
            foreach (var pattern in terms[i].Condition.Wakers ?? [])
                wakes.Add((pattern, i));
        termsByPattern = new Postings(index.Count, wakes);
    }

    /// <summary>Asks all watchlists about one item, in one pass over its words.</summary>
    public MatchResult Match(Item item) => Judged(item, static (judge, item) => judge.Decide(item));

    /// <summary>Why each watchlist, in the order of the set, does or does not match. For people: it asks every one, so it costs more than <see cref="Match"/>.</summary>
    public IReadOnlyList<Explanation> Explain(Item item) => Judged(item, static (judge, item) => judge.Explain(item));

    private T Judged<T>(Item item, Func<Judge, Item, T> decide)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!judges.TryTake(out var judge))
            judge = new Judge(index.Count, watchlists, terms, termsByPattern);
        judge.Work.Read(item, fields);
        index.Find(judge.Work);
        var result = decide(judge, item);
        if (judge.Work.Tokens.Count <= LargestKept)
            judges.Add(judge);
        return result;
    }
}
