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
    private readonly WordTable words;
    private readonly Postings<Anchor> byWord;
    private readonly PrefixIndex prefixes;
    private readonly FuzzyIndex fuzzy;
    private readonly StemIndex stems;
    private readonly bool hasArabic;

    // Whether anything is asked of words beyond being one of ours.
    private readonly bool looksInside;

    public PatternIndex(IReadOnlyList<Pattern> distinct)
    {
        patterns = [.. distinct];
        var vocabulary = Vocabulary.Of(patterns);
        words = vocabulary.Words;
        wordIds = vocabulary.WordIds;
        byWord = vocabulary.ByWord;
        hasArabic = vocabulary.HasArabic;
        prefixes = new PrefixIndex(patterns);
        fuzzy = new FuzzyIndex(patterns);
        stems = new StemIndex(patterns);
        looksInside = hasArabic || !prefixes.IsEmpty || !fuzzy.IsEmpty || !stems.IsEmpty;
    }

    public int Count => patterns.Length;

    public Pattern this[int pattern] => patterns[pattern];

    /// <summary>Records every hit of every pattern.</summary>
    public void Find(Workspace work)
    {
        var tokens = work.Tokens;
        work.MakeRoom();
        var ids = work.WordIds;
        for (var i = 0; i < tokens.Count; i++)
        {
            ref readonly var token = ref tokens[i];
            ids[i] = words.MayHave(token.Hash) ? words.Find(token.Hash, tokens.Folded(token)) : -1;
        }
        foreach (var field in work.Fields)
            for (var i = work.First(field); i < work.Past(field); i++)
            {
                if (ids[i] >= 0)
                    FindAnchored(work, field, i, ids[i]);
                if (looksInside)
                    FindInside(work, field, i);
            }
    }

    private void FindInside(Workspace work, Field field, int at)
    {
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
        foreach (ref readonly var anchor in byWord[wordId])
        {
            var first = at - anchor.Before;
            if (first >= work.First(field) && first + anchor.Length <= work.Past(field) && Stands(work, field, at, anchor))
                work.AddHit(anchor.Pattern, new Hit(field, first, first + anchor.Length));
        }
    }

    /// <summary>The neighbour tells most patterns that share a word apart; only what it lets through is compared whole.</summary>
    private bool Stands(Workspace work, Field field, int at, in Anchor anchor)
    {
        if (anchor.Beside == 0 || work.WordIds[at + anchor.Beside] == anchor.Neighbour)
            return anchor.Suffices || Holds(work, field, anchor.Pattern, at - anchor.Before);
        return hasArabic && ArabicPrefixes.MayHave(work.Tokens.Folded(at + anchor.Beside)) && Holds(work, field, anchor.Pattern, at - anchor.Before);
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
