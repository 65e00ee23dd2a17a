using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Core.Matching;

/// <summary>Asks the terms whose patterns were found, and only those; adds up their points; hands each watchlist concerned to its verdict.</summary>
internal sealed class Judge
{
    private readonly CompiledWatchlist[] watchlists;
    private readonly CompiledTerm[] terms;
    private readonly Postings<int> termsByPattern;
    private readonly Reading reading;
    private readonly bool[] asked;
    private readonly List<int> woken = [];
    private readonly List<Tally> tallies = [];

    public Judge(int patterns, CompiledWatchlist[] watchlists, CompiledTerm[] terms, Postings<int> termsByPattern)
    {
        this.watchlists = watchlists;
        this.terms = terms;
        this.termsByPattern = termsByPattern;
        Work = new Workspace(patterns);
        reading = new Reading(Work);
        asked = new bool[terms.Length];
    }

    public Workspace Work { get; }

    /// <summary>The verdicts on the item that <see cref="Work"/> holds.</summary>
    public MatchResult Decide(Item item)
    {
        Hear();
        if (tallies.Count == 0)
            return MatchResult.Nothing;

        List<Match> matches = [];
        List<NearMiss> nearMisses = [];
        foreach (var tally in tallies)
        {
            var watchlist = watchlists[tally.Watchlist];
            if (!watchlist.Concerns(item))
                continue;
            switch (Verdict.On(watchlist, tally, reading))
            {
                case Verdict.Matches { Match: var match }:
                    matches.Add(match);
                    break;
                case Verdict.ComesClose { NearMiss: var nearMiss }:
                    nearMisses.Add(nearMiss);
                    break;
            }
        }
        tallies.Clear();
        return new MatchResult(matches, nearMisses);
    }

    /// <summary>The same for a person and one watchlist, however far off, with what was missing.</summary>
    public Explanation Explain(Item item, int number)
    {
        Hear();
        var tally = tallies.Find(tally => tally.Watchlist == number) ?? new Tally(number);
        tallies.Clear();
        var watchlist = watchlists[number];
        var found = tally.Found.Select(entry => entry.Term).ToHashSet();
        var missing = watchlist.Terms.Where(term => !found.Contains(term)).Select(term => term.Text).ToList();
        var reason = watchlist.Concerns(item) ? Reasons.Against(watchlist, tally, reading) : "it watches feeds of other tags or languages";
        return new Explanation(watchlist.Watchlist.Name, tally.Score, watchlist.Watchlist.MinScore, tally.Evidence(Work), missing, reason.Length == 0 ? null : reason);
    }

    /// <summary>Lets every term that something was found for have its say.</summary>
    private void Hear()
    {
        Wake();
        foreach (var term in woken)
        {
            asked[term] = false;
            Ask(terms[term]);
        }
        woken.Clear();
    }

    private void Wake()
    {
        foreach (var pattern in Work.Found)
            foreach (var term in termsByPattern[pattern])
            {
                if (asked[term])
                    continue;
                asked[term] = true;
                woken.Add(term);
            }
        // Points add up in the order of the terms, so that equal items score equal to the last bit; and terms stand in the order of the watchlists.
        woken.Sort();
    }

    private void Ask(CompiledTerm term)
    {
        reading.Guarded.Clear();
        if (term.Condition.Holds(reading, FieldSet.Text, out var hit))
        {
            // Found in the title means that the title alone suffices; a pattern's first hit already tells.
            var inTitle = hit;
            var counts = Work.HitTitle && (term.Condition is PatternCondition || term.Condition.Holds(reading, FieldSet.Title, out inTitle));
            if (counts && inTitle is { IsSomewhere: true, Field: Field.Title })
                TallyOf(term).Add(term, inTitle, term.Weight * Scoring.TitleFactor);
            else
                TallyOf(term).Add(term, hit, term.Weight);
        }
        else if (reading.Guarded.Count > 0)
        {
            TallyOf(term).Guarded.Add((term, reading.Guarded[0]));
        }
    }

    private Tally TallyOf(CompiledTerm term)
    {
        if (tallies.Count == 0 || tallies[^1].Watchlist != term.Watchlist)
            tallies.Add(new Tally(term.Watchlist));
        return tallies[^1];
    }
}
