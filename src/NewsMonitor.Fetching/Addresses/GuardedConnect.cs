using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Fetching.Addresses;

/// <summary>Opens a connection to the first address of a name that is public and answers.</summary>
/// <param name="allowPrivateNetworks">True: no address is refused.</param>
/// <param name="resolve">Name to addresses; null: the system's resolver.</param>
/// <param name="open">Address to connection; null: a TCP socket.</param>
internal sealed class GuardedConnect(
    bool allowPrivateNetworks,
    Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null,
    Func<IPEndPoint, CancellationToken, Task<Stream>>? open = null)
{
    /// <summary>A dead IPv6 route must not eat the time in which the IPv4 address would have answered.</summary>
    private static readonly TimeSpan s_patienceWhileOthersRemain = TimeSpan.FromSeconds(5);

    private readonly Func<string, CancellationToken, Task<IPAddress[]>> _resolve = resolve ?? Dns.GetHostAddressesAsync;
    private readonly Func<IPEndPoint, CancellationToken, Task<Stream>> _open = open ?? OpenSocketAsync;

    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellation)
    {
        var host = context.DnsEndPoint.Host;
        var addresses = IPAddress.TryParse(host, out var literal) ? [literal] : await _resolve(host, cancellation).ConfigureAwait(false);
        if (addresses.Length == 0)
            throw new SocketException((int)SocketError.HostNotFound);

        var allowed = Array.FindAll(addresses, address => allowPrivateNetworks || PublicAddress.IsPublic(address));
        if (allowed.Length == 0)
            throw new AddressRefusedException(host, addresses[0]);

        for (var i = 0; ; i++)
        {
            var last = i == allowed.Length - 1;
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            if (!last)
                patience.CancelAfter(s_patienceWhileOthersRemain);
            try
            {
                return await _open(new IPEndPoint(allowed[i], context.DnsEndPoint.Port), patience.Token).ConfigureAwait(false);
            }
            catch (Exception e) when (!last && !cancellation.IsCancellationRequested && e is SocketException or OperationCanceledException)
            {
                // The next address may answer.
            }
        }
    }

    private static async Task<Stream> OpenSocketAsync(IPEndPoint endPoint, CancellationToken cancellation)
    {
        var socket = new Socket(endPoint.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(endPoint, cancellation).ConfigureAwait(false);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
