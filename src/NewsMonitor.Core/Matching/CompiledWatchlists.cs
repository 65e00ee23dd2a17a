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
    private readonly Postings<int> termsByPattern;
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
        {
            var wakers = terms[i].Condition.Wakers;
            for (var w = 0; w < wakers?.Count; w++)
                wakes.Add((wakers[w], i));
        }
        termsByPattern = new Postings<int>(index.Count, wakes);
    }

    /// <summary>Asks all watchlists about one item, in one pass over its words.</summary>
    public MatchResult Match(Item item)
    {
        ArgumentNullException.ThrowIfNull(item);
        var judge = Take(item);
        var result = judge.Decide(item);
        Return(judge);
        return result;
    }

    /// <summary>Why one watchlist does or does not match, for people.</summary>
    /// <exception cref="ArgumentException">No watchlist has that name.</exception>
    public Explanation Explain(Item item, string watchlist)
    {
        ArgumentNullException.ThrowIfNull(item);
        var number = Array.FindIndex(watchlists, compiled => string.Equals(compiled.Watchlist.Name, watchlist, StringComparison.Ordinal));
        if (number < 0)
            throw new ArgumentException($"There is no watchlist \"{watchlist}\".", nameof(watchlist));
        var judge = Take(item);
        var explanation = judge.Explain(item, number);
        Return(judge);
        return explanation;
    }

    /// <summary>The names of the entities that a watchlist's terms and Require ask for; none for one that is not known.</summary>
    public IReadOnlyList<string> EntitiesOf(string watchlist) =>
        [.. Array.Find(watchlists, compiled => compiled.Watchlist.Name == watchlist)?.Entities.Select(entity => entity.Entity.Name) ?? []];

    private Judge Take(Item item)
    {
        if (!judges.TryTake(out var judge))
            judge = new Judge(index.Count, watchlists, terms, termsByPattern);
        judge.Work.Read(item, fields);
        index.Find(judge.Work);
        return judge;
    }

    private void Return(Judge judge)
    {
        if (judge.Work.Tokens.Count <= LargestKept)
            judges.Add(judge);
    }
}
