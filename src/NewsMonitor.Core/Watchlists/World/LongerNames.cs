using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.World;

/// <summary>Names that hold a country's name and mean something else: Equatorial Guinea for Guinea, Niger Delta for Niger.</summary>
internal static class LongerNames
{
    // Every form of several words, by each shorter run of words in it.
    private static readonly Lazy<ILookup<string, Longer>> byPart = new(() =>
        (from country in Countries.All
         from form in country.Forms
         let words = Words.Of(form.Text)
         where words.Count > 1
         from part in PartsOf(words)
         select (part, longer: new Longer(country, form.Text, string.Join(' ', words)))).ToLookup(entry => entry.part, entry => entry.longer, StringComparer.Ordinal));

    /// <summary>Other countries' longer names, and what the file says is not this country.</summary>
    public static IEnumerable<string> Of(Country country)
    {
        var own = country.Forms.Concat(country.Capitals).Select(form => Fold.Text(form.Text)).ToHashSet(StringComparer.Ordinal);
        return own.SelectMany(form => byPart.Value[form])
            .Where(longer => longer.Country.Code != country.Code && !own.Contains(longer.Folded))
            .Select(longer => longer.Text)
            .Concat(country.NotThis);
    }

    private static IEnumerable<string> PartsOf(IReadOnlyList<string> words) =>
        from first in Enumerable.Range(0, words.Count)
        from count in Enumerable.Range(1, words.Count - first)
        where count < words.Count
        select string.Join(' ', words.Skip(first).Take(count));

    private sealed record Longer(Country Country, string Text, string Folded);
}
