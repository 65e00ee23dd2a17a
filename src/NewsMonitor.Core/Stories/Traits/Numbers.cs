using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Traits;

/// <summary>Numbers in digits and in words: 5, five and cinq are one.</summary>
internal static class Numbers
{
    private static readonly string[][] SpelledOut =
    [
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen"],
        ["deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize", "quatorze", "quinze", "seize"],
        ["zwei", "drei", "vier", "funf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwolf", "dreizehn", "vierzehn", "funfzehn", "sechzehn"],
        ["dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce", "trece", "catorce", "quince", "dieciseis"],
    ];

    private static readonly Dictionary<ulong, uint>[] ByWord =
        [.. SpelledOut.Select(words => words.Index().ToDictionary(word => WordHash.Of(word.Item), word => KeyOf($"{word.Index + 2}")))];

    public static uint KeyOf(ReadOnlySpan<char> digits) => (uint)(WordHash.Of(digits) >> 20) | 1;

    /// <summary>The key of a number written as a word of the language; 0 for any other word. "Once" in English is no eleven.</summary>
    public static uint Spelled(ulong word, int language) => language < ByWord.Length ? ByWord[language].GetValueOrDefault(word) : 0;

    /// <summary>The same in whatever language comes first.</summary>
    public static uint SpelledAnywhere(ulong word) => ByWord.Select(words => words.GetValueOrDefault(word)).FirstOrDefault(key => key != 0);

    /// <summary>Whether the folded word is a number in any of the languages.</summary>
    public static bool IsSpelled(string folded) => Array.Exists(SpelledOut, words => words.Contains(folded, StringComparer.Ordinal));

    public static float WeightOf(ReadOnlySpan<char> digits) => digits.Length switch
    {
        1 => FeatureWeights.SmallNumber,
        4 when digits[0] is '1' or '2' && digits[1] is '9' or '0' => FeatureWeights.Year,
        _ => FeatureWeights.Number,
    };
}
