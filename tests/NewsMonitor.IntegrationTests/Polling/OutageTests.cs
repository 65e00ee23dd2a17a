using NewsMonitor.IntegrationTests.EndToEnd;
using NewsMonitor.IntegrationTests.Fetching;

namespace NewsMonitor.IntegrationTests.Polling;

public sealed class OutageTests
{
    [Fact]
    public async Task Within_six_hours_nobody_is_told()
    {
        await using var scene = await FailingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(5.9));
        Assert.Empty(scene.Receiver.All);
    }

    [Fact]
    public async Task At_six_hours_the_channel_of_two_watchlists_is_told_once()
    {
        await using var scene = await FailingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(6.1));
        Assert.Equal(("feed.failing", "failing"), Told(Assert.Single(scene.Receiver.All)));
    }

    [Fact]
    public async Task It_is_not_told_again_while_it_lasts()
    {
        await using var scene = await FailingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(12));
        await scene.RestartAsync();
        await scene.PassTimeAsync(TimeSpan.FromDays(5));
        Assert.Single(scene.Receiver.All);
    }

    [Fact]
    public async Task Its_end_is_told_once()
    {
        await using var scene = await FailingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(7));
        scene.Show(RssItem.Series(1, 5, scene.Now, TimeSpan.FromHours(1)));
        await scene.PassTimeAsync(TimeSpan.FromDays(2));
        Assert.Equal([("feed.failing", "failing"), ("feed.failing", "restored")], scene.Receiver.All.Select(Told));
    }

    [Fact]
    public async Task An_unchanged_feed_ends_it_too()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Answer = _ => Rss.Reply(RssItem.Series(1, 5, scene.Now, TimeSpan.FromHours(1)), "ETag: \"1\"");
        await scene.PassAsync();
        scene.Answer = _ => Reply.Status("500 Out of order");
        await scene.PassTimeAsync(TimeSpan.FromHours(8));
        scene.Answer = _ => Reply.NotModified();
        await scene.PassTimeAsync(TimeSpan.FromDays(1));
        Assert.Equal(["failing", "restored"], scene.Receiver.All.Select(received => Told(received).State));
    }

    [Fact]
    public async Task A_second_outage_is_told_again()
    {
        await using var scene = await FailingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(7));
        scene.Show(RssItem.Series(1, 5, scene.Now, TimeSpan.FromHours(1)));
        await scene.PassTimeAsync(TimeSpan.FromDays(1));
        scene.Answer = _ => Reply.Status("500 Out of order");
        await scene.PassTimeAsync(TimeSpan.FromDays(1));
        Assert.Equal(["failing", "restored", "failing"], scene.Receiver.All.Select(received => Told(received).State));
    }

    [Fact]
    public async Task A_feed_that_is_gone_is_told_and_asked_no_more()
    {
        await using var scene = await PollScene.SetAsync();
        scene.Answer = _ => Reply.Status("410 Gone");
        await scene.PassTimeAsync(TimeSpan.FromDays(2));
        Assert.Equal("gone", Assert.Single(scene.Receiver.All).Body.GetProperty("data").GetProperty("feeds")[0].GetProperty("state").GetString());
        Assert.Equal(2, scene.Server.Requests.Count);
    }

    private static async Task<PollScene> FailingAsync()
    {
        var scene = await PollScene.SetAsync();
        scene.Answer = _ => Reply.Status("500 Out of order");
        return scene;
    }

    private static (string Type, string? State) Told(WebhookReceiver.Received received) =>
        (received.Type, received.Body.GetProperty("data").GetProperty("state").GetString());
}
