using System.Buffers;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>A sentence with its words as they stand, before anything is known of what they mean.</summary>
internal sealed record Sentence(Field Field, string Text, IReadOnlyList<RawWord> Words)
{
    private static readonly SearchValues<char> ends = SearchValues.Create(".!?…\n。！？");

    private static readonly SearchValues<char> certainEnds = SearchValues.Create("\n!?…。！？");

    /// <summary>What goes on longer is no sentence, and is looked at in parts.</summary>
    private const int MostWords = 120;

    private static readonly HashSet<string> abbreviations = new(StringComparer.Ordinal)
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "mt", "gen", "sen", "rep", "gov", "lt", "col", "sgt", "no", "jan", "feb", "mar", "apr", "jun", "jul", "aug",
        "sep", "sept", "oct", "nov", "dec", "mme", "mlle", "mm", "janv", "fevr", "avr", "juil", "env", "bzw", "inc", "ltd", "jr", "sr", "vs", "approx",
    };

    /// <summary>Capitals mean nothing where nearly every word has one.</summary>
    public bool IsHeadlineCase { get; } = Words.Skip(1).Count(IsLong) is var all and >= 2
        && Words.Skip(1).Count(word => IsLong(word) && word.IsCapitalised) > 0.8 * all;

    /// <summary>The sentences of a text; a title is one.</summary>
    public static IEnumerable<Sentence> Of(Field field, string original)
    {
        var text = Noise.Blank(original, field == Field.Title);
        var buffer = new TokenBuffer();
        Tokenizer.Read(text, buffer);
        var words = new List<RawWord>();
        for (var i = 0; i < buffer.Count; i++)
        {
            var from = i == 0 ? 0 : buffer[i - 1].End;
            var gap = text[from..buffer[i].Start];
            if (words.Count > 0 && (words.Count == MostWords || (field != Field.Title && Parts(gap, words[^1], text[buffer[i].Start]))))
            {
                yield return Make(field, original, words);
                words = [];
            }
            words.Add(new RawWord(buffer[i].Start, buffer[i].End, buffer.Folded(i).ToString(), text[buffer[i].Start..buffer[i].End], words.Count == 0 ? "" : gap));
        }
        if (words.Count > 0)
            yield return Make(field, original, words);
    }

    private static bool IsLong(RawWord word) => word.Shown.Length > 3;

    private static Sentence Make(Field field, string text, List<RawWord> words)
    {
        // With the marks around it, for quotes open and close there.
        var (start, end) = (Math.Max(0, words[0].Start - 1), Math.Min(text.Length, words[^1].End + 2));
        return new Sentence(field, text[start..end], words);
    }

    private static bool Parts(string gap, RawWord last, char next)
    {
        if (gap.AsSpan().IndexOfAny(ends) is var at && at < 0)
            return false;
        if (gap.AsSpan().IndexOfAny(certainEnds) >= 0)
            return true;
        return at + 1 < gap.Length && !char.IsLower(next) && last.Folded.Length > 1 && !abbreviations.Contains(last.Folded);
    }
}
