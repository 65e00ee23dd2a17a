using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class DeadlineTests
{
    private readonly FakeTimeProvider _time = new();
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task AServerThatSaysNothingIsLeftAtTheDeadline()
    {
        await using var server = new ScriptedServer((_, _, cancellation) => HangAsync(cancellation));
        Assert.IsType<FetchResult.TimedOut>(await FetchUntilDeadlineAsync(server));
    }

    [Fact]
    public async Task ABodyThatStopsIsLeftAtTheDeadline()
    {
        await using var server = new ScriptedServer(async (_, stream, cancellation) =>
        {
            await Reply.Raw("<rss>"u8.ToArray(), "Content-Length: 1000").WriteAsync(stream, cancellation);
            await HangAsync(cancellation);
        });
        Assert.IsType<FetchResult.TimedOut>(await FetchUntilDeadlineAsync(server));
    }

    [Fact]
    public async Task OneByteASecondIsLeftAtTheDeadline()
    {
        await using var server = new ScriptedServer(async (_, stream, cancellation) =>
        {
            await Reply.Raw([], "Content-Length: 1000").WriteAsync(stream, cancellation);
            for (var second = 0; second < 60; second++)
            {
                await stream.WriteAsync("x"u8.ToArray(), cancellation);
                _time.Advance(TimeSpan.FromSeconds(1));
            }

            await HangAsync(cancellation);
        });
        using var fetcher = Fetchers.ForLoopback(time: _time);
        Assert.IsType<FetchResult.TimedOut>(await fetcher.FetchAsync(server.Url()));
    }

    [Fact]
    public async Task RedirectsShareOneDeadline()
    {
        await using var server = new ScriptedServer(async (request, stream, cancellation) =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            await Reply.Redirect("302 Found", request.Target + "x").WriteAsync(stream, cancellation);
        });
        using var fetcher = Fetchers.ForLoopback(time: _time);
        Assert.IsType<FetchResult.TimedOut>(await fetcher.FetchAsync(server.Url()));
    }

    [Fact]
    public async Task TheCallersOwnCancellationIsNoTimeout()
    {
        await using var server = new ScriptedServer((_, _, cancellation) => HangAsync(cancellation));
        using var fetcher = Fetchers.ForLoopback(time: _time);
        using var stop = new CancellationTokenSource();
        var fetch = fetcher.FetchAsync(server.Url(), null, null, stop.Token);
        await _reached.Task;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fetch);
    }

    private Task HangAsync(CancellationToken cancellation)
    {
        _reached.SetResult();
        return Task.Delay(Timeout.Infinite, cancellation);
    }

    private async Task<FetchResult> FetchUntilDeadlineAsync(ScriptedServer server)
    {
        using var fetcher = Fetchers.ForLoopback(time: _time);
        var fetch = fetcher.FetchAsync(server.Url());
        await _reached.Task;
        _time.Advance(new FetchOptions().Timeout);
        return await fetch;
    }
}
