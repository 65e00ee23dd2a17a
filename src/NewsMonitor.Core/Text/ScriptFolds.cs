using System.Globalization;

namespace NewsMonitor.Core.Text;

/// <summary>Folding beyond Latin: which marks drop, which letters are variants of one another, which characters stand alone.</summary>
internal static class ScriptFolds
{
    /// <summary>Draws out the vowel before it, in hiragana as in katakana.</summary>
    public const char LongVowel = 'ー';

    // Pairs: a variant and the letter it folds to. Cyrillic й, ї and ў are letters of their own and stay.
    private const string Variants =
        "άαέεήηίιόούυώωϊιϋυΐιΰυςσ" + "ёеѐеѝи" + "أاإاآاٱاىيةهؤوئيکكیيېيےيھهہه";

    private static readonly Dictionary<char, char> variants = Variants.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]);

    // Half-width katakana U+FF66..U+FF9D in the order of the code chart.
    private const string HalfWidthKana = "ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

    // Greek Extended folds by its rows of sixteen (U+1F00 onwards, eight breathings in each case).
    private const string GreekRows = "αεηιουω";

    public static char? ClassOf(char c) => c switch
    {
        '\u00AD' or '\u0640' or '\u034F' or '\uFEFF' or (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E')
            or (>= '\u2060' and <= '\u2064') or (>= '\uFE00' and <= '\uFE0F') => CharClass.Dropped,
        '\u0306' or '\u0308' or '\u3099' or '\u309A' or '\uFF9E' or '\uFF9F' => CharClass.Recomposing,
        (>= '\u0300' and <= '\u036F') or (>= '\u1AB0' and <= '\u1AFF') or (>= '\u1DC0' and <= '\u1DFF') or (>= '\u20D0' and <= '\u20FF')
            or (>= '\uFE20' and <= '\uFE2F') or (>= '\u0483' and <= '\u0487') => CharClass.Dropped,
        (>= '\u064B' and <= '\u065F') or '\u0670' or (>= '\u06D6' and <= '\u06DC') or (>= '\u06DF' and <= '\u06E4')
            or (>= '\u0591' and <= '\u05BD') or '\u05BF' or '\u05C1' or '\u05C2' or '\u05C4' or '\u05C5' or '\u05C7' => CharClass.Dropped,
        '\'' or '\u2018' or '\u2019' or '\u201B' or '\u02BC' or '\u02B9' or '\uFF07' or '\u2032' or '`' or '\u00B4' => CharClass.Apostrophe,
        _ when char.IsSurrogate(c) => CharClass.Surrogate,
        _ when IsKatakana(c) => CharClass.Katakana,
        _ when IsSpaceless(c) => char.IsLetterOrDigit(c) ? CharClass.Solitary
            : IsWordMark(c) ? CharClass.ClusterMark
            : CharClass.Separator,
        _ => null,
    };

    /// <summary>The folded letter of Greek, Cyrillic, Arabic and digits of any script; null where Latin folding decides.</summary>
    public static char? LetterOf(char c)
    {
        if (char.IsDigit(c))
            return (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c));
        if (GreekExtended(c) is { } greek)
            return greek;
        var lower = char.ToLowerInvariant(c);
        if (variants.TryGetValue(lower, out var letter))
            return letter;
        return lower >= 0x370 && lower < 0x1E00 && char.IsLetter(lower) ? lower : null;
    }

    /// <summary>Vowel signs and the like that are part of a word in the scripts of India, of Thai and its neighbours.</summary>
    public static bool IsWordMark(char c) =>
        CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Superscript, circled and similar digits that the Latin folding table knows.</summary>
    public static bool IsCompatibilityDigit(char c) => CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.OtherNumber && c < 0x2500;

    /// <summary>The folded form of a katakana: full width for half-width.</summary>
    public static char FullWidth(char c) => c is >= '\uFF66' and <= '\uFF9D' ? HalfWidthKana[c - '\uFF66'] : c;

    /// <summary>The letter that a letter and a following mark make together; <c>'\0'</c> when the mark merely drops.</summary>
    public static char Recompose(char letter, char mark) => (letter, mark) switch
    {
        ('и', '\u0306') => 'й',
        ('у', '\u0306') => 'ў',
        ('і', '\u0308') => 'ї',
        ('ウ', '\u3099' or '\uFF9E') => 'ヴ',
        (_, '\u3099' or '\uFF9E') when TakesVoicing(letter) => (char)(letter + 1),
        (_, '\u309A' or '\uFF9F') when TakesHalfVoicing(letter) => (char)(letter + 2),
        _ => '\0',
    };

    // Not the dot ・ nor the double hyphen ゠, which stand between the words of a foreign name.
    private static bool IsKatakana(char c) =>
        c is (>= '\u30A1' and <= '\u30FA') or (>= '\u30FC' and <= '\u30FF') or (>= '\u31F0' and <= '\u31FF') or (>= '\uFF66' and <= '\uFF9D');

    private static bool IsSpaceless(char c) =>
        c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF')
            or (>= '\u3005' and <= '\u3007') or (>= '\u3041' and <= '\u3098') or (>= '\u309B' and <= '\u30A0') or '\u30FB'
            or (>= '\u3400' and <= '\u4DBF') or (>= '\u4E00' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
        && !char.IsDigit(c);

    private static char? GreekExtended(char c) => c switch
    {
        < '\u1F00' or > '\u1FFC' => null,
        _ when !char.IsLetter(c) => null,
        <= '\u1F6F' => GreekRows[(c - '\u1F00') / 16],
        <= '\u1F7D' => "αεηιουω"[(c - '\u1F70') / 2],
        <= '\u1FAF' => "αηω"[(c - '\u1F80') / 16],
        <= '\u1FBC' => 'α',
        <= '\u1FC7' => 'η',
        '\u1FC8' or '\u1FC9' => 'ε',
        <= '\u1FCC' => 'η',
        <= '\u1FDB' => 'ι',
        '\u1FE4' or '\u1FE5' or '\u1FEC' => 'ρ',
        <= '\u1FEB' => 'υ',
        '\u1FF8' or '\u1FF9' => 'ο',
        _ => 'ω',
    };

    // In the code charts a voiced kana follows its plain form, and a half-voiced one follows that.
    private static bool TakesVoicing(char kana) =>
        "カキクケコサシスセソタチツテトハヒフヘホかきくけこさしすせそたちつてとはひふへほ".Contains(kana, StringComparison.Ordinal);

    private static bool TakesHalfVoicing(char kana) => "ハヒフヘホはひふへほ".Contains(kana, StringComparison.Ordinal);
}
