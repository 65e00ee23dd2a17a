using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.Benchmarks.Scale;

/// <summary>
/// The publishers and the receiver of alerts, in a process of their own so that their CPU time is not the program's; ends when its stdin does.
/// Each few feeds have an address of their own out of 127.0.0.0/8: politeness counts by host.
/// </summary>
internal sealed class ScaleServer
{
    public const string Command = "scale-server";

    private const double FeedsAHost = 2.5;

    /// <summary>How unequal papers are: the busiest of ten thousand publishes about a hundred times as much as the middle one.</summary>
    private const double Spread = 1.2;

    private readonly Lock _lock = new();
    private readonly ScaleFeed[] _feeds;
    private readonly ScaleTexts _texts = new(1);
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly List<float> _gaps = [];
    private bool _publishes = true;
    private ServerFigures _figures = new();

    private ScaleServer(int feeds, double itemsASecond, int first)
    {
        var random = new Random(2);
        double[] weights = [.. Enumerable.Range(0, feeds).Select(_ => Math.Exp(Spread * Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble())))];
        var sum = weights.Sum();
        _feeds = [.. weights.Select((weight, i) => new ScaleFeed(i, TimeSpan.FromSeconds(sum / (weight * itemsASecond)), i))];
        foreach (var feed in _feeds)
            feed.Begin(first, _texts, TimeProvider.System.GetUtcNow());
    }

    private TimeSpan Now => Stopwatch.GetElapsedTime(_start);

    /// <param name="feeds">How many.</param>
    /// <param name="itemsASecond">Over all of them.</param>
    /// <param name="first">Items each shows before anybody asks.</param>
    public static async Task<int> RunAsync(string feeds, string itemsASecond, string first)
    {
        var server = new ScaleServer(int.Parse(feeds, CultureInfo.InvariantCulture), double.Parse(itemsASecond, CultureInfo.InvariantCulture), int.Parse(first, CultureInfo.InvariantCulture));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://0.0.0.0:0");
        await using var app = builder.Build();
        app.Use((context, next) => IPAddress.IsLoopback(context.Connection.LocalIpAddress!) ? next(context) : Task.CompletedTask);
        app.MapGet("/{number:int}.xml", server.ServeAsync);
        app.MapPost("/alerts", server.Accept);
        app.MapGet("/figures", server.Figures);
        app.MapPost("/measure", server.Measure);
        app.MapPost("/end", server.End);
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Where a feed is.</summary>
    public static string UrlOf(int feed, int port)
    {
        var host = (int)(feed / FeedsAHost) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"http://127.{1 + (host >> 16)}.{(host >> 8) & 255}.{host & 255}:{port}/{feed}.xml");
    }

    private Task ServeAsync(int number, HttpContext context)
    {
        var (request, response) = (context.Request, context.Response);
        byte[]? document;
        lock (_lock)
            document = Ask(_feeds[number], request.Headers.IfNoneMatch.ToString(), response);
        // In life an interval is so long that nobody keeps a connection over it.
        response.Headers.Connection = "close";
        if (document is null)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        }

        response.ContentType = "application/rss+xml";
        return response.Body.WriteAsync(document, context.RequestAborted).AsTask();
    }

    private byte[]? Ask(ScaleFeed feed, string validator, HttpResponse response)
    {
        var now = Now;
        Publish(feed, now);
        if (feed.AskedAt is { } before)
            _gaps.Add((float)(now - before).TotalSeconds);
        else
            _figures = _figures with { FeedsAsked = _figures.FeedsAsked + 1, FirstAskedAt = _figures.FirstAskedAt ?? Stopwatch.GetTimestamp() };
        feed.AskedAt = now;
        _figures = _figures with { Polls = _figures.Polls + 1 };
        response.Headers.ETag = feed.ETag;
        if (validator == feed.ETag)
            return null;
        _figures = _figures with { Whole = _figures.Whole + 1 };
        return feed.Document();
    }

    private void Publish(ScaleFeed feed, TimeSpan now)
    {
        if (_publishes)
            _figures = _figures with { Published = _figures.Published + feed.Publish(now, _texts, TimeProvider.System.GetUtcNow()) };
    }

    private IResult Accept()
    {
        lock (_lock)
            _figures = _figures with { Alerts = _figures.Alerts + 1 };
        return Results.Ok();
    }

    private string Figures()
    {
        lock (_lock)
        {
            var now = Now;
            foreach (var feed in _feeds)
                Publish(feed, now);
            return JsonSerializer.Serialize(_figures with { Gaps = Gaps.Of(_gaps), Shown = _feeds.Sum(feed => (long)feed.Shown), Unseen = _feeds.Sum(feed => feed.Unseen) });
        }
    }

    /// <summary>Polls and gaps count from now.</summary>
    private void Measure()
    {
        lock (_lock)
        {
            _gaps.Clear();
            _figures = _figures with { Polls = 0, Whole = 0 };
        }
    }

    /// <summary>Nothing more is published.</summary>
    private void End()
    {
        lock (_lock)
            _publishes = false;
    }
}
