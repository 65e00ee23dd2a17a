namespace NewsMonitor.Core.Seeding;

/// <summary>Runs of telling words, as RAKE cuts them: nothing empty inside, no punctuation crossed, no verb at an end; and every shorter run within.</summary>
internal sealed class PhraseCandidates
{
    private const int LongestPhrase = 4;

    private readonly ArticleWords article;
    private readonly WordClass[] classes;
    private readonly BackgroundWords background;
    private readonly bool[] taken;

    // Taken are the words that belong to a name, a place or a fixed phrase already.
    public PhraseCandidates(ArticleWords article, WordClass[] classes, BackgroundWords background, bool[] taken)
    {
        this.article = article;
        this.classes = classes;
        this.background = background;
        this.taken = taken;
    }

    /// <summary>Each candidate's first word and how many it takes.</summary>
    public IEnumerable<(int First, int Count)> All()
    {
        for (var first = 0; first < classes.Length; first++)
        {
            if (!MayBegin(first))
                continue;
            for (var last = first; last < Math.Min(first + LongestPhrase, classes.Length) && (last == first || Continues(last)); last++)
                if (last > first && MayEnd(last))
                    yield return (first, last - first + 1);
        }
    }

    private bool IsTelling(int i) =>
        !taken[i] && classes[i] is WordClass.Rare or WordClass.Common or WordClass.News && !taken[i] && article.Words[i] is { HasLetter: true, Text.Length: > 1 };

    private bool Continues(int i) => !article.Words[i].BreakBefore && (IsTelling(i) || Links(i)) && !article.Words[i - 1].Possessive;

    /// <summary>In Romance languages a noun phrase goes on behind "de": coopération de défense.</summary>
    private bool Links(int i) =>
        background.Language is "fr" or "es" or "pt" or "it" && !taken[i] && article.Words[i].Key is "de" or "d" or "du" or "des" or "del" or "do" or "da" or "di"
        && background.Language is not "en" and not "de" && i > 0 && IsTelling(i - 1);

    private bool MayBegin(int i) => IsTelling(i) && !WordEndings.IsVerbal(article.Words[i].Key, background);

    private bool MayEnd(int i) => IsTelling(i) && classes[i] != WordClass.Verb && (!WordEndings.IsVerbal(article.Words[i].Key, background) || article.Words[i].Key.EndsWith("ing", StringComparison.Ordinal));
}
