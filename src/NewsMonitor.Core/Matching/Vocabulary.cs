namespace NewsMonitor.Core.Matching;

/// <summary>The words patterns are made of, and for each pattern the word it hangs on: the one fewest patterns share, the longer of two.</summary>
internal sealed record Vocabulary(WordTable Words, int[][] WordIds, int[] Anchors, Postings ByWord, bool HasArabic)
{
    public static Vocabulary Of(Pattern[] patterns)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var uses = new List<int>();
        var wordIds = Array.ConvertAll(patterns, pattern => IdsOf(pattern, ids, uses));
        var anchors = new int[patterns.Length];
        var postings = new List<(int, int)>(patterns.Length);
        for (var i = 0; i < patterns.Length; i++)
        {
            anchors[i] = AnchorOf(patterns[i], wordIds[i], uses);
            if (anchors[i] >= 0)
                postings.Add((wordIds[i][anchors[i]], i));
        }
        return new Vocabulary(new WordTable(ids.Keys), wordIds, anchors, new Postings(ids.Count, postings), ids.Keys.Any(IsArabic));
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

    /// <summary>-1 for patterns that no whole word announces. A stem's own word always has that stem, whatever the language.</summary>
    private static int AnchorOf(Pattern pattern, int[] ids, List<int> uses)
    {
        if (pattern.Kind == PatternKind.Fuzzy)
            return -1;
        var whole = pattern.Kind == PatternKind.Prefix ? ids.Length - 1 : ids.Length;
        var best = -1;
        for (var i = 0; i < whole; i++)
        {
            if (best < 0 || uses[ids[i]] < uses[ids[best]]
                || (uses[ids[i]] == uses[ids[best]] && pattern.Words[i].Length > pattern.Words[best].Length))
                best = i;
        }
        return best;
    }

    private static bool IsArabic(string word) => word[0] is >= '\u0620' and <= '\u06FF';
}
