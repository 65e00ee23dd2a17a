using System.Text.Json.Nodes;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.EndToEnd;

public sealed class OneEventOneAlertTests
{
    [Fact]
    public async Task A_first_poll_without_matches_is_silent()
    {
        await using var scene = await SetAsync();
        var (exitCode, _, _) = await scene.RunAsync("once");
        Assert.Equal((0, 0, 0), (exitCode, scene.PickedUpMails.Count, scene.Receiver.All.Count));
    }

    [Fact]
    public async Task A_first_poll_with_many_matches_makes_one_summary_a_channel()
    {
        await using var scene = await SetAsync();
        for (var i = 0; i < 5; i++)
            scene.Publisher.Publish(i % 2 == 0 ? "tide" : "wave", $"Coral reef number {i} mapped", $"Survey {i} of the season ended on the day planned.");
        await scene.RunAsync("once");
        Assert.Equal((1, "digest.created"), (scene.PickedUpMails.Count, Assert.Single(scene.Receiver.All).Type));
    }

    [Fact]
    public async Task A_new_relevant_item_alerts_once_on_both_channels_however_many_copies_follow()
    {
        await using var scene = await SetAsync();
        await scene.RunAsync("once");
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        await scene.RunAsync("once", "--all");
        scene.Publisher.Publish("wave", Texts.OtherHeadline, Texts.Report);
        scene.Publisher.Publish("gull", Texts.Headline, Texts.Report + " (Gull agency)");
        await scene.RunAsync("once", "--all");
        await scene.RunAsync("once", "--all");
        Assert.Equal((1, Texts.Headline), (scene.PickedUpMails.Count, Assert.Single(scene.Receiver.All).Title));
    }

    [Fact]
    public async Task Copies_that_come_in_one_pass_make_one_alert_that_lists_them()
    {
        await using var scene = await SetAsync();
        await scene.RunAsync("once");
        scene.Publisher.Publish("tide", Texts.Headline, Texts.Report);
        scene.Publisher.Publish("wave", Texts.OtherHeadline, Texts.Report);
        scene.Publisher.Publish("gull", Texts.Headline, Texts.Report);
        await scene.RunAsync("once", "--all");
        Assert.Equal(2, Assert.Single(scene.Receiver.All).Body.GetProperty("data").GetProperty("copies").GetInt32());
    }

    [Fact]
    public async Task The_third_poll_is_conditional()
    {
        await using var scene = await SetAsync();
        for (var i = 0; i < 3; i++)
            await scene.RunAsync("once", "--all");
        Assert.Equal(["", "\"tide-1\"", "\"tide-1\""], scene.Publisher.Requests.Where(request => request.Feed == "tide").Select(request => request.IfNoneMatch));
    }

    [Fact]
    public async Task The_alert_reaches_a_real_mail_server_once()
    {
        var server = TestServices.MailServerOrSkip();
        await using var scene = await SetAsync(new JsonObject
        {
            ["Host"] = server.Host,
            ["Port"] = server.StartTlsPort,
            ["Security"] = "StartTls",
            ["Username"] = server.User,
            ["Password"] = server.Password,
            ["CaFile"] = server.AuthorityPath,
            ["From"] = "NewsMonitor <newsmonitor@example.org>",
        });
        await scene.RunAsync("once");
        var headline = $"{Texts.Headline} {Guid.NewGuid():N}";
        scene.Publisher.Publish("tide", headline, Texts.Report);
        await scene.RunAsync("once", "--all");
        await scene.RunAsync("once", "--all");
        await server.Maildir.MessageWithHeaderAsync("Subject", $"[reefs] {headline}", TestContext.Current.CancellationToken);
        var all = await server.Maildir.MessagesAsync(TestContext.Current.CancellationToken);
        Assert.Single(all, mail => mail.Subject == $"[reefs] {headline}");
    }

    private static async Task<Scene> SetAsync(JsonObject? smtp = null)
    {
        var scene = await Scene.SetAsync(smtp, "tide", "wave", "gull");
        scene.Publisher.Publish("tide", Texts.Unrelated, Texts.UnrelatedSummary);
        return scene;
    }
}
