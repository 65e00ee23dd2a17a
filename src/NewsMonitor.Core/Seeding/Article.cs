namespace NewsMonitor.Core.Seeding;

/// <summary>What a watchlist is proposed from: plain text, a paragraph a line, the title apart when it is known.</summary>
/// <param name="Title">The headline; null when the first line of the text may be it.</param>
/// <param name="Text">The text as a reader sees it, without markup.</param>
public sealed record Article(string? Title, string Text)
{
    /// <summary>Longer texts than this many UTF-16 code units are no articles and are refused.</summary>
    public const int LongestText = 2_000_000;

    /// <summary>Below this many words there is nothing to choose from.</summary>
    public const int FewestWords = 8;
}
