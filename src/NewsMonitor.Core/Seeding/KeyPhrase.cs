namespace NewsMonitor.Core.Seeding;

/// <summary>Words that say what an article is about.</summary>
/// <param name="Text">As first written, small.</param>
/// <param name="Key">Its folded words.</param>
/// <param name="Score">For ranking; comparable only among the phrases of one article.</param>
/// <param name="Sentences">Where it stands.</param>
/// <param name="IsInflected">A single word of which the article shows several forms.</param>
internal sealed record KeyPhrase(string Text, string Key, double Score, IReadOnlyList<int> Sentences, bool IsInflected = false)
{
    public int Words { get; } = Key.Count(c => c == ' ') + 1;
}
