namespace NewsMonitor.IntegrationTests.Polling;

public sealed class RhythmTests
{
    [Fact]
    public async Task A_busy_feed_is_asked_at_half_its_gap()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Show(RssItem.Series(1, 10, scene.Now, TimeSpan.FromMinutes(16)));
        await scene.PassAsync();
        Assert.InRange((await scene.StateAsync()).NextCheckAt - scene.Now, TimeSpan.FromMinutes(8), TimeSpan.FromMinutes(8.8));
    }

    [Fact]
    public async Task A_feed_quiet_for_a_week_is_asked_every_hour_still()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Show(RssItem.Series(1, 10, scene.Now, TimeSpan.FromMinutes(30)));
        await scene.PassTimeAsync(TimeSpan.FromDays(7));
        Assert.InRange((await scene.StateAsync()).NextCheckAt - scene.Now, TimeSpan.Zero, TimeSpan.FromMinutes(66));
    }

    [Fact]
    public async Task A_restart_polls_nothing_early()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Show(RssItem.Series(1, 10, scene.Now, TimeSpan.FromMinutes(16)));
        await scene.PassAsync();
        scene.Time.SetUtcNow((await scene.StateAsync()).NextCheckAt.AddSeconds(-1));
        await scene.RestartAsync();
        await scene.PassAsync();
        Assert.Single(scene.Server.Requests);
    }

    [Fact]
    public async Task After_a_restart_the_poll_comes_when_it_was_due()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Show(RssItem.Series(1, 10, scene.Now, TimeSpan.FromMinutes(16)));
        await scene.PassAsync();
        scene.Time.SetUtcNow((await scene.StateAsync()).NextCheckAt);
        await scene.RestartAsync();
        await scene.PassAsync();
        Assert.Equal(2, scene.Server.Requests.Count);
    }
}
