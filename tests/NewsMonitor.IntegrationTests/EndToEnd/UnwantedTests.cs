using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MimeKit;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>Recipients and receivers who want no more: who unsubscribes, and a webhook that is gone.</summary>
public sealed partial class UnwantedTests
{
    private const string Second = "Bleach spill closes the swimming pool of Tallmere";
    private const string SecondSummary = "Nobody was hurt when a tank burst in the cellar on Monday.";

    [Fact]
    public async Task Who_unsubscribes_with_one_click_is_sent_no_more_until_he_says_so()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        scene.Reconfigure(monitor => monitor["Web"] = new JsonObject { ["PublicUrl"] = "https://news.example.org" });
        using var service = await RunningService.AlertedAsync(scene);
        using var mail = await MimeMessage.LoadAsync(Assert.Single(scene.PickedUpMails), TestContext.Current.CancellationToken);
        Assert.Equal("List-Unsubscribe=One-Click", mail.Headers[HeaderId.ListUnsubscribePost]);
        var path = Link().Match(mail.Headers[HeaderId.ListUnsubscribe]!).Groups[1].Value;
        Assert.Contains("https://news.example.org" + path, mail.HtmlBody, StringComparison.Ordinal);

        // A scanner that follows the link changes nothing.
        Assert.Contains("End these mails?", await service.PageAsync(path), StringComparison.Ordinal);
        Assert.Contains("End these mails?", await service.PageAsync(path), StringComparison.Ordinal);
        using var ended = await service.PostAsync(path, null, [new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);

        scene.Publisher.Publish("tide", Second, SecondSummary);
        await service.SaysAsync("desk@example.org unsubscribed at");
        await scene.Receiver.WaitForOneAsync();
        Assert.Single(scene.PickedUpMails);
        Assert.Contains("desk@example.org", await service.PageAsync("/deliveries"), StringComparison.Ordinal);

        using var again = await service.PostAsync(path, null, [new("subscribe", "again")]);
        scene.Publisher.Publish("tide", "Lagoon of Ormsey closed to anglers", "The harbour office gave no reason on Tuesday.");
        await scene.Receiver.WaitForOneAsync();
        await service.SaysAsync("\"Lagoon of Ormsey closed to anglers\" delivered");
        Assert.Equal(2, scene.PickedUpMails.Count);
    }

    [Fact]
    public async Task A_link_nobody_was_sent_is_not_known()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        using var service = await RunningService.StartAsync(scene);
        using var answer = await service.PostAsync("/unsubscribe/0123456789abcdef0123456789abcdef", null, [new("List-Unsubscribe", "One-Click")]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_webhook_that_is_gone_stops_its_channel_until_a_person_says_go_on()
    {
        await using var scene = await Scene.SetAsync(null, "tide");
        scene.Receiver.Answers = HttpStatusCode.Gone;
        using var service = await RunningService.PolledAsync(scene);
        await service.SaysAsync("hook: stopped, since the receiver wants nothing more");
        await service.SaysAsync("desk: ChannelStopped alert \"The channel “hook” is stopped\" delivered");
        scene.Publisher.Publish("tide", Second, SecondSummary);
        await service.SaysAsync($"\"{Second}\" delivered");
        Assert.Equal("1", await service.GaugeUntilAsync("newsmonitor_channels_stopped", "1"));

        scene.Receiver.Answers = HttpStatusCode.NoContent;
        var page = await service.PageAsync("/deliveries");
        Assert.Contains("<strong>hook</strong>", page, StringComparison.Ordinal);
        var token = Token().Match(page);
        using var refused = await service.PostAsync("/deliveries", "https://elsewhere.example", Form(token, "resume"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var resumed = await service.PostAsync("/deliveries", service.Origin, Form(token, "resume"));
        Assert.Equal(HttpStatusCode.SeeOther, resumed.StatusCode);
        await service.SaysAsync("reefs -> hook: Story alert");
        while (scene.Receiver.All.Count < 2)
            await scene.Receiver.WaitForOneAsync();
        Assert.Equal(2, scene.Receiver.All.Select(received => received.Id).Distinct().Count());
    }

    private static IEnumerable<KeyValuePair<string, string>> Form(Match token, string decision) =>
        [new(token.Groups[1].Value, token.Groups[2].Value), new("channel", "hook"), new("decision", decision)];

    [GeneratedRegex("<https://news.example.org(/unsubscribe/[0-9a-f]{32})>")]
    private static partial Regex Link();

    [GeneratedRegex("<input name=\"([^\"]*RequestVerification[^\"]*)\" type=\"hidden\" value=\"([^\"]*)\"")]
    private static partial Regex Token();
}
