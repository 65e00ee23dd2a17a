using Lucene.Net.Analysis.Miscellaneous;

namespace NewsMonitor.Core.Text;

/// <summary>
/// For every UTF-16 code unit its folded letter or its <see cref="CharClass"/>: case, accents and width are gone.
/// Latin comes from Lucene's ASCII folding table; Greek, Cyrillic, Arabic and kana from <see cref="ScriptFolds"/>.
/// </summary>
/// <remarks>Built once at start, because string.Normalize does nothing in invariant globalization mode.</remarks>
internal static class FoldTable
{
    private static readonly Dictionary<char, string> several = [];
    private static readonly char[] table = Build();

    /// <summary>The folded letter, or a <see cref="CharClass"/>, at the index of the code unit; 65,536 long.</summary>
    public static ReadOnlySpan<char> Table => table;

    /// <summary>The letters a <see cref="CharClass.Several"/> code unit stands for.</summary>
    public static string Letters(char c) => several[c];

    /// <summary>Whether a code unit can be a letter or digit of a word.</summary>
    public static bool IsWordLetter(char c) => table[c] is > CharClass.Last or CharClass.Several or CharClass.Solitary or CharClass.Katakana or CharClass.Surrogate;

    public static bool IsKatakana(char c) => table[c] == CharClass.Katakana;

    private static char[] Build()
    {
        var built = new char[char.MaxValue + 1];
        var folded = new char[8];
        var one = new char[1];
        for (var code = 0; code <= char.MaxValue; code++)
            built[code] = Classify((char)code, one, folded);
        return built;
    }

    private static char Classify(char c, char[] one, char[] folded)
    {
        if (ScriptFolds.ClassOf(c) is { } known)
            return known;
        if (ScriptFolds.LetterOf(c) is { } letter)
            return letter;
        if (!char.IsLetterOrDigit(c) && !ScriptFolds.IsWordMark(c) && !ScriptFolds.IsCompatibilityDigit(c))
            return CharClass.Separator;
        if (c < 0x80)
            return char.ToLowerInvariant(c);

        one[0] = c;
        var length = ASCIIFoldingFilter.FoldToASCII(one, 0, folded, 0, 1);
        var letters = new string(folded, 0, length).ToLowerInvariant();
        if (letters.Length == 1)
            return letters[0];
        // Enclosed numbers such as (12) fold with their brackets: only letters and digits make words.
        letters = string.Concat(letters.Where(char.IsLetterOrDigit));
        if (letters.Length == 1)
            return letters[0];
        several[c] = letters;
        return CharClass.Several;
    }
}
