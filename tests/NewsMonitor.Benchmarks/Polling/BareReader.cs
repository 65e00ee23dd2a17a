using System.Net;
using CodeHollow.FeedReader;

namespace NewsMonitor.Benchmarks.Polling;

/// <summary>What polling costs at the least: HttpClient and FeedReader, nothing matched, nothing stored.</summary>
internal sealed class BareReader(Uri server) : IContestant
{
    public const string Name = "bare";

    private readonly HttpClient _client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 2 });
    private readonly string?[] _etags = new string?[PollServer.Feeds];

    public Task PassAsync() => Task.WhenAll(Enumerable.Range(0, PollServer.Feeds).Select(PollAsync));

    public ValueTask DisposeAsync()
    {
        _client.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task PollAsync(int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, $"/feed/{number}"));
        if (_etags[number] is { } etag)
            request.Headers.TryAddWithoutValidation("If-None-Match", etag);
        using var response = await _client.SendAsync(request);
        if (response.StatusCode == HttpStatusCode.NotModified)
            return;
        _etags[number] = response.Headers.ETag?.ToString();
        if (FeedReader.ReadFromString(await response.Content.ReadAsStringAsync()).Items.Count == 0)
            throw new InvalidOperationException($"Feed {number} was not read.");
    }
}
