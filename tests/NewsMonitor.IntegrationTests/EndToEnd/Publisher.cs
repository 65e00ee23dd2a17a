using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>A publisher with several RSS feeds on loopback, who notes every request.</summary>
internal sealed class Publisher : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, List<string>> _feeds = new();
    private readonly ConcurrentDictionary<string, int> _edits = new();
    private readonly ConcurrentQueue<Request> _requests = new();

    private Publisher(WebApplication app) => _app = app;

    public IReadOnlyCollection<Request> Requests => _requests;

    public static async Task<Publisher> StartAsync()
    {
        var publisher = new Publisher(Loopback.Build());
        publisher._app.MapGet("/{name}", publisher.Serve);
        await publisher._app.StartAsync(TestContext.Current.CancellationToken);
        return publisher;
    }

    public string UrlOf(string feed) => $"{Loopback.AddressOf(_app)}/{feed}";

    public void Open(string feed) => _feeds[feed] = [];

    /// <summary>Puts an item on top of a feed, published just now.</summary>
    public void Publish(string feed, string title, string summary)
    {
        var items = _feeds[feed];
        var date = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        lock (items)
        {
            var link = $"https://{feed}.example/{items.Count + 1}";
            items.Insert(0, $"""
                <item><title>{WebUtility.HtmlEncode(title)}</title><link>{link}</link><guid>{link}</guid>
                <description>{WebUtility.HtmlEncode(summary)}</description><pubDate>{date}</pubDate></item>
                """);
        }
    }

    /// <summary>Changes words in all that a feed shows.</summary>
    public void Edit(string feed, string before, string after)
    {
        var items = _feeds[feed];
        lock (items)
        {
            for (var i = 0; i < items.Count; i++)
                items[i] = items[i].Replace(WebUtility.HtmlEncode(before), WebUtility.HtmlEncode(after), StringComparison.Ordinal);
            _edits.AddOrUpdate(feed, 1, (_, edits) => edits + 1);
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private IResult Serve(string name, HttpRequest request, HttpResponse response)
    {
        var condition = request.Headers.IfNoneMatch.ToString();
        _requests.Enqueue(new Request(name, condition));
        var items = _feeds[name];
        lock (items)
        {
            var etag = $"\"{name}-{items.Count + _edits.GetValueOrDefault(name)}\"";
            if (condition == etag)
                return Results.StatusCode(StatusCodes.Status304NotModified);
            response.Headers.ETag = etag;
            return Results.Text(
                $"""<?xml version="1.0"?><rss version="2.0"><channel><title>{name}</title><link>https://{name}.example/</link>{string.Concat(items)}</channel></rss>""",
                "application/rss+xml");
        }
    }

    internal sealed record Request(string Feed, string IfNoneMatch);
}
