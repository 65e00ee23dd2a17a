using System.Globalization;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>What an item costs when ever more watchlists have nothing to do with it: about the same.</summary>
internal static class GrowthSection
{
    public static readonly int[] Sizes = [10, 100, 1_000, 10_000, 100_000];

    public static Section Measure(NewsTexts texts, Terms terms)
    {
        var section = new Section("Watchlists that do not concern the item", "watchlists", "thousand items/s", "cost against 10", "found an item", "bytes an item");
        var common = CommonWord(terms);
        var least = 0.0;
        foreach (var size in Sizes)
        {
            var measured = Throughput.Of(texts.Items, Ours.Finder(Ours.OfEach(Queries(size, common))));
            least = size == Sizes[0] ? measured.PerSecond : least;
            section.Row(
                size.ToString("#,0", CultureInfo.InvariantCulture), Section.Thousands(measured.PerSecond), Section.Number(least / measured.PerSecond),
                Section.Number(measured.Found), Section.Number(measured.Allocated));
        }
        return section;
    }

    /// <summary>A name that must be there and never is, with a word that is in most texts.</summary>
    public static IEnumerable<string> Queries(int count, string common) => Terms.Names().Distinct().Take(count).Select(name => $"\"{name}\" AND ({common} OR \"{common} x\") NOT {common}s");

    public static string CommonWord(Terms terms) => terms.Frequencies.Where(entry => Terms.IsLong(entry.Key)).MaxBy(entry => entry.Value).Key;
}
