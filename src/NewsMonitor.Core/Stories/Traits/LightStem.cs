namespace NewsMonitor.Core.Stories.Traits;

/// <summary>
/// Cuts the endings that inflection adds, whatever the language, and long words to their beginning: enough for <c>collides</c> to meet
/// <c>collided</c> and <c>diplomats</c> to meet <c>diplomates</c>. A wrong stem costs little where a dozen words decide together.
/// </summary>
internal static class LightStem
{
    private const int Longest = 7;

    private static readonly string[] Endings = ["ings", "ing", "ies", "ied", "ed", "es", "er", "ly", "s", "e", "y"];

    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> folded)
    {
        foreach (var ending in Endings)
            if (folded.Length >= ending.Length + 4 && folded.EndsWith(ending, StringComparison.Ordinal))
            {
                folded = folded[..^ending.Length];
                break;
            }

        return folded.Length > Longest ? folded[..Longest] : folded;
    }
}
