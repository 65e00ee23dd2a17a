namespace NewsMonitor.Core.Seeding;

/// <summary>What an ending tells of a word no list knows.</summary>
internal static class WordEndings
{
    /// <summary>Says how, and so ends a phrase.</summary>
    public static bool IsAdverb(string key, BackgroundWords background) => background.Language switch
    {
        "en" => key.Length > 4 && key.EndsWith("ly", StringComparison.Ordinal) && !background.IsNoun(key),
        "fr" => EndsInAny(key, "amment", "emment", "ivement", "alement", "ellement", "iquement", "eusement", "airement"),
        "es" or "pt" or "it" => key.EndsWith("mente", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Looks like a verb's form and so begins or ends no phrase: suspended, citing, accusaient.</summary>
    public static bool IsVerbal(string key, BackgroundWords background) => background.Language switch
    {
        "en" => key.Length > 4 && EndsInAny(key, "ed", "ing") && !background.IsNoun(key),
        "fr" => key.Length > 5 && EndsInAny(key, "aient", "erait", "eront", "irait", "erent", "issait", "ant") && !EndsInAny(key, "rant", "tant"),
        _ => false,
    };

    private static bool EndsInAny(string key, params ReadOnlySpan<string> endings)
    {
        foreach (var ending in endings)
            if (key.EndsWith(ending, StringComparison.Ordinal))
                return true;
        return false;
    }
}
