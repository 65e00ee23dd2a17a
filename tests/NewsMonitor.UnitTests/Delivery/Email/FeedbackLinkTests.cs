using System.Text.RegularExpressions;
using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Feeds;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Storage.Feedback;
using NewsMonitor.Web.Feedback;

namespace NewsMonitor.UnitTests.Delivery.Email;

public partial class FeedbackLinkTests
{
    private static readonly FeedbackKey s_key = new([.. Enumerable.Range(0, 32).Select(number => (byte)number)]);

    [Theory]
    [InlineData(AlertKind.Story, 1)]
    [InlineData(AlertKind.Digest, 2)]
    [InlineData(AlertKind.Baseline, 2)]
    [InlineData(AlertKind.QuietHours, 2)]
    [InlineData(AlertKind.Overflow, 2)]
    public void Every_story_of_a_mail_carries_two_links_in_both_parts(AlertKind kind, int stories)
    {
        var delivery = Linked(SomeAlert.OfKind(kind, [.. Enumerable.Range(1, stories).Select(story => SomeAlert.Entry(story: story))]));
        var expected = delivery.Alert.Entries.SelectMany(entry => Marks.Select(mark => $"https://news.example.org/feedback/{s_key.TokenOf(delivery.Id, entry.ItemId)}?mark={mark}"));
        using var mail = Sent(delivery);
        Assert.Equal(expected, Feedback().Matches(mail.HtmlBody!).Select(match => match.Value));
        Assert.Equal(expected, Feedback().Matches(mail.TextBody!).Select(match => match.Value));
    }

    [Theory]
    [InlineData(Telling.FollowUp)]
    [InlineData(Telling.Correction)]
    public void So_does_news_of_a_story(Telling telling)
    {
        using var mail = Sent(Linked(SomeAlert.News(telling)));
        Assert.Equal(2, Feedback().Count(mail.HtmlBody!));
        Assert.Equal(2, Feedback().Count(mail.TextBody!));
    }

    [Fact]
    public void An_alert_that_tells_no_story_carries_none()
    {
        using var mail = Sent(Linked(SomeAlert.OfFeeds(AlertKind.FeedFailing, SomeAlert.Notice())));
        Assert.DoesNotContain("/feedback/", mail.HtmlBody + mail.TextBody, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_public_address_no_mail_speaks_of_it()
    {
        using var mail = Sent(SomeAlert.Delivery(SomeAlert.OfKind(AlertKind.Digest, SomeAlert.Entry())));
        Assert.DoesNotContain("Worth telling", mail.HtmlBody!, StringComparison.Ordinal);
        Assert.DoesNotContain("Useful", mail.TextBody!, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mail_that_is_sent_again_is_the_same() => Assert.Equal(Written(), Written());

    [Fact]
    public void Links_change_no_header()
    {
        var alert = SomeAlert.News(Telling.FollowUp);
        using var plain = Sent(SomeAlert.Delivery(alert));
        using var linked = Sent(Linked(alert));
        Assert.Equal(plain.Headers.Select(header => (header.Field, header.Value)), linked.Headers.Select(header => (header.Field, header.Value)));
    }

    [Fact]
    public void Readers_of_one_alert_have_links_of_their_own()
    {
        var one = SomeAlert.Delivery();
        var other = one with { Id = new DeliveryId(Guid.Parse("01990000-0000-7000-8000-000000000002")), Recipient = "chief@example.org" };
        Assert.NotEqual(Link(one), Link(other));
    }

    [Fact]
    public void Two_stories_have_links_of_their_own() =>
        Assert.NotEqual(Link(SomeAlert.Delivery(SomeAlert.Of(SomeAlert.Entry(story: 1)))), Link(SomeAlert.Delivery(SomeAlert.Of(SomeAlert.Entry(story: 2)))));

    [Fact]
    public void Fifty_stories_with_their_links_are_not_cut_by_mail_programs()
    {
        var entries = Enumerable.Range(1, 60).Select(n => SomeAlert.Entry(story: n) with { ItemId = new ItemId(4_000_000_000 + n) });
        using var mail = Sent(Linked(SomeAlert.OfKind(AlertKind.Digest, [.. entries])));
        Assert.Equal(100, Feedback().Count(mail.HtmlBody!));
        Assert.InRange(mail.HtmlBody!.Length, 1, 102_000);
    }

    [Fact]
    public void A_line_of_the_text_part_holds_a_link_of_a_short_name()
    {
        using var mail = Sent(Linked(SomeAlert.Of(SomeAlert.Entry())));
        Assert.All(mail.TextBody!.Split('\n').Where(line => line.Contains("/feedback/", StringComparison.Ordinal)), line => Assert.InRange(line.Length, 1, 100));
    }

    private static string[] Marks { get; } = ["useful", "noise"];

    private static OutgoingDelivery Linked(OutgoingAlert alert) => Linked(SomeAlert.Delivery(alert));

    private static OutgoingDelivery Linked(OutgoingDelivery delivery) => FeedbackAddress.In(delivery, new Uri("https://news.example.org"), s_key);

    private static Uri Link(OutgoingDelivery delivery) => Assert.Single(Linked(delivery).Alert.Entries).Feedback!.Useful;

    private static string Written()
    {
        using var mail = Sent(Linked(SomeAlert.Of(SomeAlert.Entry())));
        return mail.TextBody + mail.HtmlBody;
    }

    private static MimeMessage Sent(OutgoingDelivery delivery) =>
        new AlertMessage("NewsMonitor <newsmonitor@example.org>").Compose(delivery, MailboxAddress.Parse(delivery.Recipient), SomeAlert.Now);

    [GeneratedRegex(@"https://news\.example\.org/feedback/[A-Za-z0-9_-]+\?mark=(useful|noise)")]
    private static partial Regex Feedback();
}
