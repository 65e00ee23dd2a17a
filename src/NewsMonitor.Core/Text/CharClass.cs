namespace NewsMonitor.Core.Text;

/// <summary>What a code unit is to the tokenizer when it is not simply a letter or digit folded to one code unit.</summary>
/// <remarks>The values stay below the space character, so that one table can hold either a class or a folded letter.</remarks>
internal static class CharClass
{
    /// <summary>Space and punctuation: a word ends here.</summary>
    public const char Separator = (char)0;

    /// <summary>Soft hyphen, zero-width characters, combining accents, tatweel: as if it were not there.</summary>
    public const char Dropped = (char)1;

    /// <summary>Folds to several letters: ß, œ, ligatures.</summary>
    public const char Several = (char)2;

    /// <summary>An apostrophe in any of its typographic shapes: part of a word only between letters.</summary>
    public const char Apostrophe = (char)3;

    /// <summary>Ideographs, hiragana, Thai and its neighbours: written without spaces, so each stands for itself.</summary>
    public const char Solitary = (char)4;

    /// <summary>Half of a supplementary character.</summary>
    public const char Surrogate = (char)5;

    /// <summary>A mark that may turn the letter before it into another letter (й, ガ) and is dropped otherwise.</summary>
    public const char Recomposing = (char)6;

    /// <summary>A vowel or tone sign that belongs to the solitary character before it.</summary>
    public const char ClusterMark = (char)7;

    /// <summary>Katakana: a run of them, mostly a foreign name, is one word.</summary>
    public const char Katakana = (char)8;

    /// <summary>The greatest value that is a class and not a letter.</summary>
    public const char Last = Katakana;
}
