using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>Each moment of an SMTP session with each way it can go wrong, over a real connection.</summary>
public class SmtpTroubleTests
{
    public static TheoryData<SmtpMoment, string> EveryMomentWithEveryTemporaryTrouble()
    {
        var data = new TheoryData<SmtpMoment, string>();
        foreach (var moment in Enum.GetValues<SmtpMoment>())
            foreach (var trouble in (string[])["451 try later", "421 shutting down", ScriptedSmtpServer.Disconnect, ScriptedSmtpServer.Hang])
                data.Add(moment, trouble);
        return data;
    }

    [Theory]
    [MemberData(nameof(EveryMomentWithEveryTemporaryTrouble))]
    public async Task Temporary_trouble_at_any_moment_is_tried_again(SmtpMoment moment, string trouble) =>
        Assert.IsType<SendResult.RetryLater>(await SendAsync(moment, trouble));

    [Theory]
    [InlineData(SmtpMoment.Recipient, "550 no such user", "refused the recipient: 550 no such user")]
    [InlineData(SmtpMoment.Data, "554 no", "refused the message: 554 no")]
    [InlineData(SmtpMoment.FinalDot, "552 too big", "refused the message: 552 too big")]
    [InlineData(SmtpMoment.FinalDot, "554 looks like spam", "refused the message: 554 looks like spam")]
    [InlineData(SmtpMoment.Mail, "552 too big", "refused the message: 552 too big")]
    public async Task What_concerns_this_recipient_or_message_is_final(SmtpMoment moment, string reply, string reason) =>
        Assert.EndsWith(reason, Assert.IsType<SendResult.Rejected>(await SendAsync(moment, reply)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(SmtpMoment.Connect, "554 go away", "turned the connection away")]
    [InlineData(SmtpMoment.Hello, "550 not you", "turned the connection away")]
    [InlineData(SmtpMoment.Mail, "550 not this sender", "Smtp:From")]
    [InlineData(SmtpMoment.Mail, "530 login first", "Smtp:Username")]
    [InlineData(SmtpMoment.Recipient, "530 login first", "Smtp:Username")]
    public async Task What_the_operator_can_put_right_is_tried_again_and_names_the_key(SmtpMoment moment, string reply, string hint) =>
        Assert.Contains(hint, Assert.IsType<SendResult.RetryLater>(await SendAsync(moment, reply)).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task A_login_that_is_refused_stops_the_channel_and_names_the_key()
    {
        var refused = Assert.IsType<SendResult.Rejected>(await SendAsync(SmtpMoment.Login, "535 bad password"));
        Assert.True(refused.StopsChannel);
        Assert.Contains("Smtp:Username", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScriptedSmtpServer.Disconnect)]
    [InlineData(ScriptedSmtpServer.Hang)]
    public async Task Silence_after_the_final_dot_says_it_may_arrive_twice(string trouble) =>
        Assert.Contains("same Message-ID", Assert.IsType<SendResult.RetryLater>(await SendAsync(SmtpMoment.FinalDot, trouble)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(SmtpMoment.Recipient)]
    [InlineData(SmtpMoment.Data)]
    public async Task Silence_before_the_message_does_not(SmtpMoment moment) =>
        Assert.DoesNotContain(
            "same Message-ID", Assert.IsType<SendResult.RetryLater>(await SendAsync(moment, ScriptedSmtpServer.Hang)).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task Nobody_listening_is_tried_again()
    {
        int port;
        await using (var gone = new ScriptedSmtpServer())
            port = gone.Port;
        await using var sender = MailSender.For(Options(port));

        Assert.IsType<SendResult.RetryLater>(await SendAsync(sender));
    }

    [Fact]
    public async Task A_server_without_STARTTLS_gets_no_mail()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = MailSender.For(Options(server.Port) with { Security = SmtpSecurity.StartTls });

        Assert.Contains("STARTTLS", Assert.IsType<SendResult.RetryLater>(await SendAsync(sender)).Reason, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Commands, command => command.StartsWith("AUTH", StringComparison.Ordinal) || command.StartsWith("MAIL", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cancellation_by_the_caller_is_no_result()
    {
        await using var server = new ScriptedSmtpServer(SmtpMoment.Mail, ScriptedSmtpServer.Hang);
        await using var sender = MailSender.For(Options(server.Port));
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => sender.SendAsync(new EmailChannel("desk", ["desk@example.org"]), SomeDelivery.To("desk@example.org"), stop.Token));
    }

    [Theory]
    [InlineData("no address")]
    [InlineData("desk@example.org\r\nRCPT TO:<victim@example.org>")]
    [InlineData("")]
    public async Task What_is_no_mail_address_is_refused(string recipient)
    {
        await using var sender = MailSender.For(Options(1));

        Assert.IsType<SendResult.Rejected>(await SendAsync(sender, recipient));
    }

    [Fact]
    public async Task An_address_the_server_has_no_letters_for_is_refused()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = MailSender.For(Options(server.Port));

        Assert.Contains("SMTPUTF8", Assert.IsType<SendResult.Rejected>(await SendAsync(sender, "jörg@example.org")).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_beyond_ASCII_is_written_in_its_ASCII_form()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = MailSender.For(Options(server.Port));

        Assert.IsType<SendResult.Accepted>(await SendAsync(sender, "desk@bücher.example"));
        Assert.Contains("RCPT TO:<desk@xn--bcher-kva.example>", server.Commands);
    }

    private static async Task<SendResult> SendAsync(SmtpMoment moment, string misbehaviour)
    {
        await using var server = new ScriptedSmtpServer(moment, misbehaviour);
        // Short only where it is waited out: a busy machine must not turn an answer into silence.
        var timeout = TimeSpan.FromSeconds(misbehaviour == ScriptedSmtpServer.Hang ? 2 : 30);
        await using var sender = MailSender.For(Options(server.Port) with { Timeout = timeout });
        return await SendAsync(sender);
    }

    private static Task<SendResult> SendAsync(ChannelSender sender, string recipient = "desk@example.org") =>
        sender.SendAsync(new EmailChannel("desk", [recipient]), SomeDelivery.To(recipient), TestContext.Current.CancellationToken);

    private static SmtpOptions Options(int port) => new()
    {
        Host = "127.0.0.1",
        Port = port,
        Security = SmtpSecurity.None,
        Username = "monitor",
        Password = "secret",
        From = "NewsMonitor <newsmonitor@example.org>",
        Timeout = TimeSpan.FromSeconds(30),
    };
}
