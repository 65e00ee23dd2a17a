using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>When a scripted server misbehaves.</summary>
public enum SmtpMoment
{
    Connect,
    Hello,
    Login,
    Mail,
    Recipient,
    Data,
    FinalDot,
}

/// <summary>A mail server on loopback that behaves well except at one moment.</summary>
internal sealed class ScriptedSmtpServer : IAsyncDisposable
{
    public const string Disconnect = "disconnect";
    public const string Hang = "hang";

    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentBag<Task> _sessions = [];
    private readonly SmtpMoment? _moment;
    private readonly string _misbehaviour;
    private int _misbehaved;
    private readonly Task _accepting;

    /// <param name="moment">Null: behaves throughout.</param>
    /// <param name="misbehaviour">A reply line to give instead, <see cref="Disconnect"/> or <see cref="Hang"/>.</param>
    public ScriptedSmtpServer(SmtpMoment? moment = null, string misbehaviour = "")
    {
        (_moment, _misbehaviour) = (moment, misbehaviour);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public ConcurrentQueue<string> Commands { get; } = [];

    public ConcurrentQueue<string> Messages { get; } = [];

    public int Sessions => _sessions.Count;

    /// <summary>Behaves well once it has not.</summary>
    public bool MisbehavesOnce { get; init; }

    /// <summary>Recipients who are refused, each with the reply.</summary>
    public IReadOnlyDictionary<string, string> Refused { get; init; } = new Dictionary<string, string>();

    /// <summary>Ends every session after its next message, as a restarted server does.</summary>
    public bool DropsAfterMessage { get; init; }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        await Task.WhenAll(_sessions);
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _sessions.Add(ServeAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
        }
        catch (Exception) when (_stop.IsCancellationRequested)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                await TalkAsync(client.GetStream());
            }
            catch (Exception failure) when (failure is IOException or OperationCanceledException or Done)
            {
            }
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1);
        await AnswerAsync(stream, SmtpMoment.Connect, "220 ready");
        while (await reader.ReadLineAsync(_stop.Token) is { } command)
        {
            Commands.Enqueue(command);
            switch (command.Split(' ')[0].ToUpperInvariant())
            {
                case "EHLO" or "HELO":
                    await AnswerAsync(stream, SmtpMoment.Hello, "250-here\r\n250 AUTH PLAIN");
                    break;
                case "AUTH":
                    await AnswerAsync(stream, SmtpMoment.Login, "235 welcome");
                    break;
                case "MAIL":
                    await AnswerAsync(stream, SmtpMoment.Mail, "250 ok");
                    break;
                case "RCPT":
                    await AnswerAsync(stream, SmtpMoment.Recipient, Refused.GetValueOrDefault(command[(command.IndexOf('<') + 1)..command.IndexOf('>')], "250 ok"));
                    break;
                case "DATA":
                    if (!await AnswerAsync(stream, SmtpMoment.Data, "354 go ahead"))
                        break;
                    await ReceiveAsync(reader);
                    await AnswerAsync(stream, SmtpMoment.FinalDot, "250 queued as 42");
                    if (DropsAfterMessage)
                        return;
                    break;
                case "QUIT":
                    await WriteAsync(stream, "221 bye");
                    return;
                default:
                    await WriteAsync(stream, "250 ok");
                    break;
            }
        }
    }

    private async Task ReceiveAsync(StreamReader reader)
    {
        var message = new StringBuilder();
        while (await reader.ReadLineAsync(_stop.Token) is { } line && line != ".")
            message.AppendLine(line.StartsWith('.') ? line[1..] : line);
        Messages.Enqueue(message.ToString());
    }

    /// <returns>Whether as asked.</returns>
    private async Task<bool> AnswerAsync(NetworkStream stream, SmtpMoment moment, string reply)
    {
        if (moment != _moment || (MisbehavesOnce && Interlocked.Exchange(ref _misbehaved, 1) == 1))
        {
            await WriteAsync(stream, reply);
            return true;
        }

        if (_misbehaviour == Hang)
            await Task.Delay(Timeout.Infinite, _stop.Token);
        if (_misbehaviour == Disconnect)
            throw new Done();
        await WriteAsync(stream, _misbehaviour);
        if (_misbehaviour.StartsWith("421", StringComparison.Ordinal))
            throw new Done();
        return false;
    }

    private async Task WriteAsync(NetworkStream stream, string reply) =>
        await stream.WriteAsync(Encoding.Latin1.GetBytes(reply + "\r\n"), _stop.Token);

    /// <summary>The session is over because the script says so.</summary>
    private sealed class Done : Exception;
}
