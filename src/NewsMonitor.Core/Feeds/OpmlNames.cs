using System.Globalization;
using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Feeds;

/// <summary>Names for feeds out of their titles: words in lower case without accents, joined by hyphens, none given twice.</summary>
internal sealed class OpmlNames(IEnumerable<string> inUse)
{
    private const int Longest = 60;

    // Ten thousand feeds of one title should not each count from the start.
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _taken = new(inUse, StringComparer.OrdinalIgnoreCase);

    /// <summary>A title without a word is named by its host.</summary>
    public string Next(string title, Uri url)
    {
        var name = Kebab(title) is { Length: > 0 } words ? words : Kebab(url.IdnHost);
        var free = name;
        var number = _numbers.GetValueOrDefault(name, 1);
        while (!_taken.Add(free))
            free = string.Create(CultureInfo.InvariantCulture, $"{name}-{++number}");
        _numbers[name] = number;
        return free;
    }

    /// <summary>A name made here stays as it is.</summary>
    public static string Kebab(string title)
    {
        var words = string.Join('-', Runs(title).Select(run => string.Concat(Words.Of(run).SelectMany(word => word).Where(char.IsLetterOrDigit))).Where(word => word.Length > 0));
        if (words.Length <= Longest) return words;
        return words[..(char.IsHighSurrogate(words[Longest - 1]) ? Longest - 1 : Longest)].TrimEnd('-');
    }

    // The matcher takes every Chinese character for a word of its own; a name should not be hyphens all through.
    private static IEnumerable<string> Runs(string title)
    {
        var start = 0;
        for (var at = 0; at <= title.Length; at++)
        {
            if (at < title.Length && IsOfWord(title[at])) continue;
            if (at > start) yield return title[start..at];
            start = at + 1;
        }
    }

    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
