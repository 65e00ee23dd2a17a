using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace NewsMonitor.IntegrationTests.Guest;

/// <summary>Publishers on several hosts, 127.0.0.1 and up, who note every visit. Their validators are odd, as publishers' are.</summary>
internal sealed class CountingPublisher : IAsyncDisposable
{
    private const int Hosts = 10;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    // Long enough for visits to overlap if the guest lets them.
    private static readonly TimeSpan Work = TimeSpan.FromMilliseconds(15);

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Visit> _visits = new();
    private readonly int[] _present = new int[Hosts];
    private int _mostPresent;
    private string? _restingHost;
    private volatile TaskCompletionSource _visited = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private CountingPublisher(WebApplication app) => _app = app;

    public IReadOnlyList<Visit> Visits => [.. _visits];

    /// <summary>The most requests that one host was answering at once.</summary>
    public int MostAtOnce => Volatile.Read(ref _mostPresent);

    public static async Task<CountingPublisher> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            for (var host = 0; host < Hosts; host++)
                kestrel.Listen(IPAddress.Parse(NameOf(host)), 0);
        });
        var publisher = new CountingPublisher(builder.Build());
        publisher._app.MapGet("/{feed:int}", publisher.ServeAsync);
        await publisher._app.StartAsync(TestContext.Current.CancellationToken);
        return publisher;
    }

    public static string NameOf(int host) => string.Create(CultureInfo.InvariantCulture, $"127.0.0.{host + 1}");

    public string UrlOf(int feed)
    {
        var addresses = _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses;
        return $"{addresses.Single(address => new Uri(address).Host == NameOf(feed % Hosts))}/{feed}";
    }

    /// <summary>The next visit to the host is answered with 429 and a rest of five seconds.</summary>
    public void AskForRest(string host) => _restingHost = host;

    /// <summary>Waits until the visits so far are what is waited for; when they never are, the guest's own words say why.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<Visit>, bool> reached, string what, Func<string> guest)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (true)
        {
            var next = _visited.Task;
            if (reached(Visits))
                return;
            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not reached within {Patience}: {what}; {_visits.Count} visits. The guest said last:\n{guest()}");
            }
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Quoted, weak, bare, with blanks, with a quote too many, with base64's marks.
    private static string ETagOf(int feed) => (feed % 6) switch
    {
        0 => $"\"v{feed}\"",
        1 => $"W/\"v{feed}\"",
        2 => $"v{feed}",
        3 => $"\"v {feed}; a, b\"",
        4 => $"\"v\"{feed}\"",
        _ => $"v{feed}/+==",
    };

    private static string LastModifiedOf(int feed) => (feed % 4) switch
    {
        0 => "Tue, 19 Aug 2025 07:05:09 GMT",
        1 => "Tue, 19-Aug-25 09:05:09 +0200",
        2 => "1755587109",
        _ => "yesterday",
    };

    private async Task<IResult> ServeAsync(int feed, HttpRequest request, HttpResponse response)
    {
        var arrived = TimeProvider.System.GetUtcNow();
        var host = request.Host.Host;
        var present = Interlocked.Increment(ref _present[feed % Hosts]);
        for (var most = MostAtOnce; present > most; most = MostAtOnce)
            Interlocked.CompareExchange(ref _mostPresent, present, most);
        await Task.Delay(Work, TimeProvider.System);
        Interlocked.Decrement(ref _present[feed % Hosts]);

        var condition = ConditionOf(feed, request);
        var status = TakeRest(host) ? 429 : condition == Condition.Exact ? 304 : 200;
        _visits.Enqueue(new Visit(feed, host, arrived, condition, status, TimeProvider.System.GetUtcNow()));
        Interlocked.Exchange(ref _visited, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        return Answer(feed, status, response);
    }

    private bool TakeRest(string host) => _restingHost is { } resting && resting == host && Interlocked.CompareExchange(ref _restingHost, null, resting) == resting;

    private static Condition ConditionOf(int feed, HttpRequest request)
    {
        var (etag, date) = (request.Headers.IfNoneMatch.ToString(), request.Headers.IfModifiedSince.ToString());
        if (etag.Length == 0 && date.Length == 0)
            return Condition.None;
        return etag == ETagOf(feed) && date == LastModifiedOf(feed) ? Condition.Exact : Condition.Altered;
    }

    private static IResult Answer(int feed, int status, HttpResponse response)
    {
        if (status == 429)
            response.Headers.RetryAfter = "5";
        if (status != 200)
            return Results.StatusCode(status);
        response.Headers.ETag = ETagOf(feed);
        response.Headers.LastModified = LastModifiedOf(feed);
        return Results.Text(
            $"<rss version=\"2.0\"><channel><title>Paper {feed}</title><item><guid>{feed}</guid><title>Harbour number {feed} dredged</title></item></channel></rss>",
            "application/rss+xml");
    }
}
