using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>The words that any article holds, of one language; English is the fallback for what the language's own lists leave out.</summary>
internal sealed class BackgroundWords
{
    private static readonly WordLists lists = WordLists.Read("background.txt");
    private static readonly string[] languages = ["en", "fr", "de", "es", "pt", "it"];
    private static readonly Dictionary<string, BackgroundWords> byLanguage = languages.ToDictionary(language => language, language => new BackgroundWords(language));

    private readonly Dictionary<string, WordClass> forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordClass> stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> nouns;

    private BackgroundWords(string language)
    {
        Language = language;
        nouns = lists.Folded($"noun {language}");
        Connectives = [.. lists.Folded($"connective {language}").Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)).Select(phrase => phrase.Split(' '))];
        var stemming = new Stemming();
        // What comes first stays: a word is as empty as its emptiest use.
        AddForms($"function {language}", WordClass.Function);
        AddForms($"connective {language}", WordClass.Function);
        AddForms($"calendar {language}", WordClass.Calendar);
        AddStems($"verb {language}", WordClass.Verb, stemming);
        AddStems($"news {language}", WordClass.News, stemming);
        AddStems($"common {language}", WordClass.Common, stemming);
    }

    public string Language { get; }

    /// <summary>Everyday words are listed, not only empty ones: what is in no list is rare indeed.</summary>
    public bool TellsRarity => lists.Words($"common {Language}").Count > 0;

    /// <summary>Connectives of several words, folded.</summary>
    public IReadOnlyList<string[]> Connectives { get; }

    /// <summary>The languages that have lists.</summary>
    public static IReadOnlyList<string> Languages => languages;

    public static BackgroundWords Of(string language) => byLanguage[language];

    public bool IsFunction(string folded) => forms.TryGetValue(folded, out var known) && known == WordClass.Function;

    /// <summary>The class of a word; <paramref name="stemming"/> finds inflections.</summary>
    public WordClass Of(string text, string folded, Stemming stemming)
    {
        if (forms.TryGetValue(folded, out var known))
            return known;
        return stems.TryGetValue(stemming.Stem(Language, text), out known) ? known : WordClass.Rare;
    }

    /// <summary>Whether the word is in one of the lists as it stands.</summary>
    public bool Knows(string folded) => forms.ContainsKey(folded);

    /// <summary>Whether a word that looks like a participle or an adverb is a noun or an adjective all the same.</summary>
    public bool IsNoun(string folded) => nouns.Contains(folded);

    private void AddForms(string section, WordClass kind)
    {
        foreach (var word in lists.Words(section))
            if (Fold.Text(word) is { Length: > 0 } folded && (kind != WordClass.Function || !folded.Contains(' ', StringComparison.Ordinal)))
                forms.TryAdd(folded, kind);
    }

    private void AddStems(string section, WordClass kind, Stemming stemming)
    {
        foreach (var word in lists.Words(section))
        {
            forms.TryAdd(Fold.Text(word), kind);
            stems.TryAdd(stemming.Stem(Language, word), kind);
            // Their stemmer keeps the r that only the infinitive has: suspendre, suspend.
            if (kind == WordClass.Verb && Language == "fr" && word.EndsWith("dre", StringComparison.Ordinal))
                forms.TryAdd(Fold.Text(word[..^2]), kind);
        }
    }
}
