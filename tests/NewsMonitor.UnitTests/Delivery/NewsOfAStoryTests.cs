using System.Text.Json;
using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;

namespace NewsMonitor.UnitTests.Delivery;

/// <summary>Follow-ups and corrections as people and programs get them.</summary>
public sealed class NewsOfAStoryTests
{
    private const string Corrected = "Bamako sends <six> French diplomats home";

    private static readonly OutgoingAlert FollowUp = SomeAlert.News(
        Telling.FollowUp, SomeAlert.Entry("Paris answers Bamako") with { AlsoNew = [SomeAlert.Other("Radio Niger", Relation.FollowUp, "Niamey calls for calm")] });

    private static readonly OutgoingAlert Correction = SomeAlert.News(
        Telling.Correction, SomeAlert.Entry(Corrected) with { Changes = [SomeAlert.Change(Corrected, "five", "<six>")] });

    [Theory]
    [InlineData(Telling.FollowUp)]
    [InlineData(Telling.Correction)]
    public void A_mail_answers_the_first_one_to_the_same_recipient(Telling telling)
    {
        var message = Mail(SomeAlert.News(telling));
        Assert.Equal(
            ("01990000-0000-7000-8000-000000000002@newsmonitor.example", "01990000-0000-7000-8000-000000000002@newsmonitor.example", "Re: [france-mali] Bamako sends five French diplomats home"),
            (message.InReplyTo, Assert.Single(message.References), message.Subject));
    }

    [Fact]
    public void A_mail_about_the_same_story_says_which() => Assert.Equal("17", Mail(FollowUp).Headers["X-NewsMonitor-Story"]);

    [Fact]
    public void A_recipient_who_never_had_the_first_mail_gets_no_thread_to_nowhere()
    {
        var entry = FollowUp.Entries[0] with { Earlier = SomeAlert.Earlier with { Delivery = null, MessageId = null } };
        Assert.Null(Mail(FollowUp with { Entries = [entry] }).InReplyTo);
    }

    [Fact]
    public void A_headline_of_before_adds_no_header()
    {
        var hostile = SomeAlert.Earlier with { Headline = "x\r\nBcc: victim@example.org" };
        var message = Mail(FollowUp with { Entries = [FollowUp.Entries[0] with { Earlier = hostile }] });
        Assert.Equal((Mail(FollowUp).Headers.Count, "Re: [france-mali] x Bcc: victim@example.org"), (message.Headers.Count, message.Subject));
    }

    [Fact]
    public void What_is_new_comes_first_in_the_text() => Assert.StartsWith(
        "Follow-up to “Bamako sends five French diplomats home”, told 22 Sep 2025, 06:30 UTC.\n\nParis answers Bamako\n", Text(FollowUp), StringComparison.Ordinal);

    [Fact]
    public void What_was_folded_is_listed_as_new() => Assert.Contains("ALSO NEW\n  Radio Niger (follow-up, 22 Sep 2025, 08:15 UTC): Niamey calls for calm\n", Text(FollowUp), StringComparison.Ordinal);

    [Fact]
    public void A_correction_shows_what_was_said_and_what_is_said_now() =>
        Assert.Contains("WHAT CHANGED\n  title: Bamako sends [five -> <six>] French diplomats home\n", Text(Correction), StringComparison.Ordinal);

    [Fact]
    public void Changed_words_are_encoded_in_HTML()
    {
        var html = Mail(Correction).HtmlBody;
        Assert.Contains(">five</del>", html, StringComparison.Ordinal);
        Assert.Contains(">&lt;six&gt;</ins>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Words_around_a_change_are_left_out_when_the_text_changed_once_more() =>
        Assert.Contains("  title: [five -> seven]\n", Text(With(SomeAlert.Change("seven", "five", "seven"))), StringComparison.Ordinal);

    [Fact]
    public void A_corrected_text_that_no_longer_matches_says_so() =>
        Assert.Contains("no longer matches watchlist france-mali", Text(SomeAlert.News(Telling.Correction, SomeAlert.Entry(Corrected, evidence: []))), StringComparison.Ordinal);

    [Fact]
    public void A_digest_says_which_stories_were_told_before()
    {
        var told = SomeAlert.Entry("Paris answers", story: 1) with { Telling = Telling.FollowUp, Earlier = SomeAlert.Earlier };
        var text = Text(SomeAlert.OfKind(AlertKind.Digest, told, SomeAlert.Entry("Ferry held", story: 2)));
        Assert.Equal(2, text.Split("Follow-up to “Bamako sends five French diplomats home”").Length);
    }

    [Theory]
    [InlineData(Telling.FollowUp, "alert.followup")]
    [InlineData(Telling.Correction, "alert.corrected")]
    public void A_webhook_names_its_type_and_the_webhook_it_is_about(Telling telling, string type)
    {
        var body = Webhook(SomeAlert.News(telling));
        Assert.Equal(
            (type, """{"id":"01990000-0000-7000-8000-000000000002","alert":"01990000-0000-7000-8000-0000000000bb","title":"Bamako sends five French diplomats home","due":"2025-09-22T06:30:00Z"}"""),
            (body.GetProperty("type").GetString(), body.GetProperty("data").GetProperty("of").GetRawText()));
    }

    [Fact]
    public void A_webhook_carries_the_changes() => Assert.Equal(
        """[{"field":"title","removed":"five","added":"\u003Csix\u003E"}]""", Webhook(Correction).GetProperty("data").GetProperty("changes").GetRawText());

    [Fact]
    public void A_webhook_names_the_items_that_are_new() =>
        Assert.Equal([170L, FollowUp.Entries[0].AlsoNew[0].Id.Value], Webhook(FollowUp).GetProperty("data").GetProperty("newItems").EnumerateArray().Select(id => id.GetInt64()));

    [Fact]
    public void A_first_alert_refers_to_nothing() => Assert.False(Webhook(SomeAlert.Of(SomeAlert.Entry())).GetProperty("data").TryGetProperty("of", out _));

    [Theory]
    [InlineData(WebhookFormat.Slack)]
    [InlineData(WebhookFormat.Discord)]
    [InlineData(WebhookFormat.Teams)]
    public void A_chat_says_what_it_follows_up_on(WebhookFormat format) =>
        Assert.Contains("Follow-up to: Bamako sends five French diplomats home", Chat(format, FollowUp).Replace("\\\\", "", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void A_chat_shows_a_change_without_markup() =>
        Assert.Contains("Title was: five / now: &lt;six&gt;", JsonDocument.Parse(Chat(WebhookFormat.Slack, Correction)).RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);

    private static OutgoingAlert With(Core.Stories.Revisions.RevisionHunk change) =>
        SomeAlert.News(Telling.Correction, SomeAlert.Entry(Corrected) with { Changes = [change] });

    private static MimeMessage Mail(OutgoingAlert alert) =>
        new AlertMessage("NewsMonitor <from@example.org>").Compose(SomeAlert.Delivery(alert), MailboxAddress.Parse("desk@example.org"), SomeAlert.Now);

    private static string Text(OutgoingAlert alert) => MailTemplates.BuiltIn.Text(MailModel.Of(alert, SomeAlert.Now));

    private static string Chat(WebhookFormat format, OutgoingAlert alert) =>
        System.Text.Encoding.UTF8.GetString(WebhookBody.Of(format, SomeAlert.Delivery(alert)).Bytes);

    private static JsonElement Webhook(OutgoingAlert alert) => JsonDocument.Parse(WebhookBody.Of(WebhookFormat.Standard, SomeAlert.Delivery(alert)).Bytes).RootElement;
}
