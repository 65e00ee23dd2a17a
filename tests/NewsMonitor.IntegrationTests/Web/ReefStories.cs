using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Web;

/// <summary>A service that has read a report (item 1), its copy elsewhere (item 2), and something else (item 3, story 3).</summary>
public sealed class ReefStories : IAsyncLifetime
{
    /// <summary>What a hostile publisher writes: encoded once more than XML wants, so that it is text.</summary>
    public const string Hostile = "Lagoon &lt;img src=x onerror=alert(1)&gt; dredged";

    private Scene _scene = null!;

    internal RunningService Service { get; private set; } = null!;

    internal Action<Scene>? Prepare { get; init; }

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide", "wave", "gull");
        Prepare?.Invoke(_scene);
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        Service = await RunningService.StartAsync(_scene);
        foreach (var feed in new[] { "tide", "wave", "gull" })
            await Service.SaysAsync($"{feed}: first poll");
        _scene.Publisher.Publish("wave", Texts.OtherHeadline, Texts.Report);
        await Service.SaysAsync("wave: 0 new items, 1 copies");
        _scene.Publisher.Publish("gull", Hostile, "Ships with the sand of the old harbour basin tie up at pier nine.");
        await Service.SaysAsync("gull: 1 new items");
    }

    public async ValueTask DisposeAsync()
    {
        Service?.Dispose();
        if (_scene is not null)
            await _scene.DisposeAsync();
    }
}
