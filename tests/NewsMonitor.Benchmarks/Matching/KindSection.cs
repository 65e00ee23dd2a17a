using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Watchlists;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>What else queries are made of, and the watchlist we ship.</summary>
internal static class KindSection
{
    private const int Prefixes = 500;
    private const int Nears = 1_000;
    private const int Entities = 100;
    private const int Aliases = 400;

    public static Section Measure(NewsTexts texts, Terms terms)
    {
        var section = new Section("Other kinds of terms", "what", "thousand items/s", "found an item", "bytes an item");
        void Row(string what, IReadOnlyList<Item> items, CompiledWatchlists compiled)
        {
            var measured = Throughput.Of(items, Ours.Finder(compiled));
            section.Row(what, Section.Thousands(measured.PerSecond), Section.Number(measured.Found), Section.Number(measured.Allocated));
        }

        Row($"{Prefixes} prefixes of 5 letters", texts.Items, Ours.InOne(PrefixesOf(terms)));
        Row("1,000 times \"a b\" NEAR/5 c", texts.Items, Ours.OfEach(BooleanQuery.Draw(terms, Nears).Select(query => $"\"{query.Phrase.First} {query.Phrase.Second}\" NEAR/5 {query.Near}")));
        Row($"{Entities} entities of {Aliases} aliases, guarded", texts.Items, Ours.Compile(GuardedEntities(terms)));
        if (Shipped() is { } shipped)
        {
            Row("the watchlist we ship", texts.Items, shipped);
            Row("the same, over the feeds' own texts", texts.Short, shipped);
        }
        return section;
    }

    private static IEnumerable<string> PrefixesOf(Terms terms) =>
        terms.Literals(100 * Prefixes).Where(term => !term.Contains(' ') && term.Length > 5).Select(term => term[..5] + '*').Distinct().Take(Prefixes);

    private static WatchlistSet GuardedEntities(Terms terms)
    {
        string[] context = [.. terms.Frequencies.Where(entry => Terms.IsLong(entry.Key)).OrderByDescending(entry => entry.Value).Select(entry => entry.Key).Take(3 * Entities)];
        var aliases = terms.Literals(Entities * Aliases);
        new Random(5).Shuffle(aliases);
        List<Entity> entities = [.. aliases.Chunk(Aliases).Select((names, i) => new Entity { Name = $"entity{i}x", Aliases = names, Guard = new Guard(context[(3 * i)..(3 * i + 3)]) })];
        return new WatchlistSet([new Watchlist { Name = "all", Terms = [.. entities.Select(entity => $"entity:{entity.Name}")] }], entities);
    }

    private static CompiledWatchlists? Shipped()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
            if (File.Exists(Path.Combine(directory.FullName, "Monitor.sln")))
                return ConfigurationLoader.Load(Path.Combine(directory.FullName, "appsettings.json")).Settings?.Matcher;
        return null;
    }
}
