using System.Globalization;
using System.Runtime.InteropServices;
using NewsMonitor.Core.Matching.Sense;
using NewsMonitor.Core.Watchlists;
using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Matching;

/// <summary>From a watchlist set to conditions over one pattern index; what is wrong goes to the problems.</summary>
internal sealed class WatchlistCompiler
{
    private readonly WatchlistSet set;
    private readonly List<WatchlistProblem> problems;
    private readonly PatternCollector patterns = new();
    private readonly QueryCompiler queries;

    // The queries of the watchlist at hand, by their configuration keys.
    private readonly List<(string Part, Condition Condition)> read = [];

    // Those of its Terms and Require.
    private readonly SortedDictionary<string, EntityCondition> entities = new(StringComparer.Ordinal);

    public WatchlistCompiler(WatchlistSet set, List<WatchlistProblem> problems)
    {
        this.set = set;
        this.problems = problems;
        queries = new QueryCompiler(set, patterns);
    }

    public CompiledWatchlists Compile()
    {
        List<CompiledTerm> terms = [];
        List<CompiledWatchlist> watchlists = [];
        for (var i = 0; i < set.Watchlists.Count; i++)
            watchlists.Add(Compile(i, set.Watchlists[i], terms));
        return new CompiledWatchlists(new PatternIndex(patterns.Distinct), [.. watchlists], [.. terms], queries.FieldsAsked);
    }

    private CompiledWatchlist Compile(int index, Watchlist watchlist, List<CompiledTerm> terms)
    {
        var list = new ProblemList(problems, ProblemOwner.Watchlist, index, watchlist.Name);
        read.Clear();
        entities.Clear();
        var require = string.IsNullOrWhiteSpace(watchlist.Require) ? null : Condition("Require", watchlist.Require, weighs: false, list)?.Condition;
        var firstOfAll = terms.Count;
        AddTerms(index, watchlist, terms, list);
        // With a threshold of 0 what is required is all there is: it must wake the watchlist itself.
        if (require is not null && watchlist.MinScore == 0)
            terms.Add(new CompiledTerm(index, watchlist.Require!, 0, require));

        List<EntityCondition> asked = [.. entities.Values];
        List<(string, Condition)> exclude = [];
        for (var i = 0; i < watchlist.Exclude.Count; i++)
            if (Condition($"Exclude[{i}]", watchlist.Exclude[i], weighs: false, list) is { } excluded)
                exclude.Add((watchlist.Exclude[i], excluded.Condition));
        new WatchlistSense(watchlist, patterns.Distinct, list).Check(read);
        return new CompiledWatchlist(watchlist, [.. CollectionsMarshal.AsSpan(terms)[firstOfAll..]], watchlist.Require, require, exclude) { Entities = asked };
    }

    private void AddTerms(int index, Watchlist watchlist, List<CompiledTerm> terms, ProblemList list)
    {
        var firstOfAll = terms.Count;
        // A term's number among all, and its place in the watchlist's own list, by what it looks for.
        var distinct = new Dictionary<string, (int Number, int Place)>(StringComparer.Ordinal);
        for (var i = 0; i < watchlist.Terms.Count; i++)
        {
            if (Condition($"Terms[{i}]", watchlist.Terms[i], weighs: true, list) is not { } read)
                continue;
            var term = new CompiledTerm(index, watchlist.Terms[i].Trim(), read.Weight, read.Condition);
            var sought = ConditionKey.Of(read.Condition);
            if (!distinct.TryGetValue(sought, out var said))
            {
                distinct[sought] = (terms.Count, i);
                terms.Add(term);
                continue;
            }
            list.Warn($"Terms[{i}]", $"This is the same as Terms[{said.Place}]; it counts once, with the greater weight.");
            if (terms[said.Number].Weight < term.Weight)
                terms[said.Number] = term;
        }
        var most = terms.Skip(firstOfAll).Sum(term => term.Weight) * Scoring.TitleFactor;
        if (watchlist.Terms.Count > 0 && most > 0 && !Scoring.Reaches(most, watchlist.MinScore))
            list.Warn("MinScore", string.Create(CultureInfo.InvariantCulture, $"MinScore {watchlist.MinScore} cannot be reached: all terms in the title come to {most}."));
        if (watchlist.Terms.Count == 0 && watchlist.MinScore > 0 && !string.IsNullOrWhiteSpace(watchlist.Require))
            list.Warn("MinScore", "Without Terms no item scores; with MinScore 0 what Require asks is enough.", "0");
    }

    private (Condition Condition, double Weight)? Condition(string part, string text, bool weighs, ProblemList list)
    {
        switch (QueryParser.Parse(text))
        {
            case QueryParse.Refused refused:
                list.Error(part, refused.Error);
                return null;
            case QueryParse.Understood understood:
                foreach (var note in understood.Notes)
                    list.Warn(part, note);
                if (!weighs && understood.Weight is not null)
                    list.Warn(part, "A weight means nothing here: only Terms score.");
                try
                {
                    var condition = queries.Compile(understood.Query);
                    read.Add((part, condition));
                    foreach (var entity in QueryEntities.In(understood.Query).Select(queries.Compile).OfType<EntityCondition>())
                        entities[entity.Entity.Name] = entity;
                    return (condition, understood.Weight ?? Scoring.DefaultWeight);
                }
                catch (QueryRefusal refusal)
                {
                    list.Error(part, refusal.Error);
                    return null;
                }
            default:
                return null;
        }
    }
}
