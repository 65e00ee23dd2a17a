using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>A service with a feed that brings an item, one whose address holds secrets and fails, and one that is disabled.</summary>
public sealed class TroubledFeeds : IAsyncLifetime
{
    private Scene _scene = null!;

    internal RunningService Service { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide", "off<b>duty");
        _scene.Publisher.Publish("tide", ReefStories.Hostile, Texts.Report);
        _scene.Reconfigure(monitor =>
        {
            monitor["Polling"]!["DefaultInterval"] = "01:00:00";
            monitor["Feeds"]![0]!["Tags"] = new JsonArray("sea");
            monitor["Feeds"]![0]!["Publisher"] = "The <i>Tide</i>";
            monitor["Feeds"]![1]!["Enabled"] = false;
            // Nothing listens on port 1.
            monitor["Feeds"]!.AsArray().Add(new JsonObject { ["Name"] = "broken", ["Url"] = "http://user:secret@127.0.0.1:1/feed?token=hidden" });
        });
        Service = await RunningService.StartAsync(_scene);
        await Service.SaysAsync("tide: first poll");
        await UntilAsync("/feeds", ">failing<");
    }

    public async ValueTask DisposeAsync()
    {
        Service?.Dispose();
        if (_scene is not null)
            await _scene.DisposeAsync();
    }

    /// <summary>The page once it says so; at the latest after a while.</summary>
    internal async Task<string> UntilAsync(string address, string text)
    {
        for (var tries = 0; tries < 100; tries++)
        {
            if (await Service.PageAsync(address) is var page && page.Contains(text, StringComparison.Ordinal))
                return page;
            await Task.Delay(TimeSpan.FromMilliseconds(200), TestContext.Current.CancellationToken);
        }

        return await Service.PageAsync(address);
    }
}
