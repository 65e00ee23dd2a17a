using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using NewsMonitor.Configuration;
using NewsMonitor.Fetching;
using NewsMonitor.Pipeline;

namespace NewsMonitor.IntegrationTests.Configuration;

/// <summary>What happens between one configuration and the next.</summary>
public sealed class SnapshotTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("newsmonitor-snapshot-");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero));
    private Composition _monitor = null!;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        _monitor = await Composition.ForServiceAsync(Settings(), _time, NullLoggerFactory.Instance, Cancellation);

    public async ValueTask DisposeAsync()
    {
        await _monitor.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task What_is_claimed_after_its_configuration_ended_is_given_back()
    {
        PassReport? late = null;
        await _monitor.PassAsync(async snapshot =>
        {
            await _monitor.ReplaceAsync(Settings(), Cancellation);
            late = await snapshot.Poll.RunAsync(PollScope.Everything, Cancellation);
        });
        var due = await _monitor.Database.Feeds.ClaimDueAsync(10, 10, TimeSpan.FromMinutes(1), all: false, Cancellation);
        Assert.Equal((0, 1), (late!.Feeds, due.Count));
    }

    [Fact]
    public async Task The_fetcher_knows_which_hosts_rest_and_outlives_its_configuration()
    {
        var before = await FetcherAsync();
        await _monitor.ReplaceAsync(Settings(monitor => monitor["Polling"] = new JsonObject { ["Adaptive"] = false }), Cancellation);
        Assert.Same(before, await FetcherAsync());
    }

    [Fact]
    public async Task Other_http_settings_make_another_fetcher()
    {
        var before = await FetcherAsync();
        await _monitor.ReplaceAsync(Settings(monitor => monitor["Http"] = new JsonObject { ["MaxPerHost"] = 1 }), Cancellation);
        Assert.NotSame(before, await FetcherAsync());
    }

    [Fact]
    public async Task A_fetcher_that_is_replaced_works_until_the_last_pass_on_it_has_ended()
    {
        FetchResult? result = null;
        await _monitor.PassAsync(async snapshot =>
        {
            await _monitor.ReplaceAsync(Settings(monitor => monitor["Http"] = new JsonObject { ["MaxPerHost"] = 1 }), Cancellation);
            result = await snapshot.Fetcher.Value.FetchAsync(new Uri("http://127.0.0.1:9/"), null, null, Cancellation);
        });
        Assert.IsType<FetchResult.Refused>(result);
    }

    [Fact]
    public async Task A_feed_keeps_its_state_over_a_reload()
    {
        await _monitor.Poll.RunAsync(PollScope.Everything, Cancellation);
        var before = Assert.Single(await _monitor.Database.Feeds.ListAsync(Cancellation));
        await _monitor.ReplaceAsync(Settings(monitor => monitor["Feeds"]![0]!["Tags"] = new JsonArray("sea")), Cancellation);
        Assert.Equivalent(before, Assert.Single(await _monitor.Database.Feeds.ListAsync(Cancellation)), strict: true);
    }

    private async Task<FeedFetcher> FetcherAsync()
    {
        FeedFetcher? fetcher = null;
        await _monitor.PassAsync(snapshot =>
        {
            fetcher = snapshot.Fetcher.Value;
            return Task.CompletedTask;
        });
        return fetcher!;
    }

    private MonitorSettings Settings(Action<JsonNode>? change = null)
    {
        // A loopback address, which is refused: no network is needed.
        var monitor = new JsonObject
        {
            ["DataDirectory"] = Path.Combine(_directory.FullName, "data"),
            ["Feeds"] = new JsonArray(new JsonObject { ["Name"] = "tide", ["Url"] = "http://127.0.0.1:9/tide" }),
        };
        change?.Invoke(monitor);
        var file = Path.Combine(_directory.FullName, "appsettings.json");
        File.WriteAllText(file, new JsonObject { ["Monitor"] = monitor }.ToJsonString());
        return ConfigurationLoader.Load(file).Settings!;
    }
}
