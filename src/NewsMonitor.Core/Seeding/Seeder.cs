namespace NewsMonitor.Core.Seeding;

/// <summary>From an article to a proposed watchlist.</summary>
public static class Seeder
{
    /// <summary>Reads names, places and key phrases, weighs them, and proposes what the matcher was seen to accept.</summary>
    /// <remarks>A function of its input alone; linear in the length of the text.</remarks>
    public static SeedResult Propose(Article article, SeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(options);
        if (article.Text.Length + (article.Title?.Length ?? 0) > Article.LongestText)
            return new SeedResult.Refused($"The text is longer than {Article.LongestText:N0} characters; give one article.");
        var words = ArticleWords.Read(ArticleText.Of(article));
        if (words.Words.Count(word => word.HasLetter) < Article.FewestWords)
            return new SeedResult.Refused($"There are fewer than {Article.FewestWords} words: give the text of an article.");
        var findings = Findings.Of(words);
        return ProposalDraft.Of(findings, options) is { } proposal
            ? new SeedResult.Proposed(proposal)
            : new SeedResult.Refused("The text holds no name, place or phrase that a watchlist could look for.");
    }
}
