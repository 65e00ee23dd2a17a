using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>Puts the mentions of one person or thing together: the full name, the family name alone, the short form in parentheses.</summary>
internal static class Names
{
    public static List<Name> Of(ArticleWords article, IReadOnlyList<Mention> mentions)
    {
        var names = new Dictionary<string, Name>(StringComparer.Ordinal);
        foreach (var mention in mentions.Where(mention => mention.Parts.Length > 1 && mention.Past - mention.First > 0))
            Take(names, mention);
        FoldLongerForms(names);
        FoldSuffixes(names);
        var byLast = Index(names.Values, name => name.Parts[^1]);
        var byFirst = Index(names.Values, name => name.Parts[0]);
        foreach (var mention in mentions.Where(mention => mention.Parts.Length == 1))
            Place(names, mention, byLast, byFirst);
        JoinShortForms(article, names);
        return [.. names.Values];
    }

    private static void Take(Dictionary<string, Name> names, Mention mention)
    {
        if (!names.TryGetValue(mention.Key, out var name))
            names[mention.Key] = name = new Name(mention);
        name.Add(mention);
    }

    /// <summary>Yann Christian Vezilier is Yann Vezilier; de Gaulle is Charles de Gaulle.</summary>
    private static void FoldLongerForms(Dictionary<string, Name> names)
    {
        foreach (var longer in names.Values.Where(name => name.Parts.Length > 2 && !name.IsInstitution && !name.Parts.Any(Cues.IsCue)).OrderBy(name => name.Key.Length).ToList())
        {
            var parts = longer.Parts;
            // A headline runs a name into the next word: "Kimi Raikkonen Ferrari crash".
            if (longer.Mentions.Count == 1 && parts.Length == 3 && names.TryGetValue($"{parts[0]} {parts[1]}", out var person) && !person.IsInstitution)
            {
                names.Remove(longer.Key);
                person.Count(longer.Mentions[0]);
                continue;
            }
            if (names.GetValueOrDefault($"{parts[0]} {parts[^1]}") is { IsInstitution: false } shorter)
                Merge(names, longer, into: shorter);
            else if (names.GetValueOrDefault(string.Join(' ', parts[1..])) is { IsInstitution: false } last)
                Merge(names, last, into: longer);
        }
    }

    /// <summary>Kestrel Foods Inc is Kestrel Foods.</summary>
    private static void FoldSuffixes(Dictionary<string, Name> names)
    {
        foreach (var longer in names.Values.Where(name => name.Parts.Length > 2 && Cues.Suffixes.Contains(name.Parts[^1])).ToList())
            if (names.TryGetValue(string.Join(' ', longer.Parts[..^1]), out var shorter))
                Merge(names, longer, into: shorter);
    }

    private static void Merge(Dictionary<string, Name> names, Name one, Name into)
    {
        names.Remove(one.Key);
        foreach (var mention in one.Mentions)
            into.Add(mention);
    }

    private static void Place(Dictionary<string, Name> names, Mention mention, Dictionary<string, Name> byLast, Dictionary<string, Name> byFirst)
    {
        if (byLast.TryGetValue(mention.Key, out var person))
            person.Add(mention);
        else if (byFirst.TryGetValue(mention.Key, out var thing) && Cues.Suffixes.Contains(thing.Parts[^1]))
            thing.Add(mention);
        else if (thing is not null && !thing.Parts.Any(Cues.IsCue))
            thing.Count(mention);
        else if (!mention.Weak)
            Take(names, mention);
    }

    /// <summary>By a part of the name; of several that share it, the one named most. Institutions and names that end in a cue have no family name.</summary>
    private static Dictionary<string, Name> Index(IEnumerable<Name> names, Func<Name, string> part) =>
        names.Where(name => !name.IsInstitution && !Cues.IsCue(part(name)) && Gazetteer.Of(part(name)) is null)
            .GroupBy(part).ToDictionary(same => same.Key, same => same.MaxBy(name => name.Mentions.Count)!, StringComparer.Ordinal);

    /// <summary>"Economic Community of West African States (ECOWAS)": what stands in parentheses right behind a name, in capitals, is its short form.</summary>
    private static void JoinShortForms(ArticleWords article, Dictionary<string, Name> names)
    {
        foreach (var name in names.Values.Where(name => name.Parts.Length > 1).ToList())
            foreach (var mention in name.Mentions.ToList())
            {
                if (mention.Past >= article.Words.Count || article.Words[mention.Past] is not { IsShouted: true } word || names.GetValueOrDefault(word.Key) is not { } shortForm)
                    continue;
                var end = article.Words[mention.Past - 1].End;
                if (!article.Text.AsSpan(end, word.Start - end).Trim().StartsWith("(") || !IsShortFor(word.Text, name.Text))
                    continue;
                names.Remove(shortForm.Key);
                foreach (var other in shortForm.Mentions)
                    name.Add(other);
            }
    }

    /// <summary>At least half of the letters begin words of the name, in order.</summary>
    private static bool IsShortFor(string letters, string name)
    {
        var (found, initials) = (0, Words.Of(name).Select(word => char.ToUpperInvariant(word[0])).ToList());
        foreach (var letter in Fold.Text(letters).ToUpperInvariant())
            if (initials.IndexOf(letter) is >= 0 and var at)
            {
                found++;
                initials.RemoveRange(0, at + 1);
            }
        return found * 2 >= letters.Length;
    }
}
