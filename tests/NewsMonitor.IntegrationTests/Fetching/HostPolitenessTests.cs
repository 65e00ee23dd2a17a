using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Fetching;

namespace NewsMonitor.IntegrationTests.Fetching;

public sealed class HostPolitenessTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2025, 12, 19, 12, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("429 Too Many Requests", "120", 120)]
    [InlineData("503 Service Unavailable", "Fri, 19 Dec 2025 12:01:00 GMT", 60)]
    [InlineData("503 Service Unavailable", "999999999", 86_400)]
    [InlineData("403 Forbidden", "30", 30)]
    public async Task AHostThatAsksForTimeIsNotAskedForAnotherFeedOfItsOwn(string status, string retryAfter, int seconds)
    {
        await using var server = new ScriptedServer(Reply.Status(status, $"Retry-After: {retryAfter}"));
        using var fetcher = Fetchers.ForLoopback(time: _time);
        await fetcher.FetchAsync(server.Url("/a"));
        var second = Assert.IsType<FetchResult.HostResting>(await fetcher.FetchAsync(server.Url("/b")));
        Assert.Equal((_time.GetUtcNow().AddSeconds(seconds), 1), (second.Until, server.Requests.Count));
    }

    [Fact]
    public async Task WhenTheTimeIsOverTheHostIsAskedAgain()
    {
        await using var server = new ScriptedServer(Reply.Status("429 Too Many Requests", "Retry-After: 120"));
        using var fetcher = Fetchers.ForLoopback(time: _time);
        await fetcher.FetchAsync(server.Url());
        _time.Advance(TimeSpan.FromSeconds(120));
        Assert.IsType<FetchResult.Unavailable>(await fetcher.FetchAsync(server.Url()));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-1")]
    [InlineData("0")]
    [InlineData("Fri, 19 Dec 2025 11:00:00 GMT")]
    public async Task ARetryAfterThatAsksForNothingKeepsNobodyOut(string retryAfter)
    {
        await using var server = new ScriptedServer(Reply.Status("503 Service Unavailable", $"Retry-After: {retryAfter}"));
        using var fetcher = Fetchers.ForLoopback(time: _time);
        await fetcher.FetchAsync(server.Url());
        Assert.IsType<FetchResult.Unavailable>(await fetcher.FetchAsync(server.Url()));
    }

    [Fact]
    public async Task AnotherHostIsAskedMeanwhile()
    {
        await using var tired = new ScriptedServer(Reply.Status("429 Too Many Requests", "Retry-After: 120"));
        await using var fresh = new ScriptedServer(Reply.Ok("<rss/>"));
        using var fetcher = Fetchers.ForLoopback(time: _time);
        await fetcher.FetchAsync(tired.Url());
        Assert.IsType<FetchResult.Fetched>(await fetcher.FetchAsync(fresh.Url()));
    }

    [Fact]
    public async Task FiftyFeedsOfOneHostAreNeverAskedMoreThanTwoAtOnce()
    {
        var (running, most) = (0, 0);
        TaskCompletionSource? alone = null;
        var counting = new Lock();
        await using var server = new ScriptedServer(async (_, stream, cancellation) =>
        {
            // Requests leave in pairs: one alone is held until another has come, so that there is always one to overlap with.
            TaskCompletionSource pair;
            lock (counting)
            {
                most = Math.Max(most, ++running);
                pair = alone ?? new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                alone = alone is null ? pair : null;
                if (alone is null)
                    pair.SetResult();
            }

            await pair.Task.WaitAsync(cancellation);
            lock (counting)
                running--;
            await Reply.Ok("<rss/>").WriteAsync(stream, cancellation);
        });
        using var fetcher = Fetchers.ForLoopback(time: _time);
        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => fetcher.FetchAsync(server.Url($"/{i}"))));
        Assert.Equal(50, server.Requests.Count);
        Assert.Equal(2, most);
    }
}
