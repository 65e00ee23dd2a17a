using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.FaultRig.Sinks;

/// <summary>A mail server on loopback that keeps what it accepts in the log, and can be away.</summary>
internal sealed class MailSink : IAsyncDisposable
{
    private readonly MailReading _reading;
    private readonly AcceptanceLog _log;
    private readonly RunningTime _time;
    private readonly TimeSpan _latency;
    private readonly CancellationTokenSource _stop = new();
    private readonly ConcurrentDictionary<TcpClient, Task> _sessions = new();
    private TcpListener _listener = new(IPAddress.Loopback, 0);
    private Task _listening = Task.CompletedTask;

    /// <param name="reading">How to read what comes.</param>
    /// <param name="log">Where acceptances go.</param>
    /// <param name="time">The run's.</param>
    /// <param name="latency">Each answer to a final dot takes up to that long.</param>
    public MailSink(MailReading reading, AcceptanceLog log, RunningTime time, TimeSpan latency)
    {
        (_reading, _log, _time, _latency) = (reading, log, time, latency);
        _listener.Start();
        Port = ((IPEndPoint)_listener.LocalEndpoint).Port;
        _listening = ListenAsync(_listener);
    }

    public int Port { get; }

    /// <summary>Every command is answered 421.</summary>
    public bool SaysAway { get; set; }

    /// <summary>Connections are refused from now on, and those that are open break.</summary>
    public async Task CloseAsync()
    {
        _listener.Stop();
        await _listening;
        foreach (var client in _sessions.Keys)
            client.Close();
    }

    /// <summary>On the same port again.</summary>
    public void Open()
    {
        _listener = new TcpListener(IPAddress.Loopback, Port);
        _listener.Start();
        _listening = ListenAsync(_listener);
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await CloseAsync();
        await Task.WhenAll(_sessions.Values);
        _listener.Dispose();
        _stop.Dispose();
    }

    private async Task ListenAsync(TcpListener listener)
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(_stop.Token);
                _sessions[client] = ServeAsync(client);
            }
        }
        catch (Exception failure) when (failure is SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // Closed, or the run is over.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        await Task.Yield();
        try
        {
            client.NoDelay = true;
            await new MailSession(client.GetStream(), () => SaysAway, AcceptAsync).RunAsync(_stop.Token);
        }
        catch (InvalidDataException malformed)
        {
            await _log.AddAsync(new Acceptance(_time.Now, RigNames.Mail, "", [], malformed.Message));
        }
        catch (Exception failure) when (failure is IOException or SocketException or OperationCanceledException or ObjectDisposedException or InvalidOperationException)
        {
            // The client was killed, the sink closed, or the run is over.
        }
        finally
        {
            client.Dispose();
            _sessions.TryRemove(client, out _);
        }
    }

    private async Task AcceptAsync(MailEnvelope envelope, byte[] message)
    {
        var (id, items, wrong) = _reading.Read(envelope, message);
        await _log.AddAsync(new Acceptance(_time.Now, RigNames.Mail, id, items, wrong));
        if (_latency > TimeSpan.Zero)
            await RunningTime.WaitAsync(_latency * Random.Shared.NextDouble());
    }
}
