using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Seeding;

/// <summary>Which words of an article can be part of a name, from their capitals and from what stands around them.</summary>
internal sealed class NameWords
{
    private readonly ArticleWords article;
    private readonly BackgroundWords background;
    private readonly CaseBook cases;
    private readonly bool[] inName;
    private readonly bool[] masked;
    private readonly WordClass[] classes;

    public NameWords(ArticleWords article, BackgroundWords background, WordClass[] classes)
    {
        this.article = article;
        this.background = background;
        this.classes = classes;
        cases = new CaseBook(article);
        inName = new bool[article.Words.Count];
        masked = new bool[article.Words.Count];
        foreach (var agency in Cues.LongAgencies)
            Mask(agency);
        // From the end: whether a sentence's first word belongs to a name hangs on the word after it.
        for (var i = inName.Length - 1; i >= 0; i--)
            inName[i] = Decide(i);
    }

    public bool this[int index] => inName[index];

    /// <summary>A word that is also written small, or that only a heading writes large, is no name by itself.</summary>
    public bool StandsAlone(int index) =>
        cases.IsName(article.Words[index].Key) || (!article.Words[index].Opens && Tells(index) && !cases.IsSeenLower(article.Words[index].Key));

    private bool Decide(int i)
    {
        var word = article.Words[i];
        if (!word.IsCapital || !word.HasLetter || word.Elided || masked[i] || IsEmpty(i, word))
            return false;
        if (word.Text is ['U', 'S', >= '0' and <= '9', ..])
            return false;
        if (word.Text.Length == 1)
            return i + 1 < inName.Length && inName[i + 1] && !article.Words[i + 1].BreakBefore;
        if (HasGeoPart(word) || (word.Key.Contains(' ', StringComparison.Ordinal) && Cues.SaidOf.Contains(word.Key[(word.Key.LastIndexOf(' ') + 1)..])))
            return false;
        if (Tells(i) && !word.Opens)
            return true;
        if (cases.IsName(word.Key) || IsAcronym(i, word))
            return true;
        // A sentence's or a heading's first capital: part of a name when a name goes on behind it and it is no everyday word.
        var goesOn = i + 1 < inName.Length && inName[i + 1] && !article.Words[i + 1].BreakBefore && !word.Possessive;
        if (Cues.Titles.Contains(word.Key) || Cues.IsCue(word.Key))
            return goesOn;
        return classes[i] == WordClass.Rare && !cases.IsSeenLower(word.Key) && !Cues.NoiseAlone.Contains(word.Key)
            && ((goesOn && Tells(i) && !Cues.NoiseAlone.Contains(article.Words[i + 1].Key) && Gazetteer.At(article.Words, i + 1, background.Language) is null) || (Tells(i) && FollowsName(i)));
    }

    /// <summary>Titles alone make no telling of a heading; a sentence's first word after a first name would be one too.</summary>
    private bool FollowsName(int i) => !article.Words[i].BreakBefore && i > 0 && article.Words[i - 1].IsCapital;

    private bool Tells(int i) => article.Sentences[article.Words[i].Sentence].HasTelltaleCapitals;

    private bool IsEmpty(int i, Word word) =>
        (classes[i] is WordClass.Calendar or WordClass.Function && !IsNameAfterAll(i, word)) || Cues.Noise.Contains(word.Key) || Cues.Agencies.Contains(word.Key);

    /// <summary>Theresa May, Kim Jong Un, Will Smith: an empty word with a capital right beside a word that is none.</summary>
    private bool IsNameAfterAll(int i, Word word)
    {
        if (word.Opens || !Tells(i) || word.Text.Length > 6 || word.Key is "i" or "the" or "a" || char.IsDigit(word.Text[0]))
            return false;
        var before = i > 0 && !word.BreakBefore && article.Words[i - 1].IsCapital && classes[i - 1] == WordClass.Rare;
        var isDate = i + 1 < classes.Length && article.Words[i + 1].Text is [>= '0' and <= '9', ..];
        return before && !isDate && (classes[i] == WordClass.Function || word.Key is "may" or "april" or "june" or "august");
    }

    private void Mask(string[] phrase)
    {
        for (var i = 0; i < masked.Length; i++)
            if (article.Words[i].Key == phrase[0] || article.Words[i].Key.StartsWith(phrase[0] + " ", StringComparison.Ordinal))
                Array.Fill(masked, true, i, KeySequence.LengthAt(article.Words, i, phrase));
    }

    private bool IsAcronym(int i, Word word) => Tells(i) && word.IsShouted && word.Text.Length is >= 2 and <= 7;

    /// <summary>Anti-French, Paris-based, US-led: said of a country, not the name of something.</summary>
    private static bool HasGeoPart(Word word) =>
        word.Text.Contains('-', StringComparison.Ordinal) && !word.Text.Split('-').All(part => part.Length > 0 && char.IsUpper(part[0]) && Gazetteer.Of(Fold.Text(part)) is null)
        && word.Text.Split('-').Any(part => Gazetteer.Of(Fold.Text(part)) is not null);
}
