using Lucene.Net.Tartarus.Snowball;
using Lucene.Net.Tartarus.Snowball.Ext;

namespace NewsMonitor.Core.Text;

/// <summary>Snowball stemmers by language. Not thread-safe: one instance serves one thread at a time.</summary>
internal sealed class Stemming
{
    private static readonly Dictionary<string, Func<SnowballProgram>> makers = new(StringComparer.Ordinal)
    {
        ["en"] = () => new EnglishStemmer(),
        ["fr"] = () => new FrenchStemmer(),
        ["de"] = () => new GermanStemmer(),
        ["es"] = () => new SpanishStemmer(),
        ["pt"] = () => new PortugueseStemmer(),
        ["it"] = () => new ItalianStemmer(),
        ["ru"] = () => new RussianStemmer(),
    };

    // Items whose language nobody knows are mostly in one of these; a word counts when either agrees.
    private static readonly string[] whenUnknown = ["en", "fr"];

    private readonly Dictionary<string, SnowballProgram> stemmers = new(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Languages => makers.Keys;

    /// <summary>The stemmers to ask for an item's language: its own, English and French when it is unknown, none when we have none.</summary>
    public static IReadOnlyList<string> LanguagesFor(string? language)
    {
        if (string.IsNullOrWhiteSpace(language))
            return whenUnknown;
        var two = language.Length < 2 ? language : language[..2].ToLowerInvariant();
        return makers.ContainsKey(two) ? [two] : [];
    }

    /// <summary>The folded stem of a word. Stemmers need its accents; the comparison does not, so they go afterwards.</summary>
    public string Stem(string language, ReadOnlySpan<char> word)
    {
        if (!stemmers.TryGetValue(language, out var stemmer))
            stemmers[language] = stemmer = makers[language]();
        stemmer.SetCurrent(ExactForm.Of(word.ToString()).ToLowerInvariant());
        stemmer.Stem();
        return Fold.Text(stemmer.Current);
    }
}
