using System.Globalization;

namespace NewsMonitor.Benchmarks.Texts;

/// <summary>
/// Sentences of made-up words, drawn as often as words are in real texts (Zipf's law), the same for the same seed: enough words are
/// common that texts resemble each other here and there, as news do.
/// </summary>
internal sealed class WordMill(int seed)
{
    private const int VocabularySize = 12_000;

    private static readonly string[] Onsets = ["b", "br", "c", "d", "f", "gr", "l", "m", "n", "p", "r", "s", "st", "t", "tr", "v"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ai", "ea", "ou"];
    private static readonly string[] Codas = ["", "n", "r", "s", "t", "nd", "l", "ck"];
    private static readonly string[] Common =
    [
        "the", "of", "and", "to", "in", "a", "for", "on", "that", "said", "with", "is", "was", "by", "at", "from", "as", "it", "has", "after",
        "its", "have", "be", "an", "will", "who", "were", "which", "more", "not", "their", "but", "two", "been", "over", "would", "new", "year",
    ];

    private static readonly string[] Vocabulary = [.. Common, .. Invented()];

    private readonly Random _random = new(seed);

    public string Sentence(int words)
    {
        var chosen = Enumerable.Range(0, words).Select(_ => Word()).ToArray();
        chosen[0] = string.Concat(chosen[0][..1].ToUpper(CultureInfo.InvariantCulture), chosen[0].AsSpan(1));
        return string.Join(' ', chosen);
    }

    public string Sentences(int count) => string.Join(". ", Enumerable.Range(0, count).Select(_ => Sentence(_random.Next(8, 26)))) + ".";

    // The word of rank r is drawn about 1/r as often as the first.
    private string Word() => Vocabulary[(int)Math.Pow(Vocabulary.Length, _random.NextDouble()) - 1];

    private static IEnumerable<string> Invented()
    {
        var random = new Random(1);
        string Syllable() => Onsets[random.Next(Onsets.Length)] + Nuclei[random.Next(Nuclei.Length)] + Codas[random.Next(Codas.Length)];
        return Enumerable.Range(0, VocabularySize).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => Syllable())));
    }
}
