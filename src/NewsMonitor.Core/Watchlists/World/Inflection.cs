namespace NewsMonitor.Core.Watchlists.World;

/// <summary>The regular forms of a country's name and of what its people are called, from the masculine singular.</summary>
/// <remarks>Only case and number endings of names and demonyms are known here; what is irregular stands in the file in full.</remarks>
internal static class Inflection
{
    /// <summary>The name, and its genitive in German (Malis).</summary>
    public static IEnumerable<string> OfName(string name, CountryLanguage language) =>
        language == CountryLanguage.German && !name.Contains(' ', StringComparison.Ordinal) && char.IsLower(name[^1]) && name[^1] is not ('s' or 'z' or 'x' or 'ß')
            ? [name, name + "s"]
            : [name];

    public static IEnumerable<string> OfDemonym(string word, CountryLanguage language) => language switch
    {
        CountryLanguage.English => English(word),
        CountryLanguage.French => French(word),
        CountryLanguage.German => German(word),
        CountryLanguage.Spanish => Spanish(word),
        CountryLanguage.Portuguese => Portuguese(word),
        CountryLanguage.Italian => Italian(word),
        _ => throw new ArgumentOutOfRangeException(nameof(language)),
    };

    // Frenchman -> Frenchmen, Frenchwoman, Frenchwomen; Malian -> Malians; French, Swiss, Chinese stay.
    private static string[] English(string word) => word switch
    {
        _ when Stem(word, "man") is { } stem && stem.EndsWith("ch", StringComparison.Ordinal) | stem.EndsWith("sh", StringComparison.Ordinal) =>
            [word, stem + "men", stem + "woman", stem + "women"],
        [.., 's'] or [.., 's', 'h'] or [.., 'c', 'h'] or [.., 'e', 's', 'e'] => [word],
        _ => [word, word + "s"],
    };

    // malien -> malienne, maliens, maliennes; letton -> lettonne; français -> française, françaises; russe -> russes.
    private static string[] French(string word) => word switch
    {
        [.., 'i' or 'é' or 'y', 'e', 'n'] or [.., 'o', 'n'] => [word, word + "ne", word + "s", word + "nes"],
        [.., 's'] => [word, word + "e", word + "es"],
        [.., 'e'] => [word, word + "s"],
        _ => [word, word + "e", word + "s", word + "es"],
    };

    // malisch -> malische, malischen, …; Malier -> Maliers, Maliern, Malierin, Malierinnen; Russe -> Russen, Russin, Russinnen.
    private static string[] German(string word) => word switch
    {
        [.., 's', 'c', 'h'] => [word, word + "e", word + "en", word + "em", word + "er", word + "es"],
        [.., 'e', 'r'] => [word, word + "s", word + "n", word + "in", word + "innen"],
        [.., 'e'] => [word, word + "n", word[..^1] + "in", word[..^1] + "innen"],
        _ => [word],
    };

    // maliano -> -a, -os, -as; francés -> francesa, …; alemán -> alemana, …; maliense -> malienses; iraní -> iraníes; español -> española, ….
    private static string[] Spanish(string word) => word switch
    {
        [.., 'o'] => Endings(word[..^1], "o", "a", "os", "as"),
        [.., 'é', 's'] => [word, .. Endings(word[..^2] + "es", "a", "es", "as")],
        [.., 'á', 'n'] => [word, .. Endings(word[..^2] + "an", "a", "es", "as")],
        [.., 'ó', 'n'] => [word, .. Endings(word[..^2] + "on", "a", "es", "as")],
        [.., 'í' or 'ú'] => Endings(word, "", "es", "s"),
        [.., 'l'] => Endings(word, "", "a", "es", "as"),
        _ => [word, word + "s"],
    };

    // maliano -> -a, -os, -as; francês -> francesa, …; letão -> letã, letãos, letãs; europeu -> europeia, …; espanhol -> espanhóis; maliense -> malienses.
    private static string[] Portuguese(string word) => word switch
    {
        [.., 'o'] when !word.EndsWith("ão", StringComparison.Ordinal) => Endings(word[..^1], "o", "a", "os", "as"),
        [.., 'ã', 'o'] => Endings(word[..^2], "ão", "ã", "ãos", "ãs", "ões"),
        [.., 'ê', 's'] => [word, .. Endings(word[..^2] + "es", "a", "es", "as")],
        [.., 'e', 'u'] => Endings(word[..^2], "eu", "eia", "eus", "eias"),
        [.., 'o', 'l'] => [word, word + "a", word[..^2] + "óis", word + "as"],
        _ => [word, word + "s"],
    };

    // maliano -> -a, -i, -e; francese -> francesi; vietnamita -> vietnamiti, vietnamite.
    private static string[] Italian(string word) => word switch
    {
        [.., 'o'] => Endings(word[..^1], "o", "a", "i", "e"),
        [.., 'e'] => Endings(word[..^1], "e", "i"),
        [.., 'a'] => Endings(word[..^1], "a", "i", "e"),
        _ => [word],
    };

    private static string[] Endings(string stem, params string[] endings) => Array.ConvertAll(endings, ending => stem + ending);

    private static string? Stem(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal) ? word[..^ending.Length] : null;
}
