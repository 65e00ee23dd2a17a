using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.Benchmarks.Mailing;

/// <summary>A mail server whose every answer takes a while; answers to commands sent together go together (RFC 2920).</summary>
internal sealed class SlowMailServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly TimeSpan _latency;
    private int _accepted;

    public SlowMailServer(TimeSpan latency)
    {
        _latency = latency;
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Accepted => Volatile.Read(ref _accepted);

    public void Dispose() => _listener.Stop();

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
                _ = ServeAsync(await _listener.AcceptTcpClientAsync());
        }
        catch (SocketException)
        {
            // Stopped.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var _ = client;
        client.NoDelay = true;
        try
        {
            await TalkAsync(client.GetStream());
        }
        catch (IOException)
        {
            // The other side has gone.
        }
    }

    private async Task TalkAsync(NetworkStream stream)
    {
        var (buffer, lines, isData) = (new byte[1 << 16], new StringBuilder(), false);
        await AnswerAsync(stream, "220 ready\r\n");
        while (await stream.ReadAsync(buffer) is > 0 and var read)
        {
            lines.Append(Encoding.Latin1.GetString(buffer, 0, read));
            var answers = new StringBuilder();
            for (var text = lines.ToString(); text.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var end; text = lines.ToString())
            {
                var line = text[..end].TrimEnd('\r');
                lines.Remove(0, end + 1);
                if (isData && line != ".")
                    continue;
                answers.Append(isData ? "250 queued\r\n" : AnswerTo(line));
                if (isData)
                    Interlocked.Increment(ref _accepted);
                isData = !isData && line == "DATA";
            }

            if (answers.Length > 0)
                await AnswerAsync(stream, answers.ToString());
        }
    }

    private static string AnswerTo(string command) => command.Split(' ')[0].ToUpperInvariant() switch
    {
        "EHLO" => "250-here\r\n250-PIPELINING\r\n250 AUTH PLAIN\r\n",
        "AUTH" => "235 welcome\r\n",
        "DATA" => "354 go ahead\r\n",
        "QUIT" => "221 bye\r\n",
        _ => "250 ok\r\n",
    };

    private async Task AnswerAsync(NetworkStream stream, string answer)
    {
        await Task.Delay(_latency);
        await stream.WriteAsync(Encoding.Latin1.GetBytes(answer));
    }
}
