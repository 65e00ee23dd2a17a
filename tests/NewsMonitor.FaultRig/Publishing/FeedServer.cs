using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig.News;

namespace NewsMonitor.FaultRig.Publishing;

/// <summary>Serves the stock's feeds on loopback and notes when each item was first handed out.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly RunningTime _time;
    private readonly Dictionary<string, ScriptedFeed> _feeds;
    private readonly ConcurrentDictionary<int, TimeSpan> _served = new();
    private readonly ConcurrentQueue<PollSeen> _polls = new();
    private HeldPoll? _held;
    private int _requests;

    private FeedServer(WebApplication app, NewsStock stock, RunningTime time)
    {
        (_app, _time) = (app, time);
        _feeds = stock.Feeds.ToDictionary(feed => feed, feed => new ScriptedFeed(feed));
        app.MapGet("/{feed}.xml", ServeAsync);
    }

    public int Requests => Volatile.Read(ref _requests);

    /// <summary>Every request, in the order they came.</summary>
    public IReadOnlyCollection<PollSeen> Polls => _polls;

    /// <summary>Whether items bear the date of their publishing; off while the program's clock is not ours.</summary>
    public bool Dated { get; init; } = true;

    /// <inheritdoc cref="ScriptedFeed.IsAcknowledged"/>
    public bool AllAcknowledged => _feeds.Values.All(feed => feed.IsAcknowledged);

    /// <summary>Just before the first answer that held the item was written; items that were not handed out yet are missing.</summary>
    public IReadOnlyDictionary<int, TimeSpan> Served => _served;

    public static async Task<FeedServer> StartAsync(NewsStock stock, RunningTime time, bool dated)
    {
        var server = new FeedServer(Loopback.Build(), stock, time) { Dated = dated };
        await server._app.StartAsync();
        return server;
    }

    public string UrlOf(string feed) => $"{Loopback.AddressOf(_app)}/{feed}.xml";

    /// <summary>Keeps the next request of that agent waiting.</summary>
    public HeldPoll Hold(string agent) => _held = new HeldPoll(agent);

    /// <inheritdoc cref="ScriptedFeed.TryPublish"/>
    public bool TryPublish(NewsItem item) => _feeds[item.Feed].TryPublish(item, Dated ? TimeProvider.System.GetUtcNow() : null);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task ServeAsync(HttpContext context, string feed)
    {
        Interlocked.Increment(ref _requests);
        var poll = new PollSeen(feed, context.Request.Headers.UserAgent.ToString(), _time.Now);
        _polls.Enqueue(poll);
        if (_held is { } held && held.TryTake(poll))
            await held.Released;
        if (_feeds[feed].IssueFor(context.Request.Headers.IfNoneMatch.ToString()) is not { } issue)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        foreach (var item in issue.Items)
            _served.TryAdd(item.Number, _time.Now);
        context.Response.Headers.ETag = issue.ETag;
        context.Response.ContentType = "application/rss+xml";
        await context.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(issue.Document), context.RequestAborted);
    }
}
