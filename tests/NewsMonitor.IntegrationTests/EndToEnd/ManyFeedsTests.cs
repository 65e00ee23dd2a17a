namespace NewsMonitor.IntegrationTests.EndToEnd;

public sealed class ManyFeedsTests
{
    [Fact]
    public async Task More_feeds_than_are_claimed_at_once_are_asked_without_waiting_for_the_next_tick()
    {
        string[] feeds = [.. Enumerable.Range(0, 130).Select(number => $"paper-{number}")];
        await using var scene = await Scene.SetAsync(null, feeds);
        scene.Reconfigure(monitor =>
        {
            monitor["Jobs"]!["Tick"] = "01:00:00";
            monitor["Http"]!["MaxPerHost"] = 100;
        });
        using var service = scene.StartService(haltAt: null);
        await service.SaysAsync($"{feeds[^1]}: first poll");
    }
}
