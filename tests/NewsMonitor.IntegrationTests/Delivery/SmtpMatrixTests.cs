using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>Seven moments of an SMTP session, six ways each to go wrong: what becomes of the mail, of its channel and of the server, and that the next mail goes through.</summary>
public sealed class SmtpMatrixTests
{
    private const string Temporary = "451 not now";
    private const string Permanent = "554 never";
    private const string Closing = "421 closing";
    private const string Garbage = "<html>moved</html>";

    /// <summary>A letter for each trouble: <c>r</c> tried again, <c>R</c> that and the server rests, <c>m</c> tried again though it may have arrived, <c>d</c> dead, <c>s</c> the channel stops.</summary>
    private static readonly Dictionary<SmtpMoment, string> expected = new()
    {
        // 4xx 5xx 421 disconnect hang garbage
        [SmtpMoment.Connect] = "RRRRRR",
        [SmtpMoment.Hello] = "RRRRRR",
        [SmtpMoment.Login] = "RsRRRR",
        [SmtpMoment.Mail] = "rrRrrr",
        [SmtpMoment.Recipient] = "rdRrrr",
        [SmtpMoment.Data] = "rdRrrr",
        [SmtpMoment.FinalDot] = "rdRmmm",
    };

    private static readonly string[] troubles = [Temporary, Permanent, Closing, ScriptedSmtpServer.Disconnect, ScriptedSmtpServer.Hang, Garbage];

    public static TheoryData<SmtpMoment, string, char> EveryCase()
    {
        var cases = new TheoryData<SmtpMoment, string, char>();
        foreach (var (moment, row) in expected)
            foreach (var (trouble, outcome) in troubles.Zip(row))
                cases.Add(moment, trouble, outcome);
        return cases;
    }

    [Theory]
    [MemberData(nameof(EveryCase))]
    public async Task Trouble_is_told_apart_and_the_next_mail_goes_through(SmtpMoment moment, string trouble, char outcome)
    {
        await using var server = new ScriptedSmtpServer(moment, trouble) { MisbehavesOnce = true };
        var timeout = TimeSpan.FromSeconds(trouble == ScriptedSmtpServer.Hang ? 2 : 30);
        await using var sender = MailSender.For(new SmtpOptions
        {
            Host = "127.0.0.1",
            Port = server.Port,
            Security = SmtpSecurity.None,
            Username = "monitor",
            Password = "secret",
            From = "NewsMonitor <newsmonitor@example.org>",
            Timeout = timeout,
        });
        var desk = new EmailChannel("desk", ["desk@example.org"]);

        var result = await sender.SendAsync(desk, SomeDelivery.To("desk@example.org"), TestContext.Current.CancellationToken);

        Assert.Equal((outcome, outcome == 'R'), (LetterOf(result, sender.RestOf(desk) is not null), sender.RestOf(desk) is not null));
        Assert.IsType<SendResult.Accepted>(await sender.SendAsync(desk, SomeDelivery.To("desk@example.org"), TestContext.Current.CancellationToken));
        Assert.Null(sender.RestOf(desk));
    }

    private static char LetterOf(SendResult result, bool rests) => result switch
    {
        SendResult.Rejected { StopsChannel: true } => 's',
        SendResult.Rejected => 'd',
        SendResult.RetryLater { MayHaveArrived: true } => 'm',
        SendResult.RetryLater => rests ? 'R' : 'r',
        _ => 'a',
    };
}
