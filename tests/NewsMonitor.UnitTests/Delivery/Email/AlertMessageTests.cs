using System.Text;
using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Core.Matching;
using NewsMonitor.Core.Stories;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.UnitTests.Delivery.Email;

public class AlertMessageTests
{
    private const string Hostile = "x\r\nBcc: victim@example.org\r\n\r\n<script>alert(1)</script>\"'&\0\u2028\u202E{{ watchlist }}{% raw %}";

    [Fact]
    public void Headers_are_those_of_the_contract()
    {
        var message = Sent(SomeAlert.Of(SomeAlert.Entry()));

        Assert.Equal("[france-mali] Bamako sends five French diplomats home", message.Subject);
        Assert.Equal("01990000-0000-7000-8000-000000000001@newsmonitor.example", message.MessageId);
        Assert.Equal(SomeAlert.Now, message.Date);
        Assert.Equal("auto-generated", message.Headers[HeaderId.AutoSubmitted]);
        Assert.Equal("france-mali <france-mali.newsmonitor>", message.Headers[HeaderId.ListId]);
        Assert.Equal("france-mali", message.Headers["X-NewsMonitor-Watchlist"]);
        Assert.Equal("17", message.Headers["X-NewsMonitor-Story"]);
        Assert.Equal("Story", message.Headers["X-NewsMonitor-Kind"]);
    }

    [Fact]
    public void Text_comes_first_then_HTML()
    {
        var body = Assert.IsType<MultipartAlternative>(Sent(SomeAlert.Of(SomeAlert.Entry())).Body);

        Assert.Equal(["text/plain", "text/html"], body.Select(part => part.ContentType.MimeType));
    }

    [Theory]
    [InlineData(AlertKind.Story)]
    [InlineData(AlertKind.Digest)]
    public void No_text_of_a_feed_or_a_watchlist_adds_a_header(AlertKind kind)
    {
        var plain = Sent(SomeAlert.OfKind(kind, SomeAlert.Entry()));
        var hostile = Sent(Poisoned(kind));

        Assert.Equal(plain.Headers.Select(header => header.Field), hostile.Headers.Select(header => header.Field));
    }

    [Theory]
    [InlineData(AlertKind.Story)]
    [InlineData(AlertKind.Digest)]
    public void No_text_of_a_feed_or_a_watchlist_becomes_markup(AlertKind kind)
    {
        var html = Sent(Poisoned(kind)).HtmlBody;

        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("javascript:", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("{{ watchlist }}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_very_long_headline_is_cut_in_the_subject()
    {
        var message = Sent(SomeAlert.Of(SomeAlert.Entry(title: new string('é', 5000))));

        Assert.InRange(message.Subject!.Length, 100, 180);
    }

    [Fact]
    public void No_line_is_longer_than_mail_allows()
    {
        using var raw = new MemoryStream();
        Sent(SomeAlert.Of(SomeAlert.Entry(title: new string('a', 5000), summary: new string('b', 5000), source: new string('c', 5000)))).WriteTo(raw, TestContext.Current.CancellationToken);

        Assert.All(Encoding.ASCII.GetString(raw.ToArray()).Split('\n'), line => Assert.InRange(line.Length, 0, 998));
    }

    [Fact]
    public void Names_in_other_scripts_survive()
    {
        var message = Sent(SomeAlert.Of(SomeAlert.Entry(title: "باماكو تطرد دبلوماسيين")) with { Watchlist = "Мали и Франция" });

        Assert.Equal("[Мали и Франция] باماكو تطرد دبلوماسيين", message.Subject);
        Assert.Equal("Мали и Франция", message.Headers["X-NewsMonitor-Watchlist"]);
        Assert.Matches("^Мали и Франция <[0-9a-f]{8}\\.newsmonitor>$", message.Headers[HeaderId.ListId]);
    }

    private static OutgoingAlert Poisoned(AlertKind kind)
    {
        var entry = SomeAlert.Entry(
            title: Hostile,
            summary: Hostile,
            source: Hostile,
            link: "javascript:alert(1)",
            evidence: [new Evidence(Hostile, Hostile, Field.Title, 0, Hostile.Length, 1)],
            others: [SomeAlert.Other(Hostile, Relation.Copy, Hostile, "javascript:alert(2)")]);
        entry = entry with { Item = entry.Item with { Language = "\"><script>", Author = Hostile, Tags = [Hostile] } };
        return SomeAlert.OfKind(kind, entry) with { Watchlist = Hostile, Channel = Hostile };
    }

    // Written and read again: what a receiver sees, not what we meant.
    private static MimeMessage Sent(OutgoingAlert alert)
    {
        using var raw = new MemoryStream();
        new AlertMessage("NewsMonitor <newsmonitor@example.org>")
            .Compose(SomeAlert.Delivery(alert), new MailboxAddress(null, "desk@example.org"), SomeAlert.Now)
            .WriteTo(raw);
        raw.Position = 0;
        return MimeMessage.Load(raw);
    }
}
