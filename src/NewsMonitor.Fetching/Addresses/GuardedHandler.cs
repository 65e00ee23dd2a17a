using System.Net;
using System.Text;

namespace NewsMonitor.Fetching.Addresses;

/// <summary>
/// The one way out for feeds and webhooks. Addresses are judged where the socket is opened, so neither a redirect nor a name that
/// changes its address between two look-ups gets past. It follows no redirect and takes no proxy, which would hide where a request
/// goes, and keeps no cookies.
/// </summary>
public static class GuardedHandler
{
    /// <summary>Long enough for a slow TLS handshake on another continent; well inside the default deadline of a fetch.</summary>
    private static readonly TimeSpan s_connectTimeout = TimeSpan.FromSeconds(15);

    /// <summary>
    /// A new handler; keep it for the life of the process. A refused address surfaces as <see cref="AddressRefusedException"/>.
    /// </summary>
    /// <param name="allowPrivateNetworks">True: any address may be reached.</param>
    /// <param name="maxConnectionsPerServer">Connections at once to one host and port.</param>
    /// <param name="resolve">Name to addresses; null: the system's resolver.</param>
    public static SocketsHttpHandler Create(
        bool allowPrivateNetworks,
        int maxConnectionsPerServer = int.MaxValue,
        Func<string, CancellationToken, Task<IPAddress[]>>? resolve = null) =>
        Create(new GuardedConnect(allowPrivateNetworks, resolve), maxConnectionsPerServer);

    internal static SocketsHttpHandler Create(GuardedConnect connect, int maxConnectionsPerServer) =>
        new()
        {
            ConnectCallback = connect.OpenAsync,
            ConnectTimeout = s_connectTimeout,
            AllowAutoRedirect = false,
            UseCookies = false,
            UseProxy = false,
            ActivityHeadersPropagator = null, // our traces are no business of publishers and receivers
            AutomaticDecompression = DecompressionMethods.All,
            MaxConnectionsPerServer = maxConnectionsPerServer,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5), // so that a change of DNS is noticed
            PooledConnectionIdleTimeout = TimeSpan.FromMinutes(1),
            MaxResponseHeadersLength = 64, // KiB
            MaxResponseDrainSize = 64 * 1024,
            // Headers are bytes: what a server sent in Latin-1 must go back to it unchanged. Only addresses are UTF-8 in practice.
            RequestHeaderEncodingSelector = (_, _) => Encoding.Latin1,
            ResponseHeaderEncodingSelector = (name, _) =>
                name.Equals("Location", StringComparison.OrdinalIgnoreCase) ? Encoding.UTF8 : Encoding.Latin1,
        };
}
