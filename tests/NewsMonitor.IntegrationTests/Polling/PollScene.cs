using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Configuration;
using NewsMonitor.Core.Feeds;
using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Fetching;
using NewsMonitor.Pipeline;

namespace NewsMonitor.IntegrationTests.Polling;

/// <summary>The whole monitor in this process with one feed, one webhook and a clock in the test's hand: days pass in milliseconds.</summary>
internal sealed class PollScene : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-test-");
    private Composition? _monitor;

    private PollScene(WebhookReceiver receiver)
    {
        Receiver = receiver;
        Server = new ScriptedServer(request => Answer(request));
    }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero));

    public WebhookReceiver Receiver { get; }

    public ScriptedServer Server { get; }

    /// <summary>What the publisher says.</summary>
    public Func<ReceivedRequest, Reply> Answer { get; set; } = _ => Reply.Status("500 Out of order");

    public DateTimeOffset Now => Time.GetUtcNow();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static async Task<PollScene> SetAsync(string path = "/feed")
    {
        var scene = new PollScene(await WebhookReceiver.StartAsync());
        await scene.StartAsync(path);
        return scene;
    }

    /// <summary>Ends the monitor and starts it anew on the same data.</summary>
    public async Task RestartAsync(string path = "/feed")
    {
        await _monitor!.DisposeAsync();
        await StartAsync(path);
    }

    /// <summary>Answers with these items from now on.</summary>
    public void Show(params RssItem[] items) => Answer = _ => Rss.Reply(items);

    /// <summary>A pass over what is due now, and the delivery of what it brought.</summary>
    public async Task<PassReport> PassAsync()
    {
        var report = await _monitor!.Poll.RunAsync(PollScope.AllDue, Cancellation);
        await _monitor.Deliver.RunAsync(Cancellation);
        return report;
    }

    /// <summary>A look at the watchlists, and the delivery of what it found.</summary>
    /// <returns>How many alerts it made.</returns>
    public async Task<int> LookAsync()
    {
        // Whoever waits for itself waits for ever.
        var alerts = await _monitor!.Watch.RunAsync(Cancellation).WaitAsync(TimeSpan.FromSeconds(60), Cancellation);
        await _monitor.Deliver.RunAsync(Cancellation);
        return alerts;
    }

    /// <summary>Lets time pass until the feed is due, and makes the pass.</summary>
    public async Task<PassReport> NextPollAsync()
    {
        var due = (await StateAsync()).NextCheckAt;
        if (due > Now)
            Time.SetUtcNow(due);
        return await PassAsync();
    }

    /// <summary>Makes every poll that is due in a span of time, each when it is due, and stands at its end.</summary>
    public async Task PassTimeAsync(TimeSpan span)
    {
        var end = Now + span;
        while ((await StateAsync()) is { Gone: false } state && state.NextCheckAt <= end)
            await NextPollAsync();
        Time.SetUtcNow(end);
        await PassAsync();
    }

    public async Task<FeedState> StateAsync() => Assert.Single(await _monitor!.Database.Feeds.ListAsync(Cancellation)).State;

    public async Task<long> CountItemsAsync() => (await _monitor!.Database.Items.CountAsync(Cancellation)).Items;

    public async ValueTask DisposeAsync()
    {
        if (_monitor is not null)
            await _monitor.DisposeAsync();
        await Server.DisposeAsync();
        await Receiver.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    private async Task StartAsync(string path)
    {
        var file = Path.Combine(_directory.FullName, "appsettings.json");
        await File.WriteAllTextAsync(file, Settings(path).ToJsonString(new JsonSerializerOptions { WriteIndented = true }), Cancellation);
        var loaded = ConfigurationLoader.Load(file);
        Assert.True(loaded.Settings is not null, string.Join('\n', loaded.Problems));
        _monitor = await Composition.ForOnePassAsync(loaded.Settings, Time, NullLoggerFactory.Instance, Cancellation);
    }

    private JsonObject Settings(string path) => new()
    {
        ["Monitor"] = new JsonObject
        {
            ["DataDirectory"] = Path.Combine(_directory.FullName, "data"),
            ["Http"] = new JsonObject { ["AllowPrivateNetworks"] = true },
            ["Feeds"] = new JsonArray(new JsonObject { ["Name"] = "tide", ["Url"] = Server.Url(path).AbsoluteUri }),
            ["Watchlists"] = new JsonArray(Watchlist("reefs", "\"coral reef\""), Watchlist("lagoons", "lagoon")),
            ["Channels"] = new JsonObject
            {
                ["hook"] = new JsonObject
                {
                    ["Type"] = "Webhook",
                    ["Url"] = Receiver.Url,
                    ["Secrets"] = new JsonArray(Scene.Secret),
                    ["AllowPrivateNetworks"] = true,
                },
            },
        },
    };

    private static JsonObject Watchlist(string name, string term) => new()
    {
        ["Name"] = name,
        ["Terms"] = new JsonArray(term),
        ["Alerts"] = new JsonArray(new JsonObject { ["Channel"] = "hook" }),
    };
}
