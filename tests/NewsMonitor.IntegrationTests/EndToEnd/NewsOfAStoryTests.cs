using System.Text.Json.Nodes;
using MimeKit;
using NewsMonitor.IntegrationTests.Services;

namespace NewsMonitor.IntegrationTests.EndToEnd;

/// <summary>What comes after a story was told: follow-ups, corrections, and what is no news.</summary>
public sealed class NewsOfAStoryTests
{
    private const string Headline = "Coral reef off Kelvaro bleaches after weeks of warm water";
    private const string Report =
        "Divers of the Osterby institute counted 412 pale colonies in the northern lagoon of Kelvaro, twice as many as a year ago.";

    private const string Answer = "Kelvaro bans anchoring over bleached coral reef";
    private const string AnswerReport =
        "Harbour master Ilena Varga closed the lagoon of Kelvaro to anchors until the rains come, a day after the Osterby institute told of 412 pale colonies.";

    private const string Team = "Osterby institute sends more divers to Kelvaro's coral reef";
    private const string TeamReport = "A second team will look at 90 colonies outside the lagoon before the anchoring ban of Kelvaro takes effect.";

    private const string Divers = "Bleached coral reef of Kelvaro: skippers want divers out of the lagoon";
    private const string DiversReport = "Skippers of Kelvaro told the Osterby institute to take its 412 pale colonies to the hearing and its divers home.";

    [Fact]
    public async Task A_follow_up_is_a_mail_in_the_thread_of_the_first()
    {
        await using var scene = await ToldAsync(followUpEvery: "00:00:01");
        scene.Publisher.Publish("wave", Answer, AnswerReport);
        await UntilAsync(scene, webhooks: 2);
        var (first, second) = (await MailAsync(scene, "Story"), await MailAsync(scene, "FollowUp"));
        Assert.Equal((first.MessageId, $"Re: {first.Subject}"), (second.InReplyTo, second.Subject));
        Assert.StartsWith($"Follow-up to “{Headline}”", second.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_is_a_webhook_that_names_the_first()
    {
        await using var scene = await ToldAsync(followUpEvery: "00:00:01");
        scene.Publisher.Publish("wave", Answer, AnswerReport);
        await UntilAsync(scene, webhooks: 2);
        var (first, second) = (scene.Receiver.All.First(), scene.Receiver.All.Last());
        Assert.Equal(("alert.followup", Answer, first.Id), (second.Type, second.Title, second.Body.GetProperty("data").GetProperty("of").GetProperty("id").GetString()));
    }

    [Fact]
    public async Task Follow_ups_within_the_time_between_two_wait_together()
    {
        await using var scene = await ToldAsync(followUpEvery: "01:00:00");
        scene.Publisher.Publish("wave", Answer, AnswerReport);
        await scene.RunAsync("once", "--all");
        scene.Publisher.Publish("gull", Team, TeamReport);
        await scene.RunAsync("once", "--all");
        scene.Publisher.Publish("gull", Divers, DiversReport);
        await scene.RunAsync("once", "--all");
        var (_, listed, _) = await scene.RunAsync("deliveries", "list", "--json");
        // By mail and by webhook: the first, sent, and one that waits with two in it.
        Assert.Equal((2, 4), (scene.Receiver.All.Count, listed.Split("\"followup\"").Length - 1));
    }

    [Fact]
    public async Task What_waited_goes_out_of_the_service_when_it_is_due()
    {
        await using var scene = await ToldAsync(followUpEvery: "00:00:10");
        await scene.Receiver.WaitForOneAsync();
        scene.Publisher.Publish("wave", Answer, AnswerReport);
        using var service = scene.StartService(haltAt: null);
        await scene.Receiver.WaitForOneAsync();
        Assert.Equal("alert.followup", scene.Receiver.All.Last().Type);
    }

    [Fact]
    public async Task A_correction_is_told_once_with_what_changed()
    {
        await using var scene = await ToldAsync();
        scene.Publisher.Edit("tide", "412", "241");
        await scene.RunAsync("once", "--all");
        await scene.RunAsync("once", "--all");
        var (first, second) = (scene.Receiver.All.First(), scene.Receiver.All.Last());
        var data = second.Body.GetProperty("data");
        Assert.Equal((2, "alert.corrected", first.Id), (scene.Receiver.All.Count, second.Type, data.GetProperty("of").GetProperty("id").GetString()));
        Assert.Equal("""[{"field":"summary","removed":"412","added":"241"}]""", data.GetProperty("changes").GetRawText());
        Assert.Equal((await MailAsync(scene, "Story")).MessageId, (await MailAsync(scene, "Correction")).InReplyTo);
    }

    [Fact]
    public async Task A_correction_that_reprints_take_over_is_told_once()
    {
        await using var scene = await ToldAsync();
        scene.Publisher.Publish("wave", "Pale colonies alarm divers", Report);
        await scene.RunAsync("once", "--all");
        scene.Publisher.Edit("tide", "412", "241");
        scene.Publisher.Edit("wave", "412", "241");
        await scene.RunAsync("once", "--all");
        Assert.Equal(["alert.created", "alert.corrected"], scene.Receiver.All.Select(webhook => webhook.Type));
    }

    [Fact]
    public async Task A_text_corrected_to_something_else_than_the_watchlist_is_about_is_still_told()
    {
        await using var scene = await ToldAsync();
        scene.Publisher.Edit("tide", "Coral reef", "Kelp forest");
        scene.Publisher.Edit("tide", "bleaches", "withers");
        scene.Publisher.Edit("tide", "412 pale colonies in the northern lagoon", "241 pale stands in the northern strait");
        await scene.RunAsync("once", "--all");
        Assert.Equal("alert.corrected", scene.Receiver.All.Last().Type);
        Assert.Contains("no longer matches", (await MailAsync(scene, "Correction")).TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cosmetic_edit_is_not_told()
    {
        await using var scene = await ToldAsync();
        scene.Publisher.Edit("tide", "after weeks of", "- after weeks of");
        await scene.RunAsync("once", "--all");
        Assert.Single(scene.Receiver.All);
    }

    [Fact]
    public async Task Another_article_under_the_same_identity_is_told_as_news()
    {
        await using var scene = await ToldAsync();
        scene.Publisher.Edit("tide", Headline, "Swimmers cross Brinholm lagoon at dawn");
        scene.Publisher.Edit("tide", Report, "Sixty people took part; the eldest, a retired teacher of 81, came in among the first ten and was carried home on shoulders.");
        await scene.RunAsync("once", "--all");
        Assert.Equal(["alert.created", "alert.created"], scene.Receiver.All.Select(webhook => webhook.Type));
    }

    [Fact]
    public async Task What_looks_back_is_not_told()
    {
        await using var scene = await SetAsync("01:00:00");
        await scene.RunAsync("once");
        scene.Publisher.Publish("tide", "On this day: the coral reef that wrecked a fleet", "Seven ships ran aground near the lagoon.");
        await scene.RunAsync("once", "--all");
        Assert.Empty(scene.Receiver.All);
    }

    [Fact]
    public async Task A_thread_reaches_a_real_mail_server()
    {
        var server = TestServices.MailServerOrSkip();
        var headline = $"{Headline} {Guid.NewGuid():N}";
        await using var scene = await ToldAsync(headline: headline, smtp: new JsonObject
        {
            ["Host"] = server.Host,
            ["Port"] = server.StartTlsPort,
            ["Security"] = "StartTls",
            ["Username"] = server.User,
            ["Password"] = server.Password,
            ["CaFile"] = server.AuthorityPath,
            ["From"] = "NewsMonitor <newsmonitor@example.org>",
        });
        scene.Publisher.Edit("tide", "412", "241");
        await scene.RunAsync("once", "--all");
        var correction = await server.Maildir.MessageWithHeaderAsync("Subject", $"Re: [reefs] {headline}", TestContext.Current.CancellationToken);
        var first = await server.Maildir.MessageWithHeaderAsync("Subject", $"[reefs] {headline}", TestContext.Current.CancellationToken);
        Assert.Equal((first.MessageId, first.MessageId), (correction.InReplyTo, Assert.Single(correction.References)));
    }

    private static async Task<Scene> ToldAsync(string followUpEvery = "01:00:00", string headline = Headline, JsonObject? smtp = null)
    {
        var scene = await SetAsync(followUpEvery, smtp);
        await scene.RunAsync("once");
        scene.Publisher.Publish("tide", headline, Report);
        await scene.RunAsync("once", "--all");
        Assert.Single(scene.Receiver.All);
        return scene;
    }

    private static async Task<Scene> SetAsync(string followUpEvery, JsonObject? smtp = null)
    {
        var scene = await Scene.SetAsync(smtp, "tide", "wave", "gull");
        scene.Reconfigure(monitor => monitor["Watchlists"]![0]!["FollowUpEvery"] = followUpEvery);
        scene.Publisher.Publish("wave", Texts.Unrelated, Texts.UnrelatedSummary);
        return scene;
    }

    /// <summary>What gathers for a second goes out with one of the next runs.</summary>
    private static async Task UntilAsync(Scene scene, int webhooks)
    {
        for (var run = 0; run < 10 && scene.Receiver.All.Count < webhooks; run++)
            await scene.RunAsync("once", "--all");
    }

    private static async Task<MimeMessage> MailAsync(Scene scene, string kind)
    {
        var mails = await Task.WhenAll(scene.PickedUpMails.Select(path => MimeMessage.LoadAsync(path, TestContext.Current.CancellationToken)));
        return Assert.Single(mails, mail => mail.Headers["X-NewsMonitor-Kind"] == kind);
    }
}
