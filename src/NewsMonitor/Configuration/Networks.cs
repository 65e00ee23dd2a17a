using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Configuration;

/// <summary>Addresses and networks in configuration: <c>10.0.0.5</c>, <c>10.1.0.0/16</c>, <c>fd00::/8</c>.</summary>
internal static class Networks
{
    /// <summary>Null when the text names none. IPv4 is taken in full only: <c>10.1</c> is an address for the framework, and a slip for people.</summary>
    public static IPNetwork? Parse(string text)
    {
        if (IPAddress.TryParse(text, out var address))
            return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(address, 128) : address.ToString() == text ? new IPNetwork(address, 32) : null;
        return text.Contains('/') && IPNetwork.TryParse(text, out var network) ? network : null;
    }

    public static IReadOnlyList<IPNetwork> Of(IEnumerable<string> texts) => [.. texts.Select(Parse).OfType<IPNetwork>()];

    public static bool Contain(this IEnumerable<IPNetwork> networks, IPAddress? address)
    {
        var plain = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        return plain is not null && networks.Any(network => network.Contains(plain));
    }
}
