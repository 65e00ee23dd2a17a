namespace NewsMonitor.Core.Feeds.Reading;

/// <summary>The short texts a document defines for itself, and how much it may grow by them.</summary>
internal sealed class Replacements(IReadOnlyDictionary<string, string> texts)
{
    private const int MostCharacters = 1_000_000;
    private int used;

    /// <exception cref="FeedLimitException">The document grows beyond what anybody writes: a quadratic blow-up.</exception>
    public bool TryTake(string name, out string text)
    {
        if (!texts.TryGetValue(name, out text!)) return false;
        used += text.Length;
        return used <= MostCharacters ? true : throw new FeedLimitException($"its own entities add more than {MostCharacters} characters");
    }
}
