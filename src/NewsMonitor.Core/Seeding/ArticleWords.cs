using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>An article's text cut into words and sentences; words are the matcher's own, so that what is proposed is found again.</summary>
internal sealed class ArticleWords
{
    // Beyond that a chain of hyphens or initials is no word.
    private const int LongestWord = 60;
    private const string Hyphens = "-\u2010\u2011";
    private const string Apostrophes = "'’ʼ";
    private const string OpeningQuotes = "\"“„«‘";

    private readonly List<Word> words = [];
    private readonly List<Sentence> sentences = [];

    private ArticleWords(string text) => Text = text;

    public string Text { get; }

    public IReadOnlyList<Word> Words => words;

    public IReadOnlyList<Sentence> Sentences => sentences;

    public static ArticleWords Read(string text)
    {
        var read = new ArticleWords(text);
        var tokens = new TokenBuffer();
        Tokenizer.Read(text, tokens);
        for (var i = 0; i < tokens.Count; i++)
            read.Take(tokens[i], tokens.Folded(i));
        read.CutSentences();
        return read;
    }

    private void Take(in Token token, ReadOnlySpan<char> folded)
    {
        var surface = Text.AsSpan(token.Start, token.Length);
        var before = words.Count > 0 ? words[^1] : null;
        var gap = before is null ? Text.AsSpan(0, token.Start) : Text.AsSpan(before.End, token.Start - before.End);
        if (before is not null && Joins(before, gap, surface))
        {
            before.Key = $"{before.Key} {folded}";
            before.End = token.End;
            before.Text = Text[before.Start..token.End];
            return;
        }

        var ends = before is null || SentenceEnd.Between(before, gap, surface);
        if (before is not null)
            gap = Owned(before, gap);
        words.Add(new Word
        {
            Text = surface.ToString(),
            Key = folded.ToString(),
            Start = token.Start,
            End = token.End,
            Sentence = before is null ? 0 : before.Sentence + (ends ? 1 : 0),
            Opens = ends || BeginsQuotation(gap),
            BreakBefore = ends || Breaks(before!, gap),
            Quoted = gap.Length > 0 && OpeningQuotes.Contains(gap[^1]),
        });
    }

    private static bool Joins(Word before, ReadOnlySpan<char> gap, ReadOnlySpan<char> surface) => gap.Length == 1 && before.Text.Length < LongestWord && gap[0] switch
    {
        var c when Hyphens.Contains(c) => true,
        '&' => true,
        var c when Apostrophes.Contains(c) => BeginsName(before) && surface.Length > 1 && char.IsUpper(surface[0]) && char.IsLower(surface[1]),
        '.' => SentenceEnd.IsInitials(before.Text) && surface.Length == 1 && char.IsUpper(surface[0]),
        _ => false,
    };

    /// <summary>N'Guessan, M'Bappé, D'Artagnan: a capital that no article would have there.</summary>
    private static bool BeginsName(Word letter) => letter.Text is "N" or "M" or "T" || (letter.Text == "D" && !letter.Opens);

    /// <summary>Notes a possessive or an elision on the word before and returns the rest of what stands between.</summary>
    private static ReadOnlySpan<char> Owned(Word before, ReadOnlySpan<char> gap)
    {
        if (gap.Length == 0 || !Apostrophes.Contains(gap[0]))
            return gap;
        if (gap.Length == 1)
        {
            before.Elided = true;
            return [];
        }
        if (gap[1] is 's' or 'S')
        {
            before.Possessive = true;
            return gap[2..];
        }
        before.Possessive = before.Key.EndsWith('s') && gap[1] == ' ';
        return before.Possessive ? gap[1..] : gap;
    }

    private static bool BeginsQuotation(ReadOnlySpan<char> gap)
    {
        var quote = gap.LastIndexOfAny(OpeningQuotes);
        var colon = gap.IndexOfAny(":—–");
        return colon >= 0 || (quote >= 0 && gap[..quote].IndexOfAny(",.:;") >= 0);
    }

    private static bool Breaks(Word before, ReadOnlySpan<char> gap)
    {
        var marks = gap.Trim();
        return marks.Length > 0 && !(marks is "." && (SentenceEnd.IsInitials(before.Text) || before.Text.Length <= 4)) && marks is not "&";
    }

    private void CutSentences()
    {
        for (var first = 0; first < words.Count;)
        {
            var past = first + 1;
            while (past < words.Count && words[past].Sentence == words[first].Sentence)
                past++;
            var until = past < words.Count ? words[past].Start : Text.Length;
            sentences.Add(new Sentence(first, past, Cut(words[first].Start, until), HasTelltaleCapitals(first, past)));
            first = past;
        }
    }

    /// <summary>From an opening quotation mark before the first word to the last mark before the next sentence's own.</summary>
    private string Cut(int start, int until)
    {
        if (start > 0 && OpeningQuotes.Contains(Text[start - 1]))
            start--;
        var text = Text[start..until];
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        text = (line < 0 ? text : text[..line]).TrimEnd();
        // A straight mark with a blank before it opens what comes next.
        return (text.EndsWith(" \"", StringComparison.Ordinal) ? text[..^2] : text).TrimEnd(' ', '\t', '(', '[', '“', '«', '-', '•', '*');
    }

    private bool EndsAsSentence(int past)
    {
        var after = Text.AsSpan(words[past - 1].End);
        return after.Length > 0 && after[0] == '.';
    }

    private bool HasTelltaleCapitals(int first, int past)
    {
        var (weighty, capital) = (0, 0);
        for (var i = first + 1; i < past; i++)
            if (words[i].Text.Length >= 4 && words[i].HasLetter)
            {
                weighty++;
                capital += words[i].Text.Any(char.IsUpper) ? 1 : 0;
            }
        // A sentence with its full stop is none, however many names it holds; LINES IN CAPITALS are.
        return capital < 0.7 * weighty || weighty < 2 || (EndsAsSentence(past) && Enumerable.Range(first, past - first).Any(i => !words[i].IsShouted && words[i].Text.Length >= 4));
    }
}
