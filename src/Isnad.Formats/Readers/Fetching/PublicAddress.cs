using System.Net;
using System.Net.Sockets;

namespace Isnad.Formats.Readers.Fetching;

/// <summary>Tells addresses of the public network from those of this machine, of local networks and of special purpose.</summary>
/// <remarks>After the IANA registries of special-purpose addresses (RFC 6890): loopback, private, shared (carrier-grade NAT), link-local, multicast,
/// documentation, benchmarking, reserved; IPv6 forms that carry an IPv4 address are judged by it.</remarks>
internal static class PublicAddress
{
    private static readonly IPNetwork[] Special =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24",
            "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "2001::/23", "2001:db8::/32", "3fff::/20",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Global = IPNetwork.Parse("2000::/3");
    private static readonly IPNetwork SixToFour = IPNetwork.Parse("2002::/16");

    /// <summary>Whether an address lies in the public network.</summary>
    public static bool Holds(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetworkV6)
        {
            // All that is public begins with the bits 001; unique local, link-local, multicast, loopback and translated addresses do not.
            if (!Global.Contains(address))
                return false;
            if (SixToFour.Contains(address))
                return Holds(new IPAddress(address.GetAddressBytes().AsSpan(2, 4)));
        }
        else if (address.AddressFamily != AddressFamily.InterNetwork)
        {
            return false;
        }

        return !Array.Exists(Special, n => n.BaseAddress.AddressFamily == address.AddressFamily && n.Contains(address));
    }
}
