using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Core.Seeding;

/// <summary>Sentences of the article that may serve as examples, the title and the lead first.</summary>
internal static class Examples
{
    private const int Most = 40;
    private const int WithTitle = 4;
    private const int FewestWords = 5;
    private const int LongestText = 400;

    public static List<Example> Of(ArticleWords article)
    {
        var sentences = article.Sentences.Where(sentence => sentence.Count >= FewestWords && sentence.Text.Length <= LongestText).Take(Most).ToList();
        // As a feed would bring it: the headline with the first sentence below. Then each sentence for itself.
        var lead = sentences.Count > 1 ? [new Example(sentences[0].Text, sentences[1].Text)] : Array.Empty<Example>();
        var alone = sentences.Skip(2 * lead.Length).Select(sentence => new Example(sentence.Text)).DistinctBy(example => example.Title);
        var under = sentences.Skip(2).Take(WithTitle).Select(sentence => new Example(sentences[0].Text, sentence.Text));
        var bare = sentences.Take(2 * lead.Length).Select(sentence => new Example(sentence.Text));
        return [.. lead, .. alone, .. under, .. bare];
    }
}
