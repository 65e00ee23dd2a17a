using NewsMonitor.Core.Seeding;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>
/// The background that ships with the program: which words are common, by language, from hand-made lists. What is common only now, in what
/// comes in, the <see cref="Indexing.StoryIndex"/> counts by itself.
/// </summary>
internal static class CommonWords
{
    private static readonly string[] Languages = ["en", "fr", "de", "es", "pt", "it", "pl", "nl", "sv", "tr", "ru"];

    // Four bits a language.
    private static readonly Dictionary<ulong, ulong> Forms = [];
    private static readonly Dictionary<ulong, ulong> Stems = [];

    static CommonWords()
    {
        foreach (var lists in new[] { WordLists.Read("background.txt"), WordLists.Read("more-words.txt") })
            foreach (var (language, name) in Languages.Index())
            {
                Add(lists.Words($"function {name}"), language, WordUse.Function);
                Add(lists.Words($"connective {name}"), language, WordUse.Function);
                Add(lists.Words($"calendar {name}"), language, WordUse.Calendar);
                Add(lists.Words($"verb {name}"), language, WordUse.Verb);
                Add(lists.Words($"news {name}"), language, WordUse.News);
                Add(lists.Words("newsmaker"), language, WordUse.Newsmaker);
                Add(lists.Words($"common {name}"), language, WordUse.Common);
            }
    }

    /// <summary>The language whose small words the text is full of; English when nothing tells.</summary>
    public static int LanguageOf(string? declared, TokenBuffer tokens)
    {
        Span<int> hits = stackalloc int[Languages.Length];
        hits.Clear();
        for (var i = 0; i < tokens.Count; i++)
            if (Forms.TryGetValue(tokens[i].Hash, out var uses))
                for (var language = 0; language < Languages.Length; language++)
                    if (Of(uses, language) == WordUse.Function)
                        hits[language]++;
        var best = Math.Max(0, Array.IndexOf(Languages, declared));
        for (var language = 0; language < Languages.Length; language++)
            if (hits[language] > hits[best] + 1)
                best = language;
        return best;
    }

    /// <summary>How a word is used, by its form, else by its stem.</summary>
    public static WordUse Of(ulong form, ulong stem, int language)
    {
        var use = Forms.TryGetValue(form, out var uses) ? Of(uses, language) : WordUse.Rare;
        return use != WordUse.Rare || !Stems.TryGetValue(stem, out uses) ? use : Of(uses, language);
    }

    private static WordUse Of(ulong uses, int language) => (WordUse)((uses >> (language * 4)) & 0xF);

    private static void Add(IEnumerable<string> words, int language, WordUse use)
    {
        foreach (var word in words)
        {
            if (Words.Of(word) is not [var folded])
                continue;
            Put(Forms, WordHash.Of(folded), language, use);
            if (use is WordUse.Verb or WordUse.News or WordUse.Common)
                Put(Stems, WordHash.Of(LightStem.Of(folded)), language, use);
        }
    }

    // What comes first stays: a word says as little as its emptiest use.
    private static void Put(Dictionary<ulong, ulong> table, ulong word, int language, WordUse use)
    {
        var uses = table.GetValueOrDefault(word);
        if (Of(uses, language) == WordUse.Rare)
            table[word] = uses | ((ulong)use << (language * 4));
    }
}
