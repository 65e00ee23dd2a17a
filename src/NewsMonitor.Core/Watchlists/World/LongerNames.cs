using NewsMonitor.Core.Text;

namespace NewsMonitor.Core.Watchlists.World;

/// <summary>Names that hold a country's name and mean something else: Equatorial Guinea for Guinea, Niger Delta for Niger.</summary>
internal static class LongerNames
{
    private static readonly Lazy<List<(Country Country, string Text, IReadOnlyList<string> Words)>> several = new(() =>
        [.. from country in Countries.All
            from form in country.Forms
            let words = Words.Of(form.Text)
            where words.Count > 1
            select (country, form.Text, words)]);

    /// <summary>Other countries' longer names, and what the file says is not this country.</summary>
    public static IEnumerable<string> Of(Country country)
    {
        var own = country.Forms.Concat(country.Capitals).Select(form => Fold.Text(form.Text)).ToHashSet(StringComparer.Ordinal);
        return several.Value
            .Where(other => other.Country != country && !own.Contains(string.Join(' ', other.Words)) && Holds(other.Words, own))
            .Select(other => other.Text)
            .Concat(country.NotThis);
    }

    private static bool Holds(IReadOnlyList<string> words, HashSet<string> own)
    {
        for (var first = 0; first < words.Count; first++)
            for (var count = 1; count <= words.Count - first && count < words.Count; count++)
                if (own.Contains(string.Join(' ', words.Skip(first).Take(count))))
                    return true;
        return false;
    }
}
