using NewsMonitor.Core.Feeds;

namespace NewsMonitor.IntegrationTests.Polling;

public sealed class BlindSpotTests
{
    [Fact]
    public async Task When_nothing_is_known_any_more_the_time_between_is_on_record()
    {
        await using var scene = await SetAsync();
        var lastPoll = scene.Now;
        await TurnOverAsync(scene, first: 100);
        Assert.Equal(new BlindSpot(lastPoll, WholeSecond(scene.Now.AddMinutes(-4))), Assert.Single((await scene.StateAsync()).BlindSpots));
    }

    [Fact]
    public async Task And_the_next_poll_comes_sooner()
    {
        await using var scene = await SetAsync();
        var before = (await scene.StateAsync()).NextCheckAt - scene.Now;
        await TurnOverAsync(scene, first: 100);
        Assert.InRange((await scene.StateAsync()).NextCheckAt - scene.Now, TimeSpan.FromMinutes(5), before * 0.6);
    }

    [Fact]
    public async Task A_feed_that_changes_all_its_guids_has_none()
    {
        await using var scene = await SetAsync();
        await RenameAsync(scene);
        Assert.Empty((await scene.StateAsync()).BlindSpots);
    }

    [Fact]
    public async Task A_feed_that_changes_all_its_guids_shows_nothing_new()
    {
        await using var scene = await SetAsync();
        Assert.Equal(0, (await RenameAsync(scene)).NewItems);
        Assert.Equal(5, await scene.CountItemsAsync());
    }

    [Fact]
    public async Task From_then_on_its_items_are_known_by_their_new_guids()
    {
        await using var scene = await SetAsync();
        await RenameAsync(scene);
        // With other links and titles, by nothing else.
        scene.Show([.. Shown(scene.Now).Select((item, i) => item with { Guid = $"new-{item.Guid}", Link = $"https://moved.example/{i}", Title = $"Corrected: {i}" })]);
        Assert.Equal(0, (await scene.NextPollAsync()).NewItems);
    }

    /// <summary>All of one minute, which is no rhythm: the interval is the default.</summary>
    private static RssItem[] Shown(DateTimeOffset published) => RssItem.Series(1, 5, published, TimeSpan.Zero);

    private static async Task<PollScene> SetAsync()
    {
        var scene = await PollScene.SetAsync();
        scene.Show(Shown(scene.Now));
        await scene.PassAsync();
        return scene;
    }

    private static async Task TurnOverAsync(PollScene scene, int first)
    {
        var due = (await scene.StateAsync()).NextCheckAt;
        scene.Show(RssItem.Series(first, 5, due, TimeSpan.FromMinutes(1)));
        await scene.NextPollAsync();
    }

    private static async Task<Pipeline.PassReport> RenameAsync(PollScene scene)
    {
        // Dated after the poll before, as by software that dates what it imports: by the dates alone it would be a blind spot.
        scene.Show([.. Shown((await scene.StateAsync()).NextCheckAt).Select(item => item with { Guid = $"new-{item.Guid}" })]);
        return await scene.NextPollAsync();
    }

    private static DateTimeOffset WholeSecond(DateTimeOffset time) => new(time.UtcTicks - time.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
