using System.Globalization;
using System.Net;
using System.Text;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Publishing;

/// <summary>
/// One RSS feed that shows its newest items, as feeds do. The number of items ever published is its ETag, so whoever asks by one says what
/// it has committed (DESIGN.md, promise 1); nothing that it has not is pushed out of the window.
/// </summary>
internal sealed class ScriptedFeed(string name)
{
    private const int Window = 100;

    private readonly Lock _lock = new();
    private readonly List<(NewsItem Item, DateTimeOffset? Published)> _items = [];
    private int _acknowledged;

    /// <summary>Whether the program has asked by the ETag of the last item.</summary>
    public bool IsAcknowledged
    {
        get
        {
            lock (_lock)
                return _acknowledged == _items.Count;
        }
    }

    /// <returns>False: the window is full of what nobody has committed yet.</returns>
    public bool TryPublish(NewsItem item, DateTimeOffset? published)
    {
        lock (_lock)
        {
            if (_items.Count - _acknowledged >= Window)
                return false;
            _items.Add((item, published));
            return true;
        }
    }

    /// <returns>Null: nothing is new for whoever asks by that ETag.</returns>
    public Issue? IssueFor(string ifNoneMatch)
    {
        lock (_lock)
        {
            if (int.TryParse(ifNoneMatch.Trim('"'), CultureInfo.InvariantCulture, out var seen))
                _acknowledged = Math.Max(_acknowledged, seen);
            if (seen == _items.Count && seen > 0)
                return null;
            var shown = _items.TakeLast(Window).Reverse().ToList();
            return new Issue($"\"{_items.Count}\"", Document(shown), [.. shown.Select(entry => entry.Item)]);
        }
    }

    private string Document(IEnumerable<(NewsItem Item, DateTimeOffset? Published)> shown)
    {
        var document = new StringBuilder($"""<?xml version="1.0"?><rss version="2.0"><channel><title>{name}</title><link>https://{name}.example/</link>""");
        foreach (var (item, published) in shown)
        {
            document.Append(CultureInfo.InvariantCulture, $"<item><title>{WebUtility.HtmlEncode(item.Title)}</title><link>{item.Link}</link><guid>{item.Link}</guid>");
            document.Append(CultureInfo.InvariantCulture, $"<description>{WebUtility.HtmlEncode(item.Summary)}</description>");
            if (published is { } date)
                document.Append(CultureInfo.InvariantCulture, $"<pubDate>{date.UtcDateTime:r}</pubDate>");
            document.Append("</item>\n");
        }

        return document.Append("</channel></rss>").ToString();
    }
}

/// <summary>What a feed answers with.</summary>
internal sealed record Issue(string ETag, string Document, IReadOnlyList<NewsItem> Items);
