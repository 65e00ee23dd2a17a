using System.Net.Sockets;
using System.Text;

namespace NewsMonitor.IntegrationTests.Server;

/// <summary>systemd's end of <c>NOTIFY_SOCKET</c>.</summary>
internal sealed class NotifySocket : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly Socket _socket = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);

    public NotifySocket() => _socket.Bind(new UnixDomainSocketEndPoint(Path));

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"newsmonitor-notify-{Guid.NewGuid():N}");

    /// <summary>Hears until that is said.</summary>
    public Task HearsAsync(string state) => HearsAsync(heard => heard == state);

    /// <summary>Hears until something like that is said.</summary>
    public async Task HearsAsync(Func<string, bool> state)
    {
        var last = "nothing";
        while (await NextAsync(Patience) is { } heard)
            if (state(last = heard))
                return;
        Assert.Fail($"not heard; the last was: {last}");
    }

    /// <summary>What is said next; null: nothing within that time.</summary>
    public async Task<string?> NextAsync(TimeSpan within)
    {
        var buffer = new byte[4096];
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(within);
        try
        {
            return Encoding.UTF8.GetString(buffer, 0, await _socket.ReceiveAsync(buffer, patience.Token));
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        File.Delete(Path);
    }
}
