using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.IntegrationTests.Fetching;

/// <summary>
/// An HTTP server that sends exactly the bytes a test wants, however odd, and remembers what it was asked. One request a connection.
/// The script may hold its answer back as long as it likes; disposing the server ends it.
/// </summary>
internal sealed class ScriptedServer : IAsyncDisposable
{
    private readonly TcpListener _listener;
    private readonly Func<ReceivedRequest, Stream, CancellationToken, Task> _script;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentQueue<ReceivedRequest> _requests = new();
    private readonly Task _accepting;
    private int _connections;

    public ScriptedServer(Func<ReceivedRequest, Stream, CancellationToken, Task> script)
    {
        _script = script;
        // Both families where there are two, so that a test that expects no connection to ::1 could get one.
        _listener = Socket.OSSupportsIPv6 ? TcpListener.Create(0) : new TcpListener(IPAddress.Loopback, 0);
        _listener.Start();
        _accepting = AcceptAsync();
    }

    /// <summary>A server that always answers the same.</summary>
    public ScriptedServer(Reply reply)
        : this((_, stream, cancellation) => reply.WriteAsync(stream, cancellation))
    {
    }

    /// <summary>A server that answers each request by what it asked.</summary>
    public ScriptedServer(Func<ReceivedRequest, Reply> reply)
        : this((request, stream, cancellation) => reply(request).WriteAsync(stream, cancellation))
    {
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    public int Connections => Volatile.Read(ref _connections);

    public IReadOnlyList<ReceivedRequest> Requests => [.. _requests];

    public Uri Url(string path = "/") => new($"http://127.0.0.1:{Port}{path}");

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _listener.Stop();
        await _accepting;
        _stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        var served = new List<Task>();
        try
        {
            while (true)
            {
                var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                Interlocked.Increment(ref _connections);
                served.Add(ServeAsync(client));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                if (await ReadHeadAsync(stream) is not { } head)
                    return;
                var request = new ReceivedRequest(head.Split(' ')[1], head);
                _requests.Enqueue(request);
                await _script(request, stream, _stop.Token);
                client.Client.Shutdown(SocketShutdown.Send);
            }
            catch (Exception e) when (e is IOException or SocketException or OperationCanceledException)
            {
                // The client hung up, which many tests are about, or the test is over.
            }
        }
    }

    private async Task<string?> ReadHeadAsync(NetworkStream stream)
    {
        var head = new StringBuilder();
        var one = new byte[1];
        while (await stream.ReadAsync(one, _stop.Token) == 1)
        {
            head.Append((char)one[0]);
            if (one[0] == '\n' && head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
                return head.ToString();
        }

        return null;
    }
}
