using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Matching;

/// <summary>
/// All patterns of all watchlists, found in one pass over an item's words. Each hangs on one word, prefix, half or stem; only when that
/// turns up is the rest compared. So a pattern whose anchor is not in the item costs nothing.
/// </summary>
internal sealed class PatternIndex
{
    private readonly Pattern[] patterns;
    private readonly int[][] wordIds;
    private readonly int[] anchors;
    private readonly WordTable words;
    private readonly Postings byWord;
    private readonly PrefixIndex prefixes;
    private readonly FuzzyIndex fuzzy;
    private readonly StemIndex stems;
    private readonly bool hasArabic;

    public PatternIndex(IReadOnlyList<Pattern> distinct)
    {
        patterns = [.. distinct];
        var vocabulary = Vocabulary.Of(patterns);
        words = vocabulary.Words;
        wordIds = vocabulary.WordIds;
        anchors = vocabulary.Anchors;
        byWord = vocabulary.ByWord;
        hasArabic = vocabulary.HasArabic;
        prefixes = new PrefixIndex(patterns);
        fuzzy = new FuzzyIndex(patterns);
        stems = new StemIndex(patterns);
    }

    public int Count => patterns.Length;

    public Pattern this[int pattern] => patterns[pattern];

    /// <summary>Records every hit of every pattern.</summary>
    public void Find(Workspace work)
    {
        var tokens = work.Tokens;
        work.MakeRoom();
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            work.WordIds[i] = token.FoldedLength == 0 ? -1 : words.Find(token.Hash, tokens.Folded(token));
        }
        foreach (var field in work.Fields)
            for (var i = work.First(field); i < work.Past(field); i++)
                FindAt(work, field, i);
    }

    private void FindAt(Workspace work, Field field, int at)
    {
        if (work.WordIds[at] is var id and >= 0)
            FindAnchored(work, field, at, id);
        var folded = work.Tokens.Folded(at);
        if (hasArabic && ArabicPrefixes.MayHave(folded))
            FindBehindArabicPrefix(work, field, at, folded);
        if (!prefixes.IsEmpty)
            prefixes.Find(work, field, at, folded);
        if (!fuzzy.IsEmpty)
            fuzzy.Find(work, field, at, folded);
        if (!stems.IsEmpty)
            stems.Find(work, field, at, folded);
    }

    private void FindAnchored(Workspace work, Field field, int at, int wordId)
    {
        foreach (var pattern in byWord[wordId])
        {
            var first = at - anchors[pattern];
            var length = patterns[pattern].Words.Length;
            if (length == 1 && patterns[pattern].Kind != PatternKind.Exact)
                work.AddHit(pattern, new Hit(field, at, at + 1));
            else if (first >= work.First(field) && first + length <= work.Past(field) && Holds(work, field, pattern, first))
                work.AddHit(pattern, new Hit(field, first, first + length));
        }
    }

    private void FindBehindArabicPrefix(Workspace work, Field field, int at, ReadOnlySpan<char> folded)
    {
        for (var n = 0; n < ArabicPrefixes.Count; n++)
            if (ArabicPrefixes.Without(folded, n) is { IsEmpty: false } rest && words.Find(WordHash.Of(rest), rest) is var id and >= 0)
                FindAnchored(work, field, at, id);
    }

    private bool Holds(Workspace work, Field field, int pattern, int first)
    {
        var (kind, ids) = (patterns[pattern].Kind, wordIds[pattern]);
        for (var i = 0; i < ids.Length; i++)
        {
            var isLast = i == ids.Length - 1;
            if (kind == PatternKind.Prefix && isLast)
            {
                if (!work.Tokens.Folded(first + i).StartsWith(patterns[pattern].Words[i], StringComparison.Ordinal))
                    return false;
            }
            else if (work.WordIds[first + i] != ids[i] && !(hasArabic && IsBehindArabicPrefix(work, first + i, patterns[pattern].Words[i])))
            {
                return false;
            }
            if (kind == PatternKind.Exact && !ExactForm.Is(work.Surface(field, first + i), patterns[pattern].Surfaces![i]))
                return false;
        }
        return true;
    }

    private static bool IsBehindArabicPrefix(Workspace work, int at, string word)
    {
        var folded = work.Tokens.Folded(at);
        if (!ArabicPrefixes.MayHave(folded))
            return false;
        for (var n = 0; n < ArabicPrefixes.Count; n++)
            if (ArabicPrefixes.Without(folded, n).SequenceEqual(word))
                return true;
        return false;
    }
}
