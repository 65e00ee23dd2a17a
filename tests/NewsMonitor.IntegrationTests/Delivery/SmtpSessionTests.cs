using MimeKit;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

public class SmtpSessionTests
{
    [Fact]
    public async Task The_servers_answer_is_kept()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = Sender(server);

        Assert.Equal(new SendResult.Accepted("queued as 42"), await SendAsync(sender));
    }

    [Fact]
    public async Task The_mail_that_arrives_is_the_mail_that_was_meant()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = Sender(server);
        await SendAsync(sender);

        using var raw = new MemoryStream(System.Text.Encoding.Latin1.GetBytes(Assert.Single(server.Messages)));
        var message = await MimeMessage.LoadAsync(raw, TestContext.Current.CancellationToken);
        Assert.Contains("They have two days to leave Mali. . A lone dot must not end the mail.", message.TextBody, StringComparison.Ordinal);
        Assert.Contains("Écho du Sahel", message.HtmlBody, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_mail_takes_the_same_session()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = Sender(server);

        await SendAsync(sender);
        await SendAsync(sender);

        Assert.Equal((1, 2), (server.Sessions, server.Messages.Count));
    }

    [Fact]
    public async Task A_session_the_server_dropped_is_replaced_without_losing_the_attempt()
    {
        await using var server = new ScriptedSmtpServer { DropsAfterMessage = true };
        await using var sender = Sender(server);

        await SendAsync(sender);

        Assert.IsType<SendResult.Accepted>(await SendAsync(sender));
        Assert.Equal(2, server.Sessions);
    }

    [Fact]
    public async Task A_session_ends_after_a_hundred_mails()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = Sender(server);

        for (var n = 0; n < 101; n++)
            Assert.IsType<SendResult.Accepted>(await SendAsync(sender));

        Assert.Equal(2, server.Sessions);
    }

    [Fact]
    public async Task Many_at_once_share_a_few_sessions()
    {
        await using var server = new ScriptedSmtpServer();
        await using var sender = Sender(server);

        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => SendAsync(sender)));

        Assert.All(results, result => Assert.IsType<SendResult.Accepted>(result));
        Assert.Equal(20, server.Messages.Count);
        Assert.InRange(server.Sessions, 1, new SmtpOptions().Connections);
    }

    private static ChannelSender Sender(ScriptedSmtpServer server) => MailSender.For(new SmtpOptions
    {
        Host = "127.0.0.1",
        Port = server.Port,
        Security = SmtpSecurity.None,
        From = "newsmonitor@example.org",
        Timeout = TimeSpan.FromSeconds(20),
    });

    private static Task<SendResult> SendAsync(ChannelSender sender) =>
        sender.SendAsync(new EmailChannel("desk", ["desk@example.org"]), SomeDelivery.To("desk@example.org"), TestContext.Current.CancellationToken);
}
