using NewsMonitor.IntegrationTests.Fetching;

namespace NewsMonitor.IntegrationTests.Polling;

public sealed class MovedFeedTests
{
    [Fact]
    public async Task After_a_day_of_permanent_redirects_the_new_address_is_asked()
    {
        await using var scene = await MovingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(26));
        var asked = scene.Server.Requests.Count;
        await scene.NextPollAsync();
        Assert.Equal(["/new"], scene.Server.Requests.Skip(asked).Select(request => request.Target));
    }

    [Fact]
    public async Task Within_the_day_the_configured_one_is()
    {
        await using var scene = await MovingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(23));
        var asked = scene.Server.Requests.Count;
        await scene.NextPollAsync();
        Assert.Equal(["/feed", "/new"], scene.Server.Requests.Skip(asked).Select(request => request.Target));
    }

    [Fact]
    public async Task Feeds_that_do_not_change_move_too()
    {
        await using var scene = await MovingAsync();
        var moving = scene.Answer;
        scene.Answer = request => request.Header("If-None-Match") is not null && request.Target == "/new" ? Reply.NotModified() : moving(request);
        await scene.PassTimeAsync(TimeSpan.FromHours(26));
        Assert.Equal(scene.Server.Url("/new"), (await scene.StateAsync()).MovedTo);
    }

    [Fact]
    public async Task A_restart_does_not_ask_the_old_address_again()
    {
        await using var scene = await MovingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(26));
        await scene.RestartAsync();
        var asked = scene.Server.Requests.Count;
        await scene.NextPollAsync();
        Assert.Equal(["/new"], scene.Server.Requests.Skip(asked).Select(request => request.Target));
    }

    [Fact]
    public async Task A_changed_url_counts_more()
    {
        await using var scene = await MovingAsync();
        await scene.PassTimeAsync(TimeSpan.FromHours(26));
        await scene.RestartAsync("/other");
        Assert.Null((await scene.StateAsync()).MovedTo);
    }

    [Fact]
    public async Task Temporary_redirects_move_nothing()
    {
        await using var scene = await MovingAsync("302 Found");
        await scene.PassTimeAsync(TimeSpan.FromHours(50));
        Assert.Null((await scene.StateAsync()).MovedTo);
    }

    private static async Task<PollScene> MovingAsync(string status = "301 Moved Permanently")
    {
        var scene = await PollScene.SetAsync();
        var items = RssItem.Series(1, 5, scene.Now, TimeSpan.FromHours(1));
        scene.Answer = request => request.Target == "/feed" ? Reply.Redirect(status, "/new") : Rss.Reply(items, "ETag: \"1\"");
        return scene;
    }
}
