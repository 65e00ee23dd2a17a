namespace NewsMonitor.Core.Seeding;

/// <summary>Which of the languages with lists an article is in: the one whose function words it uses most.</summary>
internal static class ArticleLanguage
{
    public static string Of(IReadOnlyList<string> folded)
    {
        var words = folded.Take(2000).ToList();
        return BackgroundWords.Languages.MaxBy(language => words.Count(BackgroundWords.Of(language).IsFunction))!;
    }
}
