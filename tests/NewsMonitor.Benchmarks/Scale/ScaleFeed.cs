using System.Globalization;
using System.Net;
using System.Text;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>One RSS feed: items come by chance, at its own pace, and it shows the newest. Not for use by several threads at once.</summary>
internal sealed class ScaleFeed(int number, TimeSpan meanGap, int seed)
{
    private const int Window = 25;

    private readonly Random _random = new(seed);
    private readonly Queue<string> _items = new();
    private TimeSpan _next;
    private int _published;
    private int _asked;
    private int _unseenWhenAsked;
    private byte[]? _document;

    /// <summary>When it was last asked; null: never.</summary>
    public TimeSpan? AskedAt { get; set; }

    /// <summary>Items that it no longer showed when it was asked next: the program cannot know them, and says that something is missing.</summary>
    public int Unseen { get; private set; }

    /// <summary>Items that whoever asked has been shown.</summary>
    public int Shown => _asked - _unseenWhenAsked;

    /// <summary>What changes with every item.</summary>
    public string ETag => string.Create(CultureInfo.InvariantCulture, $"\"{_published}\"");

    /// <summary>Publishes what was to come until now.</summary>
    /// <returns>How many.</returns>
    public int Publish(TimeSpan until, ScaleTexts texts, DateTimeOffset now)
    {
        if (_next == default)
            _next = Gap();
        var before = _published;
        for (; _next <= until; _next += Gap())
            Add(texts.Next(), now);
        return _published - before;
    }

    /// <summary>What it shows before the first poll.</summary>
    public void Begin(int items, ScaleTexts texts, DateTimeOffset now)
    {
        for (var i = 0; i < items; i++)
            Add(texts.Next(), now.AddHours(i - items));
    }

    /// <summary>What it shows whoever asks.</summary>
    public byte[] Document()
    {
        (_asked, _unseenWhenAsked) = (_published, Unseen);
        return _document ??= Encoding.UTF8.GetBytes(
            $"<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\"><channel><title>paper {number}</title><link>https://paper{number}.example/</link><language>en</language>{string.Concat(_items.Reverse())}</channel></rss>");
    }

    private TimeSpan Gap() => meanGap * -Math.Log(1 - _random.NextDouble());

    private void Add((string Title, string Summary) text, DateTimeOffset published)
    {
        var link = $"https://paper{number}.example/{++_published}";
        _items.Enqueue(
            $"<item><title>{WebUtility.HtmlEncode(text.Title)}</title><link>{link}</link><guid>{link}</guid><description>{WebUtility.HtmlEncode(text.Summary)}</description><pubDate>{published.UtcDateTime:r}</pubDate></item>\n");
        _document = null;
        if (_items.Count <= Window)
            return;
        _items.Dequeue();
        if (_published - Window > _asked)
            Unseen++;
    }
}
