namespace NewsMonitor.Core.Text;

/// <summary>
/// Arabic writes "and", "with", "for", "the" onto the word that follows: a word searched for is also found behind them.
/// </summary>
internal static class ArabicPrefixes
{
    // At least this much must remain, or short words would be found inside unrelated ones.
    private const int ShortestStem = 3;

    private static readonly string[] prefixes = ["و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ول", "وب", "وك", "فل", "فب", "ولل", "فلل", "وبال", "وكال"];

    public static bool MayHave(ReadOnlySpan<char> folded) => folded.Length > ShortestStem && folded[0] is 'و' or 'ف' or 'ب' or 'ك' or 'ل' or 'ا';

    /// <summary>How many variants <see cref="Without"/> can be asked for.</summary>
    public static int Count => prefixes.Length;

    /// <summary>The word without its n-th possible prefix; empty when it does not begin with it.</summary>
    public static ReadOnlySpan<char> Without(ReadOnlySpan<char> folded, int n)
    {
        var prefix = prefixes[n];
        return folded.Length - prefix.Length >= ShortestStem && folded.StartsWith(prefix, StringComparison.Ordinal) ? folded[prefix.Length..] : [];
    }
}
