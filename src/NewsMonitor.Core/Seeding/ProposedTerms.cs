namespace NewsMonitor.Core.Seeding;

/// <summary>Key phrases and key words as terms.</summary>
internal static class ProposedTerms
{
    private const double PhraseWeight = 2;

    public static List<string> Phrases(Findings findings) => [.. findings.Phrases.Select(phrase => Weighted.Term($"\"{phrase.Text}\"", PhraseWeight))];

    /// <summary>A word of which the article shows several forms is looked for in all of them, where the language has a stemmer.</summary>
    public static List<string> Words(Findings findings) =>
        [.. findings.Words.Select(word => word.IsInflected && findings.Language is "en" or "fr" && word.IsInflected ? $"stem:{word.Text}" : word.Text)];
}
