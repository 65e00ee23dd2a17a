using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists.Queries;
using NewsMonitor.Core.Watchlists.World;

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
            CheckAlias($"Aliases[{i}]", entity.Aliases[i], problems);
        if (entity.Name.Length > 0 && !QueryGrammar.HasLetters(entity.Name))
            problems.Error("Name", "This name holds no letter or digit to look for.");
        CheckCountry(entity, problems);
        if (entity.Guard is not { } guard)
            return;
        if (guard.Near.Count == 0)
            problems.Error("Guard.Near", "A guard names at least one word that must stand near.");
        for (var i = 0; i < guard.Near.Count; i++)
            CheckAlias($"Guard.Near[{i}]", guard.Near[i], problems);
        if (guard.Within < 0)
            problems.Error("Guard.Within", "Within is a number of words, 0 or more.");
    }

    private static void CheckAlias(string part, string alias, ProblemList problems)
    {
        if (Alias.Read(alias) is QueryParse.Refused refused)
            problems.Error(part, refused.Error);
    }

    private static void CheckCountry(Entity entity, ProblemList problems)
    {
        if (entity.Country is null)
        {
            if (entity.Capital)
                problems.Error("Capital", "Capital says that a country's capital stands for it: name the Country.", Countries.Named(entity.Name)?.Code);
            else if (entity.Type == EntityType.Place && Countries.Named(entity.Name) is { } country && !NamesItsPeople(entity, country))
                problems.Warn("Name", $"This replaces the built-in country, but not its people and adjectives: add \"Country\": \"{country.Code}\" to have them, too.");
            return;
        }
        if (Countries.Find(entity.Country) is not null)
            return;
        var nearest = Suggestion.Nearest(entity.Country, Countries.KnownNames);
        var cure = nearest is null ? "; use its name or its two-letter ISO code." : $": did you mean `{nearest}`?";
        problems.Error("Country", $"There is no country `{entity.Country}`{cure}", nearest);
    }

    private static bool NamesItsPeople(Entity entity, Country country) =>
        country.Demonyms.Any(form => entity.Aliases.Any(alias => Fold.Same(alias, form.Text)));
}
