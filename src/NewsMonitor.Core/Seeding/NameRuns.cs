namespace NewsMonitor.Core.Seeding;

/// <summary>How the names of organisations go on beyond a run of capitals: over "and", and in French over the small words behind their head.</summary>
internal sealed class NameRuns(IReadOnlyList<Word> words, NameWords nameWords, WordClass[] classes, string language)
{
    private const int LongestJoined = 4;

    // The adjectives of institutions: nationale, européenne, monétaire, suprême.
    private static readonly string[] adjectiveEndings =
    [
        "al", "ale", "ales", "aux", "el", "elle", "elles", "ique", "iques", "ien", "ienne", "iens", "iennes", "een", "eenne", "eens", "eennes", "ain", "aine", "ains",
        "aines", "ais", "aise", "aises", "ois", "oise", "oises", "aire", "aires", "if", "ive", "ifs", "ives", "iste", "istes", "uni", "unis", "unie", "unies", "supreme",
    ];

    /// <summary>Where "and Bridge Corporation", "and Industry" behind a run of everyday words ends; null when the run does not go on.</summary>
    public int? AndJoined(int first, int past)
    {
        if (past + 1 >= words.Count || words[past].Key is not ("and" or "et") || !IsPlain(past - 1) || !nameWords[past + 1] || words[past + 1].BreakBefore || !IsPlain(past + 1))
            return null;
        var end = past + 2;
        while (end < words.Count && end < past + 1 + LongestJoined && nameWords[end] && !words[end].BreakBefore && !words[end - 1].Possessive)
            end++;
        var endsInHead = end > past + 2 && IsHead(end - 1);
        var beginsWithHead = past - first > 2 && IsHead(first) && words[first + 1].Key is "of" or "for" or "de" or "du" or "des";
        return endsInHead || beginsWithHead ? end : null;
    }

    /// <summary>Assemblée nationale, Haute Cour de justice, Organisation des Nations unies: French writes only the head large.</summary>
    public int Continued(int first, int past)
    {
        if (language != "fr" || !Enumerable.Range(first, past - first).Any(i => IsHead(i) && words[i].IsCapital))
            return past;
        var end = Adjectives(past);
        if (IsHead(past - 1) && Noun(end) is { } noun)
            end = Adjectives(noun);
        return end;
    }

    /// <summary>Médecins sans frontières, also where it begins a sentence; null when that does not stand there.</summary>
    public int? WithoutBorders(int at) =>
        words[at].IsCapital && classes[at] != WordClass.Function && KeySequence.IsAt(words, at + 1, ["sans", "frontieres"]) && !words[at + 1].BreakBefore ? at + 3 : null;

    private int Adjectives(int at)
    {
        while (GoesOn(at) && classes[at] is not WordClass.Verb and not WordClass.Function and not WordClass.Calendar && Array.Exists(adjectiveEndings, ending => words[at].Key.EndsWith(ending, StringComparison.Ordinal)))
            at++;
        return at;
    }

    /// <summary>Behind "de justice", "des droits"; null when no such thing stands there.</summary>
    private int? Noun(int at)
    {
        var noun = at;
        while (GoesOn(noun) && noun < at + 2 && words[noun].Key is "de" or "d" or "du" or "des" or "la" or "l")
            noun++;
        return noun > at && words[at].Key is not ("la" or "l") && GoesOn(noun) && classes[noun] is WordClass.Rare or WordClass.Common or WordClass.News ? noun + 1 : null;
    }

    private bool GoesOn(int at) => at < words.Count && !words[at].BreakBefore && !words[at].IsCapital && words[at].HasLetter;

    private bool IsHead(int at) => Cues.Organisations.Contains(words[at].Key);

    /// <summary>An everyday word, as corporations and ministries are named after, but no head itself.</summary>
    private bool IsPlain(int at) => !IsHead(at) && !Cues.Groups.Contains(words[at].Key) && (classes[at] != WordClass.Rare || Cues.IsCue(words[at].Key));
}
