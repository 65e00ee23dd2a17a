using NewsMonitor.IntegrationTests.EndToEnd;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>What systemd hears from the service, as a process of its own.</summary>
public sealed class NotifyTests : IAsyncLifetime
{
    private static readonly TimeSpan Watchdog = TimeSpan.FromSeconds(2);

    private readonly NotifySocket _systemd = new();
    private Scene _scene = null!;

    public async ValueTask InitializeAsync() => _scene = await Scene.SetAsync(null, "tide");

    public async ValueTask DisposeAsync()
    {
        _systemd.Dispose();
        await _scene.DisposeAsync();
    }

    [Fact]
    public async Task It_is_ready_once_it_listens_pets_the_watchdog_and_says_when_it_stops()
    {
        using var service = Start(haltAt: null);
        await _systemd.HearsAsync("READY=1");
        await service.SaysAsync("Now listening on");
        await _systemd.HearsAsync("WATCHDOG=1");
        await _systemd.HearsAsync("WATCHDOG=1");
        Assert.Equal(0, await service.StopAsync());
        await _systemd.HearsAsync("STOPPING=1");
    }

    [Fact]
    public async Task A_process_that_lives_and_whose_ticks_stand_still_pets_no_more()
    {
        using var service = Start(haltAt: "tick");
        await _systemd.HearsAsync("READY=1");
        await _systemd.HearsAsync("WATCHDOG=1");
        await _systemd.HearsAsync(said => said.StartsWith("STATUS=Stands still: no tick for", StringComparison.Ordinal));
        await service.SaysAsync("systemd starts the service anew");
        Assert.Null(await _systemd.NextAsync(within: Watchdog * 2));
    }

    private MonitorProcess Start(string? haltAt) => MonitorProcess.Start(
        _scene.Home,
        new Dictionary<string, string>
        {
            ["NOTIFY_SOCKET"] = _systemd.Path,
            ["WATCHDOG_USEC"] = $"{Watchdog.TotalMicroseconds:0}",
            ["NEWSMONITOR_HALT_AT"] = haltAt ?? "",
        },
        "run");
}
