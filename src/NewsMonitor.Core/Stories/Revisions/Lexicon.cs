using System.Collections.Frozen;
using System.Globalization;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>What revision ranking knows of one language. All words folded.</summary>
internal sealed record Lexicon
{
    /// <summary>Knows nothing: numbers in digits, names and the diff remain.</summary>
    public static Lexicon Unknown { get; } = new();

    private static readonly FrozenDictionary<string, Lexicon> all = new Dictionary<string, Lexicon>(StringComparer.Ordinal)
    {
        ["en"] = EnglishWords.Lexicon,
        ["fr"] = FrenchWords.Lexicon,
        ["de"] = OtherWords.German,
        ["es"] = OtherWords.Spanish,
        ["it"] = OtherWords.Italian,
        ["pt"] = OtherWords.Portuguese,
    }.ToFrozenDictionary();

    /// <summary>Two letters; null when unknown.</summary>
    public string? Language { get; init; }

    public FrozenSet<string> Stops { get; init; } = [];

    public FrozenSet<string> Negations { get; init; } = [];

    /// <summary>A negation that stands together with another one of the list and counts once: <c>ne … pas</c>.</summary>
    public string? NegationParticle { get; init; }

    /// <summary>No negation in front of one of these: <c>not only</c>, <c>no. 5</c>.</summary>
    public FrozenSet<string> NoNegationBefore { get; init; } = [];

    public FrozenDictionary<string, long> Numbers { get; init; } = FrozenDictionary<string, long>.Empty;

    /// <summary>Amounts that name no number: <c>several</c>.</summary>
    public FrozenSet<string> Vague { get; init; } = [];

    /// <summary>The first word of its group for each of several that say the same.</summary>
    public FrozenDictionary<string, string> Synonyms { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>Keys that say the opposite of one another, as <c>a|b</c>.</summary>
    public FrozenSet<string> Opposites { get; init; } = [];

    public bool AreOpposite(Term left, Term right) => Opposites.Contains($"{left.Key}|{right.Key}") || Opposites.Contains($"{left.Word}|{right.Word}");

    /// <summary>The lexicon of a language, or, when none is stated, of the one whose function words the text has most of.</summary>
    public static Lexicon For(string? language, IReadOnlyCollection<string> words)
    {
        if (!string.IsNullOrWhiteSpace(language))
            return all.GetValueOrDefault(language.Trim().Split('-', '_')[0].ToLowerInvariant(), Unknown);
        var best = all.Values.MaxBy(lexicon => words.Count(lexicon.Stops.Contains))!;
        return words.Any(best.Stops.Contains) ? best : Unknown;
    }

    public static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>From <c>two=2 three=3</c>.</summary>
    public static FrozenDictionary<string, long> Values(string words) => words.Split(' ')
        .Select(word => word.Split('=')).ToFrozenDictionary(word => word[0], word => long.Parse(word[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    /// <summary>From groups parted by commas; each word stands for the first of its group.</summary>
    public static FrozenDictionary<string, string> Groups(string groups) => groups.Split(", ")
        .Select(group => group.Split(' ')).SelectMany(group => group.Select(word => (word, group[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.Item2, StringComparer.Ordinal);

    /// <summary>From <c>a/b c/d</c>, either way round.</summary>
    public static FrozenSet<string> Pairs(string pairs) => pairs.Split(' ')
        .Select(pair => pair.Split('/')).SelectMany(pair => new[] { $"{pair[0]}|{pair[1]}", $"{pair[1]}|{pair[0]}" })
        .ToFrozenSet(StringComparer.Ordinal);
}
