using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Stories.Revisions;

/// <summary>Turns a sentence's words into terms.</summary>
internal sealed class StatementReader(NameBook names, Lexicon lexicon)
{
    private readonly Stemming _stemming = new();
    private readonly Dictionary<string, string> _stems = new(StringComparer.Ordinal);

    public Statement Read(Sentence sentence)
    {
        var terms = new List<Term>();
        for (var i = 0; i < sentence.Words.Count;)
        {
            var (count, key) = NumberReader.Read(sentence.Words, i, lexicon);
            var word = sentence.Words[i];
            if (count > 0)
                terms.Add(new Term(Shown(sentence.Words, i, count), key, TermKind.Number, word.Folded, false));
            else if (Initials(sentence.Words, i) is ( > 1, var initials))
            {
                count = initials.Length;
                terms.Add(new Term(initials.ToUpperInvariant(), initials, TermKind.Name, initials, true));
            }
            else
                terms.Add(Single(sentence, i));
            i += Math.Max(count, 1);
        }
        return new Statement(sentence.Field, sentence.Text, terms);
    }

    private Term Single(Sentence sentence, int index)
    {
        var word = sentence.Words[index];
        if (IsNegation(sentence.Words, index))
            return new Term(word.Shown, "not", TermKind.Negation, word.Folded, word.IsCapitalised);
        var isAcronym = word.Shown.Length > 1 && !sentence.IsHeadlineCase && word.Shown.All(char.IsUpper);
        if (NameBook.IsTitle(word) || (lexicon.Stops.Contains(word.Folded) && !isAcronym) || lexicon.Negations.Contains(word.Folded))
            return new Term(word.Shown, word.Folded, TermKind.Stop, word.Folded, word.IsCapitalised);
        return names.IsName(sentence, index)
            ? new Term(word.Shown, word.Folded, TermKind.Name, word.Folded, true)
            : new Term(word.Shown, Meaning(word), TermKind.Word, word.Folded, word.IsCapitalised);
    }

    private bool IsNegation(IReadOnlyList<RawWord> words, int index)
    {
        var word = words[index].Folded;
        if (word.EndsWith("n't", StringComparison.Ordinal))
            return lexicon.Language == "en";
        if (!lexicon.Negations.Contains(word))
            return false;
        if (index + 1 < words.Count && (lexicon.NoNegationBefore.Contains(words[index + 1].Folded) || char.IsAsciiDigit(words[index + 1].Folded[0])))
            return false;
        if (lexicon.NegationParticle is null)
            return true;
        // "ne ... pas" is one; "ne ... que" limits and does not deny; "un pas" is a step.
        if (word is "ne" or "n")
            return !After(words, index, 4).Any(next => next is "que" or "qu") || After(words, index, 4).Any(next => lexicon.Negations.Contains(next) || next == "plus");
        if (Before(words, index, 6).Any(earlier => earlier is "ne" or "n"))
            return false;
        return index == 0 || words[index - 1].Folded is not ("un" or "le" or "les" or "premier" or "premiers" or "ses" or "leurs" or "faux" or "une" or "la" or "cette" or "chaque" or "par");
    }

    private static IEnumerable<string> After(IReadOnlyList<RawWord> words, int index, int reach) => words.Skip(index + 1).Take(reach).Select(word => word.Folded);

    private static IEnumerable<string> Before(IReadOnlyList<RawWord> words, int index, int reach) =>
        Enumerable.Range(Math.Max(0, index - reach), Math.Min(reach, index)).Select(at => words[at].Folded);

    /// <summary>Letters with points between, as in <c>U.S.</c></summary>
    private static (int Count, string Letters) Initials(IReadOnlyList<RawWord> words, int index)
    {
        var count = 0;
        while (index + count < words.Count && count < 5 && words[index + count] is { Folded.Length: 1, IsCapitalised: true } word && (count == 0 || word.Gap == "."))
            count++;
        return (count, string.Concat(words.Skip(index).Take(count).Select(word => word.Folded)));
    }

    private string Meaning(RawWord word)
    {
        if (lexicon.Synonyms.TryGetValue(word.Folded, out var synonym))
            return synonym;
        if (lexicon.Language is null)
            return word.Folded;
        if (!_stems.TryGetValue(word.Shown, out var stem))
            _stems[word.Shown] = stem = word.Shown.Length > 40 ? word.Folded : _stemming.Stem(lexicon.Language, word.Shown);
        return stem.Length == 0 ? word.Folded : stem;
    }

    private static string Shown(IReadOnlyList<RawWord> words, int index, int count) =>
        words[index].Shown + string.Concat(words.Skip(index + 1).Take(count - 1).Select(word => word.Gap + word.Shown));
}
