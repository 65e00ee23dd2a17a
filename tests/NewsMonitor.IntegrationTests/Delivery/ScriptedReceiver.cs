using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.IntegrationTests.Delivery;

/// <summary>A webhook receiver on loopback that answers every request with the very bytes it was given, one request a connection.</summary>
internal sealed class ScriptedReceiver : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Socket, CancellationToken, Task> _answer;
    private readonly Task _serving;
    private int _connections;

    public ScriptedReceiver(Func<Socket, CancellationToken, Task> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public Uri Url => new($"http://127.0.0.1:{Port}/hook");

    public int Connections => Volatile.Read(ref _connections);

    /// <summary>Of the last request.</summary>
    public string RequestLine { get; private set; } = "";

    public ConcurrentDictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    public byte[] Body { get; private set; } = [];

    public static ScriptedReceiver Saying(string head, string body = "") => new((socket, cancellation) => SayAsync(socket, head, body, cancellation));

    public static async Task SayAsync(Socket socket, string head, string body, CancellationToken cancellation) => await socket.SendAsync(
        Encoding.UTF8.GetBytes($"HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {Encoding.UTF8.GetByteCount(body)}\r\n\r\n{body}"), cancellation);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _serving;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var socket = await _listener.AcceptSocketAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                served.Add(ServeAsync(socket));
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException)
        {
        }

        await Task.WhenAll(served);
    }

    private async Task ServeAsync(Socket socket)
    {
        using var owned = socket;
        try
        {
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
