using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;

namespace NewsMonitor.Fetching.Addresses;

/// <summary>
/// Tells addresses of the public internet from all others: loopback, private, link-local, shared (CGNAT), documentation, benchmarking,
/// multicast and reserved ones, and their IPv6 and embedded forms. Source: the IANA IPv4 and IPv6 Special-Purpose Address Registries
/// (RFC 6890).
/// </summary>
public static class PublicAddress
{
    private static readonly IPNetwork[] s_notPublic4 =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"),
        IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"),
        IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.0.2.0/24"), IPNetwork.Parse("192.88.99.0/24"),
        IPNetwork.Parse("192.168.0.0/16"), IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("198.51.100.0/24"),
        IPNetwork.Parse("203.0.113.0/24"), IPNetwork.Parse("224.0.0.0/4"), IPNetwork.Parse("240.0.0.0/4"),
    ];

    // IANA has given out nothing but 2000::/3 as global unicast: what is not inside is not public, which covers ::1, fe80::/10, fc00::/7,
    // fec0::/10, ff00::/8, 100::/64 and 64:ff9b:1::/48 without naming them.
    private static readonly IPNetwork s_globalUnicast6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] s_notPublic6 =
        [IPNetwork.Parse("2001::/23"), IPNetwork.Parse("2001:db8::/32"), IPNetwork.Parse("3fff::/20")];

    private static readonly IPNetwork s_compatible = IPNetwork.Parse("::/96");
    private static readonly IPNetwork s_nat64 = IPNetwork.Parse("64:ff9b::/96");
    private static readonly IPNetwork s_sixToFour = IPNetwork.Parse("2002::/16");
    private static readonly IPNetwork s_teredo = IPNetwork.Parse("2001::/32");

    /// <summary>
    /// True when <paramref name="address"/> is one anybody on the internet may reach; an embedded IPv4 address is decoded and judged.
    /// </summary>
    public static bool IsPublic(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork)
            return !IsIn(s_notPublic4, address);
        if (address.IsIPv4MappedToIPv6)
            return IsPublic(address.MapToIPv4());

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        address = new IPAddress(bytes); // without the scope, which says nothing of where it leads and would spoil the comparison
        if (s_compatible.Contains(address) || s_nat64.Contains(address))
            return IsPublic(new IPAddress(bytes[12..]));
        if (s_sixToFour.Contains(address))
            return IsPublic(new IPAddress(bytes[2..6]));
        if (s_teredo.Contains(address))
            return IsPublic(new IPAddress(bytes[4..8])) && IsPublic(TeredoClient(bytes));
        return s_globalUnicast6.Contains(address) && !IsIn(s_notPublic6, address);
    }

    // RFC 4380, section 4: the client's address stands in the last four bytes with every bit inverted.
    private static IPAddress TeredoClient(ReadOnlySpan<byte> bytes)
    {
        Span<byte> client = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(client, ~BinaryPrimitives.ReadUInt32BigEndian(bytes[12..]));
        return new IPAddress(client);
    }

    private static bool IsIn(IPNetwork[] networks, IPAddress address) => Array.Exists(networks, network => network.Contains(address));
}
