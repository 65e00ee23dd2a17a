using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.Queries;

/// <summary>What a prefix and a name with one edit must be, in queries and aliases alike.</summary>
internal static class WordForms
{
    private const int ShortestPrefix = 3;
    private const int ShortestFuzzy = 6;

    // A katakana is a syllable.
    private const int ShortestKatakanaPrefix = 2;

    /// <exception cref="QueryRefusal">Its last word is too short.</exception>
    public static Query.Prefix Prefix(string text, QuerySpan span)
    {
        var last = Words.Of(text) is [.., var word] ? word : "";
        var shortest = last.Any(FoldTable.IsKatakana) ? ShortestKatakanaPrefix : ShortestPrefix;
        if (last.Length < shortest)
            throw QueryRefusal.At(span, $"A prefix has at least {shortest} letters: `{text}*` would match almost anything.");
        return new Query.Prefix(text) { Span = span };
    }

    /// <exception cref="QueryRefusal">More edits than one, or no single long name.</exception>
    public static Query.Fuzzy Fuzzy(string text, string edits, QuerySpan span, QuerySpan editsSpan)
    {
        if (edits != "1")
            throw QueryRefusal.At(editsSpan, "One edit is the most a name may differ by: `~1`.", "1");
        if (Words.Of(text) is not [{ Length: >= ShortestFuzzy }])
            throw QueryRefusal.At(span, $"`~1` is for one name of at least {ShortestFuzzy} letters: shorter ones would match unrelated words.");
        return new Query.Fuzzy(text) { Span = span };
    }

    public static QueryRefusal NoEdits(QuerySpan tilde) => QueryRefusal.At(tilde, "`~` after a word takes its number of edits: `~1`.", "~1");

    public static QueryRefusal NothingBeforeStar(QuerySpan star) =>
        QueryRefusal.At(star, $"A wildcard needs at least {ShortestPrefix} letters before it, as in `dip*`; it cannot stand alone or come first.");
}
