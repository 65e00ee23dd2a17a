using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using NewsMonitor.FaultRig;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>Many feeds that publish at one instant: what they have published is answered to nobody before two nodes have asked for it.</summary>
internal sealed class Chorus : IAsyncDisposable
{
    /// <summary>So many requests of each node wait before the first is answered.</summary>
    private const int WaitingOfEach = 5;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly WebApplication _app;
    private readonly Dictionary<string, Node> _nodes;
    private volatile Func<int, (string Title, string Text)>? _published;

    private Chorus(WebApplication app, int voices, string[] nodes)
    {
        _app = app;
        _nodes = nodes.ToDictionary(node => node, _ => new Node());
        Voices = [.. Enumerable.Range(1, voices).Select(number => $"voice-{number:00}")];
    }

    public IReadOnlyList<string> Voices { get; }

    /// <param name="voices">How many feeds.</param>
    /// <param name="nodes">The User-Agents of the two nodes.</param>
    public static async Task<Chorus> StartAsync(int voices, params string[] nodes)
    {
        var chorus = new Chorus(Loopback.Build(), voices, nodes);
        chorus._app.MapGet("/voice-{number}", chorus.ServeAsync);
        await chorus._app.StartAsync(TestContext.Current.CancellationToken);
        return chorus;
    }

    public string UrlOf(string voice) => $"{Loopback.AddressOf(_app)}/{voice}";

    /// <param name="item">What each feed publishes.</param>
    public void Publish(Func<int, (string Title, string Text)> item) => _published = item;

    /// <summary>Waits until the node has asked for what is published, and is held.</summary>
    public Task HoldsAsync(string node) => _nodes[node].Waits.Task.WaitAsync(Patience, TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<IResult> ServeAsync(int number, HttpRequest request)
    {
        var items = Item(number, 1, $"Bus line {number} has a new stop", $"Riders of line {number} can get on at the corner of street {number * 7} from Monday.");
        if (_published is { } published)
        {
            await GatherAsync(request.Headers.UserAgent.ToString());
            var (title, text) = published(number);
            items = Item(number, 2, title, text) + items;
        }

        return Results.Text(
            $"""<?xml version="1.0"?><rss version="2.0"><channel><title>Voice {number}</title><link>https://voice-{number}.example/</link>{items}</channel></rss>""",
            "application/rss+xml");
    }

    private Task GatherAsync(string node)
    {
        _nodes[node].Ask();
        return Task.WhenAll(_nodes.Values.Select(each => each.Waits.Task)).WaitAsync(Patience);
    }

    private static string Item(int number, int item, string title, string text)
    {
        var link = $"https://voice-{number}.example/{item}";
        var date = TimeProvider.System.GetUtcNow().UtcDateTime.ToString("r", CultureInfo.InvariantCulture);
        return $"""
            <item><title>{WebUtility.HtmlEncode(title)}</title><link>{link}</link><guid>{link}</guid>
            <description>{WebUtility.HtmlEncode(text)}</description><pubDate>{date}</pubDate></item>
            """;
    }

    private sealed class Node
    {
        private int _waiting;

        public TaskCompletionSource Waits { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void Ask()
        {
            if (Interlocked.Increment(ref _waiting) >= WaitingOfEach)
                Waits.TrySetResult();
        }
    }
}
