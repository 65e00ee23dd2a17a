using BenchmarkDotNet.Attributes;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Watchlists that do not concern the item, as in the table of <c>-- matching growth</c>.</summary>
[MemoryDiagnoser]
[Config(typeof(MatchingConfig))]
public class GrowthBenchmarks
{
    private const int ItemCount = 500;

    private IReadOnlyList<Item> _items = [];
    private Func<Item, int> _ours = _ => 0;

    [ParamsSource(nameof(Sizes))]
    public int Watchlists { get; set; }

    public static IReadOnlyList<int> Sizes => GrowthSection.Sizes;

    [GlobalSetup]
    public void Draw()
    {
        var texts = NewsTexts.Load();
        _items = [.. texts.Items.Take(ItemCount)];
        _ours = Ours.Finder(Ours.OfEach(GrowthSection.Queries(Watchlists, GrowthSection.CommonWord(new Terms(texts.Items)))));
    }

    [Benchmark(OperationsPerInvoke = ItemCount)]
    public int NewsMonitor() => _items.Sum(_ours);
}
