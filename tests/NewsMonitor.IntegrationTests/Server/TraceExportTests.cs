using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>Traces as a collector gets them from the running service.</summary>
public sealed class TraceExportTests : IAsyncLifetime
{
    private Scene _scene = null!;
    private Collector _collector = null!;

    public async ValueTask InitializeAsync()
    {
        _scene = await Scene.SetAsync(null, "tide");
        _collector = await Collector.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        await _scene.DisposeAsync();
    }

    [Theory]
    [InlineData("Monitor__Telemetry__OtlpEndpoint", null)]
    [InlineData("OTEL_EXPORTER_OTLP_ENDPOINT", "http/protobuf")]
    public async Task An_items_way_reaches_the_collector(string key, string? protocol)
    {
        var environment = new Dictionary<string, string> { [key] = _collector.Address, ["OTEL_BSP_SCHEDULE_DELAY"] = "200" };
        if (protocol is not null)
            environment["OTEL_EXPORTER_OTLP_PROTOCOL"] = protocol;
        using var service = MonitorProcess.Start(_scene.Home, environment, "run");
        await service.SaysAsync("first poll");
        _scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        foreach (var stage in new[] { "Poll", "Fetch", "Parse", "Match", "Story", "Alert", "Commit", "Deliver" })
            await _collector.GetsAsync(stage);
        await _collector.GetsAsync("newsmonitor.delivery.id");
    }
}
