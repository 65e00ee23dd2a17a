namespace NewsMonitor.Core.Matching;

/// <summary>The words patterns are made of, and which patterns hang on each.</summary>
internal sealed record Vocabulary(WordTable Words, int[][] WordIds, Postings<Anchor> ByWord, bool HasArabic)
{
    public static Vocabulary Of(Pattern[] patterns)
    {
        var ids = new Dictionary<string, int>(patterns.Length, StringComparer.Ordinal);
        var uses = new List<int>(patterns.Length);
        var wordIds = Array.ConvertAll(patterns, pattern => IdsOf(pattern, ids, uses));
        var postings = new List<(int, Anchor)>(patterns.Length);
        for (var i = 0; i < patterns.Length; i++)
            // A stem's own word always has that stem, whatever the language.
            if (Anchor.Of(i, patterns[i], wordIds[i], uses) is { } anchor)
                postings.Add((wordIds[i][anchor.Before], anchor));
        return new Vocabulary(new WordTable(ids.Keys), wordIds, new Postings<Anchor>(ids.Count, postings), ids.Keys.Any(IsArabic));
    }

    private static int[] IdsOf(Pattern pattern, Dictionary<string, int> ids, List<int> uses) =>
        Array.ConvertAll(pattern.Words, word =>
        {
            if (!ids.TryGetValue(word, out var id))
            {
                ids[word] = id = ids.Count;
                uses.Add(0);
            }
            uses[id]++;
            return id;
        });

    private static bool IsArabic(string word) => word[0] is >= '\u0620' and <= '\u06FF';
}
