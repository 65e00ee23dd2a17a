using NewsMonitor.Core.Watchlists.Queries;

namespace NewsMonitor.Core.Watchlists;

/// <summary>What can be wrong with a set before any query is read: names, emptiness, guards without context.</summary>
internal static class WatchlistStructure
{
    public static void Check(WatchlistSet set, List<WatchlistProblem> problems)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < set.Watchlists.Count; i++)
        {
            var watchlist = set.Watchlists[i];
            Check(watchlist, names, new ProblemList(problems, ProblemOwner.Watchlist, i, watchlist.Name));
        }
        names.Clear();
        for (var i = 0; i < set.Entities.Count; i++)
        {
            var entity = set.Entities[i];
            Check(entity, names, new ProblemList(problems, ProblemOwner.Entity, i, entity.Name));
        }
    }

    private static void Check(Watchlist watchlist, HashSet<string> names, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(watchlist.Name))
            problems.Error("Name", "A watchlist needs a name.");
        else if (!names.Add(watchlist.Name))
            problems.Error("Name", $"There is more than one watchlist named \"{watchlist.Name}\".");
        var requires = !string.IsNullOrWhiteSpace(watchlist.Require);
        if (watchlist.Terms.Count == 0 && !requires)
            problems.Error("Terms", "This watchlist has neither Terms nor Require: it would never match.");
        if (!double.IsFinite(watchlist.MinScore) || watchlist.MinScore < 0)
            problems.Error("MinScore", "MinScore is a number of points, 0 or more.");
        else if (watchlist.MinScore == 0 && !requires)
            problems.Error("MinScore", "MinScore 0 without Require would match every item.");
    }

    private static void Check(Entity entity, HashSet<string> names, ProblemList problems)
    {
        if (string.IsNullOrWhiteSpace(entity.Name))
            problems.Error("Name", "An entity needs a name.");
        else if (!names.Add(entity.Name))
            problems.Error("Name", $"There is more than one entity named \"{entity.Name}\".");
        for (var i = 0; i < entity.Aliases.Count; i++)
            if (!QueryGrammar.HasLetters(entity.Aliases[i]))
                problems.Error($"Aliases[{i}]", "This alias holds no letter or digit to look for.");
        if (entity.Name.Length > 0 && !QueryGrammar.HasLetters(entity.Name))
            problems.Error("Name", "This name holds no letter or digit to look for.");
        if (entity.Guard is not { } guard)
            return;
        if (guard.Near.Count == 0)
            problems.Error("Guard.Near", "A guard names at least one word that must stand near.");
        for (var i = 0; i < guard.Near.Count; i++)
            if (!QueryGrammar.HasLetters(guard.Near[i]))
                problems.Error($"Guard.Near[{i}]", "This holds no letter or digit to look for.");
        if (guard.Within < 0)
            problems.Error("Guard.Within", "Within is a number of words, 0 or more.");
    }
}
