using System.Globalization;
using System.Net.Sockets;
using System.Text;
using NewsMonitor.Core.Alerts;
using NewsMonitor.Delivery;
using NewsMonitor.Delivery.Email;
using NewsMonitor.Delivery.Webhooks;
using NewsMonitor.Fetching.Addresses;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>Everything a receiver can do to a webhook, and what must become of the delivery.</summary>
public sealed class WebhookMatrixTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    private readonly HttpMessageInvoker _open = new(GuardedHandler.Create(allowPrivateNetworks: true));

    public void Dispose() => _open.Dispose();

    private delegate bool Verdict(SendResult result, Rest? rest);

    [Fact]
    public async Task Every_answer_leads_to_the_right_end_and_no_redirect_is_followed()
    {
        await using var elsewhere = ScriptedReceiver.Saying("200 OK");
        var cases = Cases(elsewhere.Url);
        var wrong = new List<string>();
        foreach (var (name, script, right) in cases)
        {
            await using var receiver = new ScriptedReceiver(script);
            var (result, rest) = await SendAsync(receiver.Url);
            var verdict = right(result, rest) && receiver.Connections == 1;
            TestContext.Current.TestOutputHelper!.WriteLine($"{(verdict ? "right" : "WRONG")}  {name}: {result}{(rest is null ? "" : $"; rests until {rest.Until:u}")}");
            if (!verdict)
                wrong.Add(name);
        }

        TestContext.Current.TestOutputHelper!.WriteLine($"{cases.Count - wrong.Count} of {cases.Count} right; redirects followed: {elsewhere.Connections}");
        Assert.Empty(wrong);
        Assert.Equal(0, elsewhere.Connections);
    }

    private static List<(string Name, Func<Socket, CancellationToken, Task> Script, Verdict Right)> Cases(Uri elsewhere)
    {
        var inTwoMinutes = TimeProvider.System.GetUtcNow().AddMinutes(2);
        return
        [
            Saying("200 OK", Accepted, "thanks"),
            Saying("204 No Content", Accepted),
            Saying("202 Accepted", Accepted),
            Saying($"301 Moved Permanently\r\nLocation: {elsewhere}", Dead),
            Saying($"302 Found\r\nLocation: {elsewhere}", Dead),
            Saying("302 Found\r\nLocation: http://10.0.0.1/", Dead),
            Saying($"307 Temporary Redirect\r\nLocation: {elsewhere}", Dead),
            Saying($"308 Permanent Redirect\r\nLocation: {elsewhere}", Dead),
            Saying("400 Bad Request", Again),
            Saying("401 Unauthorized", Again),
            Saying("404 Not Found", Again),
            Saying("410 Gone", Stopped),
            Saying("413 Content Too Large", Dead),
            Saying("429 Too Many Requests\r\nRetry-After: 120", RestsAbout(120)),
            Saying($"429 Too Many Requests\r\nRetry-After: {inTwoMinutes.ToString("R", CultureInfo.InvariantCulture)}", RestsAbout(120)),
            Saying($"429 Too Many Requests\r\nRetry-After: {inTwoMinutes.ToString("dddd, dd-MMM-yy HH:mm:ss 'GMT'", CultureInfo.InvariantCulture)}", RestsAbout(120)),
            Saying($"429 Too Many Requests\r\nRetry-After: {inTwoMinutes.ToString("ddd MMM d HH:mm:ss yyyy", CultureInfo.InvariantCulture)}", RestsAbout(120)),
            Saying("429 Too Many Requests\r\nRetry-After: when it suits you", Again),
            Saying("429 Too Many Requests\r\nRetry-After: 31536000", RestsAbout(24 * 60 * 60)),
            Saying("500 Internal Server Error", Again),
            Saying("502 Bad Gateway", Again),
            Saying("503 Service Unavailable", Again),
            Saying("503 Service Unavailable\r\nRetry-After: 120", RestsAbout(120)),
            Saying("504 Gateway Timeout", Again),
            ("reset before the answer", (socket, _) => ResetAsync(socket), MayHaveArrived),
            ("reset in the headers", (socket, cancellation) => ResetAfterAsync(socket, "HTTP/1.1 200 OK\r\nContent-Ty", cancellation), MayHaveArrived),
            ("reset in the body of a 200", (socket, cancellation) => ResetAfterAsync(socket, "HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nbegun", cancellation), Accepted),
            ("reset in the body of a 500", (socket, cancellation) => ResetAfterAsync(socket, "HTTP/1.1 500 Oops\r\nContent-Length: 99\r\n\r\nbegun", cancellation), Again),
            ("closed without a word", (_, _) => Task.CompletedTask, MayHaveArrived),
            ("10 MB with a 200", (socket, cancellation) => FloodAsync(socket, "200 OK", cancellation), Accepted),
            ("10 MB with a 500", (socket, cancellation) => FloodAsync(socket, "500 Oops", cancellation), Again),
            ("headers byte by byte", (socket, cancellation) => DripAsync(socket, "HTTP/1.1 200 OK\r\nX-Slow: " + new string('x', 1000), cancellation), MayHaveArrived),
            ("a body byte by byte", DripBodyAsync, Accepted),
            ("no answer at all", (_, cancellation) => Task.Delay(Timeout.Infinite, cancellation), MayHaveArrived),
            ("something that is not HTTP", async (socket, cancellation) => await socket.SendAsync("220 mail.example ESMTP\r\n"u8.ToArray(), cancellation), MayHaveArrived),
            ("headers without end", (socket, cancellation) => FloodHeadersAsync(socket, cancellation), MayHaveArrived),
        ];
    }

    private static (string, Func<Socket, CancellationToken, Task>, Verdict) Saying(string head, Verdict right, string body = "") =>
        (head.Replace("\r\n", "; ", StringComparison.Ordinal), (socket, cancellation) => ScriptedReceiver.SayAsync(socket, head, body, cancellation), right);

    private static bool Accepted(SendResult result, Rest? rest) => result is SendResult.Accepted && rest is null;

    private static bool Dead(SendResult result, Rest? rest) => result is SendResult.Rejected { StopsChannel: false } && rest is null;

    private static bool Stopped(SendResult result, Rest? rest) => result is SendResult.Rejected { StopsChannel: true } && rest is null;

    private static bool Again(SendResult result, Rest? rest) => result is SendResult.RetryLater { After: null, MayHaveArrived: false, Untried: false } && rest is null;

    private static bool MayHaveArrived(SendResult result, Rest? rest) => result is SendResult.RetryLater { After: null, MayHaveArrived: true, Untried: false } && rest is null;

    private static Verdict RestsAbout(int seconds) => (result, rest) =>
        result is SendResult.RetryLater { After: { } after } && Near(after, seconds) && rest is not null && Near(rest.Until - TimeProvider.System.GetUtcNow(), seconds);

    // Dates were written before the test began, and have no fractions.
    private static bool Near(TimeSpan wait, int seconds) => wait.TotalSeconds <= seconds && wait.TotalSeconds > seconds - 60;

    private static Task ResetAsync(Socket socket)
    {
        socket.LingerState = new LingerOption(true, 0);
        socket.Close();
        return Task.CompletedTask;
    }

    private static async Task ResetAfterAsync(Socket socket, string begun, CancellationToken cancellation)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes(begun), cancellation);
        // A reset overtakes what is still on its way: what was sent has to be there first.
        await Task.Delay(TimeSpan.FromMilliseconds(100), cancellation);
        await ResetAsync(socket);
    }

    private static async Task FloodAsync(Socket socket, string status, CancellationToken cancellation)
    {
        await socket.SendAsync(Encoding.ASCII.GetBytes($"HTTP/1.1 {status}\r\nContent-Length: 10485760\r\n\r\n"), cancellation);
        var chunk = new byte[64 * 1024];
        for (var sent = 0; sent < 160; sent++)
            await socket.SendAsync(chunk, cancellation);
    }

    private static async Task FloodHeadersAsync(Socket socket, CancellationToken cancellation)
    {
        await socket.SendAsync("HTTP/1.1 200 OK\r\n"u8.ToArray(), cancellation);
        var line = Encoding.ASCII.GetBytes("X-More: " + new string('x', 4000) + "\r\n");
        for (var sent = 0; sent < 1000; sent++)
            await socket.SendAsync(line, cancellation);
    }

    private static async Task DripBodyAsync(Socket socket, CancellationToken cancellation)
    {
        await socket.SendAsync("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n"u8.ToArray(), cancellation);
        await DripAsync(socket, new string('x', 1000), cancellation);
    }

    /// <summary>A byte a tenth of the sender's patience.</summary>
    private static async Task DripAsync(Socket socket, string text, CancellationToken cancellation)
    {
        using var pace = new PeriodicTimer(Patience / 10);
        foreach (var letter in Encoding.ASCII.GetBytes(text))
        {
            await socket.SendAsync(new[] { letter }, cancellation);
            await pace.WaitForNextTickAsync(cancellation);
        }
    }

    private async Task<(SendResult Result, Rest? Resting)> SendAsync(Uri url)
    {
        await using var sender = new ChannelSender(new SmtpOptions(), new WebhookClients(_open, _open, Patience), TimeProvider.System);
        var channel = new WebhookChannel("soc", url, WebhookFormat.Standard, [], AllowPrivateNetworks: true);
        return (await sender.SendAsync(channel, SomeDelivery.To("soc"), TestContext.Current.CancellationToken), sender.RestOf(channel));
    }
}
