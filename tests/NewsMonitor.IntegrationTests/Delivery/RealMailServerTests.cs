using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

public class RealMailServerTests
{
    [Fact]
    public async Task Mail_arrives_without_protection_where_none_is_asked_for() => await ArrivesAsync(TestMailServer.Plain);

    [Fact]
    public async Task Mail_arrives_over_STARTTLS_with_login() => await ArrivesAsync(TestMailServer.StartTls);

    [Fact]
    public async Task Mail_arrives_over_TLS_with_login() => await ArrivesAsync(TestMailServer.Tls);

    [Fact]
    public async Task What_arrives_has_the_headers_and_both_parts()
    {
        var delivery = SomeDelivery.To("desk@example.org");
        await SendAsync(TestMailServer.Plain, delivery);

        using var message = await TestMailServer.ArrivalAsync(delivery.MessageId, TestContext.Current.CancellationToken);
        Assert.Equal("[france-mali] Bamako sends five French diplomats home", message.Subject);
        Assert.Equal("france-mali <france-mali.newsmonitor>", message.Headers[HeaderId.ListId]);
        Assert.Contains("Écho du Sahel", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Écho du Sahel", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_certificate_nobody_vouches_for_is_not_accepted() =>
        Assert.Contains("Smtp:CaFile", await DeferredAsync(TestMailServer.Tls with { CaFile = null }), StringComparison.Ordinal);

    [Fact]
    public async Task A_wrong_password_stops_the_channel_and_is_named()
    {
        var result = await SendAsync(TestMailServer.StartTls with { Password = "wrong" }, SomeDelivery.To("desk@example.org"));

        var refused = Assert.IsType<SendResult.Rejected>(result);
        Assert.True(refused.StopsChannel);
        Assert.Contains("Smtp:Username", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_takes_nothing_from_us_is_final_in_its_own_words()
    {
        var result = await SendAsync(TestMailServer.StartTls with { Username = null }, SomeDelivery.To("desk@example.org"));

        Assert.Contains("Access denied", Assert.IsType<SendResult.Rejected>(result).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TLS_on_the_plain_port_is_tried_again() =>
        Assert.IsType<SendResult.RetryLater>(await SendAsync(TestMailServer.Plain with { Security = SmtpSecurity.Tls }, SomeDelivery.To("desk@example.org")));

    [Fact]
    public async Task A_mailbox_that_refuses_is_final() =>
        Assert.Contains(
            "550", Assert.IsType<SendResult.Rejected>(await SendAsync(TestMailServer.Plain, SomeDelivery.To("reject@example.org"))).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task A_mailbox_that_wants_it_later_gets_it_later() =>
        Assert.Contains(
            "450", Assert.IsType<SendResult.RetryLater>(await SendAsync(TestMailServer.Plain, SomeDelivery.To("defer@example.org"))).Reason, StringComparison.Ordinal);

    private static async Task ArrivesAsync(SmtpOptions options)
    {
        var delivery = SomeDelivery.To("desk@example.org");

        Assert.IsType<SendResult.Accepted>(await SendAsync(options, delivery));

        using var message = await TestMailServer.ArrivalAsync(delivery.MessageId, TestContext.Current.CancellationToken);
        Assert.Equal(delivery.Recipient, message.To.Mailboxes.Single().Address);
    }

    private static async Task<string> DeferredAsync(SmtpOptions options) =>
        Assert.IsType<SendResult.RetryLater>(await SendAsync(options, SomeDelivery.To("desk@example.org"))).Reason;

    private static async Task<SendResult> SendAsync(SmtpOptions options, OutgoingDelivery delivery)
    {
        await using var sender = MailSender.For(options);
        return await sender.SendAsync(new EmailChannel("desk", [delivery.Recipient]), delivery, TestContext.Current.CancellationToken);
    }
}
