namespace NewsMonitor.Core.Seeding;

/// <summary>Finding folded words in a row; a hyphenated word counts as its parts.</summary>
internal static class KeySequence
{
    /// <summary>Whether the words stand there, one an article's word each.</summary>
    public static bool IsAt(IReadOnlyList<Word> words, int at, string[] keys) => at + keys.Length <= words.Count && keys.Index().All(key => words[at + key.Index].Key == key.Item);

    /// <summary>How many of the article's words the parts take from there, punctuation not crossed; 0 when they do not stand there.</summary>
    public static int LengthAt(IReadOnlyList<Word> words, int at, string[] parts)
    {
        var part = 0;
        for (var i = at; i < words.Count && part < parts.Length; i++)
        {
            if (i > at && words[i].BreakBefore)
                return 0;
            foreach (var own in words[i].Key.Split(' '))
                if (part >= parts.Length || own != parts[part++])
                    return 0;
            if (part == parts.Length)
                return i - at + 1;
        }
        return 0;
    }
}
