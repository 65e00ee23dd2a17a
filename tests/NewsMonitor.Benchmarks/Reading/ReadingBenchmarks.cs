using System.Text;
using System.Xml;
using BenchmarkDotNet.Attributes;
using NewsMonitor.Benchmarks.Texts;
using NewsMonitor.Core.Feeds;
using SyndicationFeed = System.ServiceModel.Syndication.SyndicationFeed;

namespace NewsMonitor.Benchmarks.Reading;

/// <summary>
/// Bytes to items. The two others stop at what the XML says; ours also makes plain text of HTML, absolute and canonical links, and what
/// tells an item from others.
/// </summary>
[MemoryDiagnoser]
[Config(typeof(ReadingConfig))]
public class ReadingBenchmarks
{
    private static readonly Uri Address = new("https://paper.example/feed");
    private static readonly Feed Configured = new() { Name = "paper", Url = Address };
    private static readonly FeedLimits AllItems = new() { Items = int.MaxValue };

    private byte[] _bytes = [];

    [ParamsAllValues]
    public Document Document { get; set; }

    [GlobalSetup]
    public void Write() => _bytes = BytesOf(Document);

    [Benchmark(Baseline = true)]
    public int FeedReader() => CodeHollow.FeedReader.FeedReader.ReadFromByteArray(_bytes).Items.Count;

    [Benchmark]
    public int Syndication()
    {
        using var reader = XmlReader.Create(new MemoryStream(_bytes));
        return SyndicationFeed.Load(reader).Items.Count();
    }

    [Benchmark]
    public int NewsMonitor() =>
        ItemFactory.Create(((FeedParseResult.Feed)FeedParser.Parse(_bytes, null, Address, AllItems)).Document, Configured, DateTimeOffset.UnixEpoch).Count;

    internal static byte[] BytesOf(Document document) => Encoding.UTF8.GetBytes(document switch
    {
        Document.Rss => FeedTexts.Rss(1, 30),
        Document.Atom => FeedTexts.Atom(1, 30),
        _ => FeedTexts.Rss(1, 2_600),
    });
}
