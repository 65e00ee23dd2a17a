using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>Tells people, organisations, groups, places and events apart by what their names hold and what stands around them.</summary>
internal sealed class NameKind(ArticleWords article)
{
    private static readonly HashSet<string> says =
        ["said", "says", "told", "added", "wrote", "tweeted", "testified", "resigned", "died", "who", "qui", "a", "dit", "sagte", "dijo", "disse", "aged"];

    public EntityType Of(Name name)
    {
        var parts = name.Parts;
        if (name.Type != EntityType.Other)
            return name.Type;
        if (name.IsInstitution)
            return parts.Any(Cues.Groups.Contains) && !parts.Any(Cues.Organisations.Contains) ? EntityType.Group : EntityType.Organisation;
        var person = PersonEvidence(name);
        if (person < 3 && CueOf(parts) is { } cued)
            return cued;
        var place = name.Mentions.Count(IsPlaced) * 2 - name.Mentions.Count;
        if (person >= 2 && person > place)
            return EntityType.Person;
        if (name.Text.Length <= 7 && !name.Text.Any(char.IsLower))
            return EntityType.Organisation;
        if (place > 0)
            return EntityType.Place;
        return person >= 2 ? EntityType.Person : EntityType.Other;
    }

    private static EntityType? CueOf(string[] parts)
    {
        // The last cue decides where English puts it, the first where the Romance languages do.
        foreach (var part in new[] { parts[^1], parts[0] }.Concat(parts))
        {
            if (Cues.Groups.Contains(part)) return EntityType.Group;
            if (Cues.Organisations.Contains(part)) return EntityType.Organisation;
            if (Cues.Places.Contains(part)) return EntityType.Place;
            if (Cues.Events.Contains(part)) return EntityType.Event;
        }
        return null;
    }

    private int PersonEvidence(Name name)
    {
        var words = name.Parts.Length;
        var evidence = words is >= 2 and <= 5 && name.Text.Count(char.IsUpper) >= 2 && LooksLikePersons(name) ? 2 : 0;
        if (name.Mentions.Exists(mention => mention.Titled))
            evidence += 3;
        if (words > 1 && name.Aliases.Any(alias => Fold(alias) == name.Parts[^1]))
            evidence += 2;
        if (name.Mentions.Exists(IsFollowedAsPersons))
            evidence++;
        if (words > 1 && name.Mentions.Exists(IsToldAsPersons))
            evidence += 2;
        if (name.Mentions.Count(mention => mention.First > 0 && article.Words[mention.First - 1].Key is "the" or "la" or "le" or "l" or "die" or "der") * 2 > name.Mentions.Count)
            evidence -= 2;
        return evidence;
    }

    /// <summary>Two words with capitals may name anything; a given name, an initial, a particle of family names or O' tells.</summary>
    private static bool LooksLikePersons(Name name)
    {
        var parts = name.Parts;
        return Cues.FirstNames.Contains(parts[0]) || parts[..^1].Any(part => part.Length == 1 || Cues.FamilyParticles.Contains(part))
            || parts[^1].StartsWith("o'", StringComparison.Ordinal) || parts[^1].StartsWith("mc", StringComparison.Ordinal);
    }

    private static string Fold(string text) => Text.Fold.Text(text);

    private bool IsFollowedAsPersons(Mention mention)
    {
        if (mention.Past >= article.Words.Count)
            return false;
        var next = article.Words[mention.Past];
        return (next.Sentence == article.Words[mention.First].Sentence && says.Contains(next.Key) && next.Key != "a") || IsAuxiliary(mention, next);
    }

    /// <summary>An age behind the name, or what only a person is said to be.</summary>
    private bool IsToldAsPersons(Mention mention)
    {
        if (mention.Past >= article.Words.Count || article.Words[mention.Past].Sentence != article.Words[mention.First].Sentence)
            return false;
        var next = article.Words[mention.Past];
        return (next.BreakBefore && next.Text.Length == 2 && next.Text.All(char.IsAsciiDigit)) || next.Key is "who" or "aged" or "tweeted" or "testified";
    }

    // "Diallo a déclaré": the auxiliary is also an English article, so what follows must be a participle.
    private bool IsAuxiliary(Mention mention, Word next) =>
        next.Text == "a" && !next.BreakBefore && mention.Past + 1 < article.Words.Count && article.Words[mention.Past + 1].Text is [.., 'é' or 't'];

    private bool IsPlaced(Mention mention) =>
        mention.First > 0 && !article.Words[mention.First].BreakBefore && Cues.PlacePrepositions.Contains(article.Words[mention.First - 1].Key);
}
