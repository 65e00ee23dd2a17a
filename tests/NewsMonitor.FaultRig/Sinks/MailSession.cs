using System.Text;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>One client's session with the mail sink (RFC 5321).</summary>
/// <param name="stream">To the client.</param>
/// <param name="isAway">Whether the server is going down: every command is answered 421 then.</param>
/// <param name="accept">Logs a message; the yes goes out when it is done.</param>
internal sealed class MailSession(Stream stream, Func<bool> isAway, Func<MailEnvelope, byte[], Task> accept)
{
    private const string Away = "421 4.3.2 the server is away for the night";

    private readonly SmtpLines _lines = new(stream);
    private string? _sender;
    private readonly List<string> _recipients = [];

    public async Task RunAsync(CancellationToken cancellation)
    {
        if (!await SayAsync(isAway() ? Away : "220 rig.example ESMTP", cancellation))
            return;
        while (await _lines.ReadAsync(cancellation) is { } line)
            if (!await SayAsync(isAway() ? Away : await AnswerAsync(Encoding.UTF8.GetString(line), cancellation), cancellation))
                return;
    }

    private async Task<string> AnswerAsync(string command, CancellationToken cancellation)
    {
        switch (command.Split(' ', ':')[0].ToUpperInvariant())
        {
            case "EHLO":
                return "250-rig.example\r\n250-PIPELINING\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 SIZE 10485760";
            case "HELO" or "NOOP":
                return "250 2.0.0 fine";
            case "RSET":
                Forget();
                return "250 2.0.0 forgotten";
            case "MAIL" when _sender is not null:
                return "503 5.5.1 one sender a message";
            case "MAIL":
                _sender = command;
                return "250 2.1.0 fine";
            case "RCPT" when _sender is null:
                return "503 5.5.1 from whom?";
            case "RCPT":
                _recipients.Add(Address(command));
                return "250 2.1.5 fine";
            case "DATA" when _recipients.Count == 0:
                return "503 5.5.1 to whom?";
            case "DATA":
                await SayAsync("354 go on", cancellation);
                return await TakeAsync(cancellation);
            case "QUIT":
                return "221 2.0.0 bye";
            default:
                return "502 5.5.2 what?";
        }
    }

    private async Task<string> TakeAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        while (await _lines.ReadAsync(cancellation) is { } line)
        {
            if (line is [(byte)'.'])
            {
                await accept(new MailEnvelope([.. _recipients]), message.ToArray());
                Forget();
                return "250 2.0.0 kept";
            }

            message.Write(line is [(byte)'.', .. var stuffed] ? stuffed : line);
            message.Write("\r\n"u8);
        }

        throw new EndOfStreamException("The client was gone before the final dot.");
    }

    private void Forget()
    {
        _sender = null;
        _recipients.Clear();
    }

    /// <returns>Whether the session goes on.</returns>
    private async Task<bool> SayAsync(string reply, CancellationToken cancellation)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(reply + "\r\n"), cancellation);
        return !reply.StartsWith("221", StringComparison.Ordinal) && !reply.StartsWith("421", StringComparison.Ordinal);
    }

    private static string Address(string command) => command.Split('<', '>') is [_, var address, ..] ? address : command;
}

/// <summary>To whom the client said the message goes.</summary>
internal sealed record MailEnvelope(IReadOnlyList<string> Recipients);
