using NewsMonitor.Core.Text;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>Which of the findings become entities, and what they weigh.</summary>
internal static class ProposedEntities
{
    private const int MostNames = 20;
    private const int MostCountries = 8;
    private const int MostRegions = 3;

    // Named in the title or the lead, or again and again.
    private const double Insisted = 4.5;

    public static List<ProposedEntity> Of(Findings findings, SeedOptions options, string watchlist)
    {
        var guards = new Guards(findings);
        var chosen = findings.Names.Where(IsWorthIt).Take(MostNames).ToList();
        var top = chosen.FirstOrDefault()?.Salience ?? 0;
        List<ProposedEntity> proposed = [];
        foreach (var name in chosen)
            proposed.Add(new ProposedEntity(EntityOf(name, guards), name.Salience, !IsGeneric(name), WeightOf(name, top)));
        foreach (var (index, country) in findings.Countries.Take(MostCountries).Index())
            proposed.Add(new ProposedEntity(EntityOf(country), country.Salience, false, index < 2 && country.Salience >= Insisted ? 2 : 1));
        foreach (var region in findings.Regions.Take(MostRegions))
            proposed.Add(new ProposedEntity(new Entity { Name = region.Name, Type = EntityType.Place }, region.Salience, false, 1));
        return Distinct(proposed.OrderByDescending(entity => entity.Salience), options, watchlist);
    }

    private static bool IsWorthIt(Name name) => name.Mentions.Count > 1 || name.Parts.Length > 1 || name.Salience > 2.5 || name.Type == EntityType.Place || name.Mentions[0].Titled || IsAcronym(name.Text);

    /// <summary>5 for whom the article is about, 4 and 3 for the others it insists on, 2 and 1 for who is only mentioned.</summary>
    private static double WeightOf(Name name, double top)
    {
        if (IsGeneric(name))
            return 1;
        var share = name.Salience / top;
        var weight = share >= 0.75 ? 5 : share >= 0.5 ? 4 : share >= 0.35 ? 3 : share >= 0.25 ? 2 : 1;
        // A single word may be many things; a full name is one.
        return name.Parts.Length == 1 ? Math.Max(1, weight - 1) : weight;
    }

    private static Entity EntityOf(Name name, Guards guards)
    {
        var aliases = name.Aliases.Where(alias => !Fold.Same(alias, name.Text)).DistinctBy(Fold.Text).Take(6).ToList();
        var acronym = IsShortAcronym(name.Text);
        return new Entity
        {
            Name = name.Text,
            Type = name.Type,
            Aliases = [.. aliases.Select(alias => IsShortAcronym(alias) && !acronym ? $"={alias}" : alias), .. Misspellings(name, aliases)],
            CaseSensitive = acronym,
            Guard = guards.For(name, aliases),
        };
    }

    /// <summary>Every country has one: the French embassy, the Foreign Ministry, the National Guard.</summary>
    private static bool IsGeneric(Name name) =>
        name.IsInstitution || (name.Parts.Length > 1 && name.Type != EntityType.Person && name.Parts.All(part => Cues.IsCue(part) || BackgroundWords.Of("en").Knows(part) || BackgroundWords.Of("fr").Knows(part)));

    private static bool IsAcronym(string text) => text.Length is >= 3 and <= 6 && text.All(char.IsUpper);

    private static bool IsShortAcronym(string text) => text.Length <= 4 && !text.Any(char.IsLower) && text.All(char.IsLetter);

    /// <summary>Long family names are misspelt by one letter; that form counts too.</summary>
    private static IEnumerable<string> Misspellings(Name name, List<string> aliases)
    {
        if (name.Type == EntityType.Person && name.Parts.Length > 1 && aliases.Find(alias => Fold.Text(alias) == name.Parts[^1]) is { Length: >= 8 } surname && surname.All(char.IsLetter) && !Cues.CommonSurnames.Contains(name.Parts[^1]))
            yield return $"{surname}~1";
    }

    private static Entity EntityOf(CountryFinding country) => new()
    {
        Name = country.Name,
        Type = EntityType.Place,
        Aliases = country.Forms,
        Country = country.Country.Code,
        Capital = country.NamesCapital,
    };

    /// <summary>Names are unique among themselves and beside those that are taken, whatever their case.</summary>
    private static List<ProposedEntity> Distinct(IEnumerable<ProposedEntity> proposed, SeedOptions options, string watchlist)
    {
        var taken = new HashSet<string>(options.TakenEntities, StringComparer.OrdinalIgnoreCase);
        var own = new HashSet<string>(StringComparer.Ordinal);
        List<ProposedEntity> distinct = [];
        foreach (var candidate in proposed)
        {
            if (!own.Add(Fold.Text(candidate.Entity.Name)))
                continue;
            var entity = candidate.Entity;
            if (taken.Contains(entity.Name))
                entity = entity with { Name = $"{entity.Name} ({watchlist})", Aliases = [entity.Name, .. entity.Aliases] };
            distinct.Add(candidate with { Entity = entity });
        }
        return distinct;
    }
}
