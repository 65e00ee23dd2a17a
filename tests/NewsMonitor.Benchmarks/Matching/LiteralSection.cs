using System.Globalization;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Literal terms, 10 to 100,000 of them, beside what .NET has for many literals.</summary>
internal static class LiteralSection
{
    /// <summary>By number of terms, thousand items a second that are owed.</summary>
    private static readonly Dictionary<int, double> Targets = new() { [10] = 60, [1_000] = 45, [100_000] = 12 };

    public static Section Measure(NewsTexts texts, Terms terms)
    {
        var section = new Section("Literal terms", "terms", "who", "thousand items/s", "ours / its", "found an item", "bytes an item", "target");
        foreach (var (count, target) in Targets)
        {
            var literals = terms.Literals(count);
            var ours = Throughput.Of(texts.Items, Ours.Finder(Ours.InOne(literals)));
            void Row(string who, Throughput measured, string owed) => section.Row(
                count.ToString("#,0", CultureInfo.InvariantCulture), who, Section.Thousands(measured.PerSecond), Section.Number(ours.PerSecond / measured.PerSecond),
                Section.Number(measured.Found), Section.Number(measured.Allocated), owed);
            Row("NewsMonitor, one watchlist", ours, section.Target($"{target}", ours.PerSecond >= target * 1000));
            Row("NewsMonitor, a watchlist each", Throughput.Of(texts.Items, Ours.Finder(Ours.OfEach(literals))), "");
            Row("SearchValues<string>", Throughput.Of(texts.Items, LiteralReferences.SearchValues(literals)), "");
            if (count <= LiteralReferences.MostForRegex)
                Row("Regex, compiled", Throughput.Of(texts.Items, LiteralReferences.Regex(literals)), "");
        }
        return section;
    }
}
