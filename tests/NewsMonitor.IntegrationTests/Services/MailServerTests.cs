using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MimeKit.Utils;

namespace NewsMonitor.IntegrationTests.Services;

public sealed class MailServerTests
{
    private readonly MailServer server = TestServices.MailServerOrSkip();

    [Fact]
    public async Task Mail_sent_in_plain_arrives()
    {
        var sent = Letter("desk@example.org");

        await SendAsync(sent, server.PlainPort, SecureSocketOptions.None, login: false);

        await ArrivedAsync(sent);
    }

    [Fact]
    public async Task Mail_sent_through_STARTTLS_with_a_login_arrives()
    {
        var sent = Letter("desk@example.org");

        await SendAsync(sent, server.StartTlsPort, SecureSocketOptions.StartTls, login: true);

        await ArrivedAsync(sent);
    }

    [Fact]
    public async Task Mail_sent_through_TLS_with_a_login_arrives()
    {
        var sent = Letter("desk@localhost");

        await SendAsync(sent, server.TlsPort, SecureSocketOptions.SslOnConnect, login: true);

        await ArrivedAsync(sent);
    }

    [Fact]
    public async Task A_login_is_demanded_where_there_is_TLS()
    {
        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(
            () => SendAsync(Letter("desk@example.org"), server.TlsPort, SecureSocketOptions.SslOnConnect, login: false));

        Assert.Equal(SmtpStatusCode.TransactionFailed, refusal.StatusCode);
    }

    [Theory]
    [InlineData("reject@example.org", SmtpStatusCode.MailboxUnavailable)]
    [InlineData("defer@example.org", SmtpStatusCode.MailboxBusy)]
    [InlineData("someone@elsewhere.example", SmtpStatusCode.TransactionFailed)]
    public async Task Some_recipients_are_refused(string recipient, SmtpStatusCode expected)
    {
        var refusal = await Assert.ThrowsAsync<SmtpCommandException>(
            () => SendAsync(Letter(recipient), server.PlainPort, SecureSocketOptions.None, login: false));

        Assert.Equal(expected, refusal.StatusCode);
    }

    private static MimeMessage Letter(string recipient) => new(
        from: [MailboxAddress.Parse("newsmonitor@localhost")],
        to: [MailboxAddress.Parse(recipient)],
        subject: "Ambassadors called home",
        body: new TextPart("plain") { Text = "Both governments confirmed it this morning: Bamako, Goïta." })
    {
        MessageId = MimeUtils.GenerateMessageId("localhost"),
    };

    private async Task SendAsync(MimeMessage message, int port, SecureSocketOptions security, bool login)
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        using var client = new SmtpClient();
        client.CheckCertificateRevocation = false;
        client.ServerCertificateValidationCallback = (_, certificate, _, errors) => server.Trusts(certificate, errors);
        await client.ConnectAsync(server.Host, port, security, cancellationToken);
        if (login)
            await client.AuthenticateAsync(server.User, server.Password, cancellationToken);
        await client.SendAsync(message, cancellationToken);
        await client.DisconnectAsync(quit: true, cancellationToken);
    }

    private async Task ArrivedAsync(MimeMessage sent)
    {
        var arrived = await server.Maildir.MessageWithIdAsync(sent.MessageId!, TestContext.Current.CancellationToken);

        Assert.Equal(sent.TextBody, arrived.TextBody?.TrimEnd());
    }
}
