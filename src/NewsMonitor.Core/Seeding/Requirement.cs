namespace NewsMonitor.Core.Seeding;

/// <summary>What every match must hold: one of the article's own names, or its two countries together, or its phrases.</summary>
internal static class Requirement
{
    private const int MostNames = 4;
    private const int MostPhrases = 4;
    // Named in the title or the lead, or again and again.
    private const double LeastCountry = 4.5;
    private const double NearTop = 0.6;

    /// <summary>Null when nothing found can carry it.</summary>
    public static string? Of(IReadOnlyList<ProposedEntity> entities, IReadOnlyList<string> terms)
    {
        var names = entities.Where(entity => entity.IsDistinctive).ToList();
        var countries = entities.Where(entity => entity.Entity.Country is not null).ToList();
        var core = names.Where(name => name.Salience >= NearTop * names[0].Salience).Take(MostNames).Select(name => name.Reference).ToList();
        if (countries.Count > 1 && countries[1].Salience >= LeastCountry && countries[1].Salience >= countries[0].Salience / 2)
            core.Add($"({countries[0].Reference} AND {countries[1].Reference})");
        if (countries.Count > 0 && countries[0].Salience >= LeastCountry && terms.Count > 1)
            core.Add($"({countries[0].Reference} AND ({string.Join(" OR ", terms.Take(MostPhrases))}))");
        else if (terms.Count > 2 && terms[0].StartsWith('"'))
            core.Add($"({terms[0]} AND ({string.Join(" OR ", terms.Skip(1).Take(MostPhrases))}))");
        if (core.Count == 0 && entities.Count > 0)
            core.Add(entities[0].Reference);
        if (core.Count == 0)
            core.AddRange(terms.Take(MostNames));
        return core.Count == 0 ? null : string.Join(" OR ", core);
    }
}
