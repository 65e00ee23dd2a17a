namespace NewsMonitor.Core.Seeding;

/// <summary>How each word of an article is written where its capital is its own choice: inside sentences that are no headline.</summary>
internal sealed class CaseBook
{
    private readonly Dictionary<string, (int Lower, int Capital)> counts = new(StringComparer.Ordinal);

    public CaseBook(ArticleWords article)
    {
        foreach (var sentence in article.Sentences)
            for (var i = sentence.First; i < sentence.Past; i++)
                Count(article.Words[i], sentence.HasTelltaleCapitals);
    }

    /// <summary>Whether the word is written with a capital inside sentences, and at least as often as without.</summary>
    public bool IsName(string key) => counts.TryGetValue(key, out var seen) && seen.Capital > 0 && seen.Capital >= seen.Lower;

    public bool IsSeenLower(string key) => counts.TryGetValue(key, out var seen) && seen.Lower > 0;

    private void Count(Word word, bool tells)
    {
        counts.TryGetValue(word.Key, out var seen);
        if (!word.IsCapital)
            counts[word.Key] = (seen.Lower + 1, seen.Capital);
        else if (tells && !word.Opens)
            counts[word.Key] = (seen.Lower, seen.Capital + 1);
    }
}
