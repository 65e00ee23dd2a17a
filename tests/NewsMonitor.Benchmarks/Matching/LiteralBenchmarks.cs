using BenchmarkDotNet.Attributes;
using NewsMonitor.Core.Feeds;

namespace NewsMonitor.Benchmarks.Matching;

/// <summary>Literal terms, as in the first table of <c>-- matching</c>.</summary>
[MemoryDiagnoser]
[Config(typeof(MatchingConfig))]
public class LiteralBenchmarks
{
    private const int ItemCount = 500;

    private IReadOnlyList<Item> _items = [];
    private Func<Item, int> _ours = _ => 0;
    private Func<Item, int> _searchValues = _ => 0;
    private Func<Item, int>? _regex;

    [Params(10, 1_000, 100_000)]
    public int Terms { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        var texts = NewsTexts.Load();
        var literals = new Terms(texts.Items).Literals(Terms);
        _items = [.. texts.Items.Take(ItemCount)];
        _ours = Ours.Finder(Ours.InOne(literals));
        _searchValues = LiteralReferences.SearchValues(literals);
        _regex = Terms <= LiteralReferences.MostForRegex ? LiteralReferences.Regex(literals) : null;
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = ItemCount)]
    public int NewsMonitor() => _items.Sum(_ours);

    [Benchmark(OperationsPerInvoke = ItemCount)]
    public int SearchValues() => _items.Sum(_searchValues);

    [Benchmark(OperationsPerInvoke = ItemCount)]
    public int Regex() => _items.Sum(_regex ?? throw new NotSupportedException("So long an alternation takes half a second an item."));
}
