namespace NewsMonitor.FaultRig.News;

/// <summary>All that a run publishes, known before it begins: what must arrive follows from this, never from the program's own tables.</summary>
internal sealed class NewsStock
{
    /// <summary>What the rig's watchlist looks for. Every item has a word of its own that begins so: one that all had would make them alike.</summary>
    public const string Term = "quen*";

    private const int TitleWords = 6;
    private const int SummaryWords = 16;

    private readonly Dictionary<int, NewsItem> _items;

    private NewsStock(IReadOnlyList<string> feeds, IReadOnlyList<NewsItem> first, IReadOnlyList<NewsItem> items)
    {
        (Feeds, First, Items) = (feeds, first, items);
        _items = items.Concat(first).ToDictionary(item => item.Number);
    }

    public IReadOnlyList<string> Feeds { get; }

    /// <summary>One a feed, for its first poll; they match nothing.</summary>
    public IReadOnlyList<NewsItem> First { get; }

    /// <summary>Each matches, and each is a story of its own.</summary>
    public IReadOnlyList<NewsItem> Items { get; }

    public static NewsStock Make(int items, int feeds, int seed)
    {
        var words = new Words(seed);
        string[] names = [.. Enumerable.Range(1, feeds).Select(number => $"feed-{number:D2}")];
        NewsItem[] first = [.. names.Select((feed, at) => new NewsItem(at, feed, Title(words, words.Next()), words.Sentence(SummaryWords)))];
        NewsItem[] all = [.. Enumerable.Range(0, items).Select(at =>
            new NewsItem(feeds + at, names[at % feeds], Title(words, words.Next("quen")), words.Sentence(SummaryWords)))];
        return new NewsStock(names, first, all);
    }

    /// <summary>Null: the rig published no such item.</summary>
    public NewsItem? Find(int number) => _items.GetValueOrDefault(number);

    private static string Title(Words words, string begin) => $"{char.ToUpperInvariant(begin[0])}{begin[1..]} {words.Sentence(TitleWords - 1)}";
}
