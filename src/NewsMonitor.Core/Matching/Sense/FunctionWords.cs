namespace NewsMonitor.Core.Matching.Sense;

/// <summary>Words that stand in nearly every text of a language, whatever it is about. Folded.</summary>
internal static class FunctionWords
{
    private static readonly (string Code, string Language, string[] Words)[] lists =
    [
        ("en", "English", ["the", "of", "to", "and", "in", "for", "that"]),
        ("fr", "French", ["le", "la", "les", "de", "des", "du", "et"]),
        ("de", "German", ["der", "die", "das", "und", "den", "von"]),
        ("es", "Spanish", ["el", "los", "de", "en", "que", "la"]),
        ("pt", "Portuguese", ["de", "do", "da", "que", "os", "em"]),
        ("it", "Italian", ["il", "di", "che", "del", "la"]),
    ];

    /// <summary>The first of a watchlist's languages the word belongs to; of all when it names none. Null for any other word.</summary>
    public static string? LanguageOf(string folded, IReadOnlyList<string> languages) => lists.FirstOrDefault(list =>
        (languages.Count == 0 || languages.Contains(list.Code, StringComparer.OrdinalIgnoreCase)) && list.Words.Contains(folded, StringComparer.Ordinal)).Language;
}
