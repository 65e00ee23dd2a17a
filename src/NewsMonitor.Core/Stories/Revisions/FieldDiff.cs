using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>The hunks between two texts of one field.</summary>
internal static class FieldDiff
{
    /// <summary>Two hunks with no more than so many words between them read better as one.</summary>
    private const int Bridge = 1;

    /// <param name="field">Which field the texts are of.</param>
    /// <param name="before">The text it had.</param>
    /// <param name="now">The text it has.</param>
    /// <param name="isCut">Whether the texts go on beyond what is compared; then words that only one has at the end are no difference.</param>
    public static IEnumerable<RevisionHunk> Of(Field field, string before, string now, bool isCut)
    {
        if (string.Equals(before, now, StringComparison.Ordinal))
            return [];
        var (oldWords, newWords) = (Read(before), Read(now));
        IEnumerable<Edit> edits = Joined(Edits(before, now, Keys(oldWords), Keys(newWords)));
        if (isCut)
            edits = edits.Where(edit => (edit.OldStart < edit.OldEnd && edit.NewStart < edit.NewEnd) || (edit.OldEnd < oldWords.Count && edit.NewEnd < newWords.Count));
        return edits.Select(edit => Hunk(field, before, oldWords, now, newWords, edit));
    }

    /// <summary>Of several shortest ways the algorithm's choice depends on which text comes first; so it is always the same one.</summary>
    private static IEnumerable<Edit> Edits(string before, string now, ulong[] oldKeys, ulong[] newKeys) =>
        string.CompareOrdinal(before, now) < 0
            ? WordDiff.Between(oldKeys, newKeys)
            : WordDiff.Between(newKeys, oldKeys).Select(edit => edit.Mirrored);

    private static List<Edit> Joined(IEnumerable<Edit> edits)
    {
        var joined = new List<Edit>();
        foreach (var edit in edits)
            if (joined.Count > 0 && edit.OldStart - joined[^1].OldEnd <= Bridge)
                joined[^1] = joined[^1] with { OldEnd = edit.OldEnd, NewEnd = edit.NewEnd };
            else
                joined.Add(edit);
        return joined;
    }

    private static RevisionHunk Hunk(Field field, string before, TokenBuffer oldWords, string now, TokenBuffer newWords, Edit edit)
    {
        var (removedAt, removed) = Slice(before, oldWords, edit.OldStart, edit.OldEnd);
        var (addedAt, added) = Slice(now, newWords, edit.NewStart, edit.NewEnd);
        return new RevisionHunk(field, removed, removedAt, added, addedAt);
    }

    private static (int At, string Text) Slice(string text, TokenBuffer words, int start, int end)
    {
        if (start == end)
            return (start < words.Count ? words[start].Start : text.Length, "");
        var at = words[start].Start;
        return (at, text[at..words[end - 1].End]);
    }

    private static TokenBuffer Read(string text)
    {
        var words = new TokenBuffer();
        Tokenizer.Read(text, words);
        return words;
    }

    private static ulong[] Keys(TokenBuffer words)
    {
        var keys = new ulong[words.Count];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = words[i].Hash;
        return keys;
    }
}
