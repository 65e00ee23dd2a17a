using System.Collections.Concurrent;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>A collector of traces on loopback. It keeps the messages as they come: their texts stand in them as they are.</summary>
internal sealed class Collector : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<string> _received = new();
    private readonly SemaphoreSlim _arrived = new(0);

    private Collector(WebApplication app) => _app = app;

    public string Address => Loopback.AddressOf(_app);

    public string All => string.Concat(_received);

    public static async Task<Collector> StartAsync()
    {
        var collector = new Collector(Loopback.Build());
        collector._app.MapPost("/v1/traces", collector.TakeAsync);
        await collector._app.StartAsync(TestContext.Current.CancellationToken);
        return collector;
    }

    /// <summary>Waits until that text has come.</summary>
    public async Task GetsAsync(string text)
    {
        while (!All.Contains(text, StringComparison.Ordinal))
            Assert.True(await _arrived.WaitAsync(TimeSpan.FromSeconds(90), TestContext.Current.CancellationToken), $"{text} did not come");
    }

    public ValueTask DisposeAsync()
    {
        _arrived.Dispose();
        return _app.DisposeAsync();
    }

    private async Task<IResult> TakeAsync(HttpRequest request)
    {
        using var reader = new StreamReader(request.Body, Encoding.Latin1);
        _received.Enqueue(await reader.ReadToEndAsync());
        _arrived.Release();
        return Results.Ok();
    }
}
