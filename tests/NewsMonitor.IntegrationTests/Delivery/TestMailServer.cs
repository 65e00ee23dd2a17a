using System.Globalization;
using MimeKit;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>The real mail server that <c>ops/test-services</c> starts; tests skip where there is none.</summary>
internal static class TestMailServer
{
    private static readonly TimeSpan ArrivesWithin = TimeSpan.FromSeconds(15);

    public static SmtpOptions Plain => Options("NEWSMONITOR_TEST_SMTP_PORT") with { Security = SmtpSecurity.None };

    public static SmtpOptions StartTls => Login(Options("NEWSMONITOR_TEST_SMTP_STARTTLS_PORT") with { Security = SmtpSecurity.StartTls });

    public static SmtpOptions Tls => Login(Options("NEWSMONITOR_TEST_SMTP_TLS_PORT") with { Security = SmtpSecurity.Tls });

    /// <summary>Waits for the server to put the mail into its mailbox.</summary>
    public static async Task<MimeMessage> ArrivalAsync(string messageId, CancellationToken cancellation)
    {
        var mailbox = Path.Combine(Variable("NEWSMONITOR_TEST_MAILDIR"), "new");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(ArrivesWithin);
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        do
        {
            foreach (var file in Directory.EnumerateFiles(mailbox))
            {
                var message = await MimeMessage.LoadAsync(file, limit.Token);
                if (message.MessageId == messageId)
                    return message;
                message.Dispose();
            }
        }
        while (await tick.WaitForNextTickAsync(limit.Token));
        throw new TimeoutException("The mail did not arrive.");
    }

    private static SmtpOptions Options(string port) => new()
    {
        Host = Variable("NEWSMONITOR_TEST_SMTP_HOST"),
        Port = int.Parse(Variable(port), CultureInfo.InvariantCulture),
        From = "NewsMonitor <newsmonitor@example.org>",
    };

    private static SmtpOptions Login(SmtpOptions options) => options with
    {
        Username = Variable("NEWSMONITOR_TEST_SMTP_USER"),
        Password = Variable("NEWSMONITOR_TEST_SMTP_PASSWORD"),
        CaFile = Variable("NEWSMONITOR_TEST_SMTP_CA"),
    };

    private static string Variable(string name)
    {
        var value = Environment.GetEnvironmentVariable(name);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{name} is not set: run the tests through ops/test-services");
        return value!;
    }
}
