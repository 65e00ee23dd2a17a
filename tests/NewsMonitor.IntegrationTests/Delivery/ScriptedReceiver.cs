using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A webhook receiver on loopback that takes one request and answers with the very bytes it was given.</summary>
internal sealed class ScriptedReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _answer;
    private readonly Task _serving;

    public ScriptedReceiver(Func<Socket, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/hook");

    public string RequestLine { get; private set; } = "";

    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; private set; } = [];

    public static ScriptedReceiver Saying(string head, string body = "") =>
        new(async (socket, cancellation) => await socket.SendAsync(
            Encoding.UTF8.GetBytes($"HTTP/1.1 {head}\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), cancellation));

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        try
        {
            using var socket = await _listener.AcceptSocketAsync(_stop.Token);
            await ReadAsync(socket);
            await _answer(socket, _stop.Token);
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
        }
    }

    private async Task ReadAsync(Socket socket)
    {
        var bytes = new List<byte>();
        var buffer = new byte[8192];
        int end;
        while ((end = Encoding.Latin1.GetString([.. bytes]).IndexOf("\r\n\r\n", StringComparison.Ordinal)) < 0)
            bytes.AddRange(buffer[..await ReceiveAsync(socket, buffer)]);

        var lines = Encoding.Latin1.GetString([.. bytes[..end]]).Split("\r\n");
        RequestLine = lines[0];
        foreach (var line in lines[1..])
            Headers[line[..line.IndexOf(':', StringComparison.Ordinal)]] = line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();

        var length = int.Parse(Headers["Content-Length"], System.Globalization.CultureInfo.InvariantCulture);
        while (bytes.Count < end + 4 + length)
            bytes.AddRange(buffer[..await ReceiveAsync(socket, buffer)]);
        Body = [.. bytes[(end + 4)..]];
    }

    private async Task<int> ReceiveAsync(Socket socket, byte[] buffer) =>
        await socket.ReceiveAsync(buffer, _stop.Token) is > 0 and var read ? read : throw new SocketException((int)SocketError.ConnectionReset);
}
