using System.Net;
using System.Net.Sockets;

namespace EIdentity.Client;

/// <summary>Names the network that an address belongs to, which one subscriber has to themself.</summary>
internal static class ClientNetwork
{
    // What providers give one household or office, and the most that one customer usually gets (RFC 6177, RIPE-690).
    private const int HouseholdBytes = 64 / 8;
    private const int CustomerBytes = 48 / 8;

    // All of whom nobody knows the address: a socket of the machine's own, or a host that does not pass it on.
    private const string Unknown = "unknown";

    /// <summary>Gives an IPv4 address itself and the /64 of an IPv6 address; all unknown ones are one network.</summary>
    public static string Of(IPAddress? address) => Of(address, HouseholdBytes);

    /// <summary>Gives an IPv4 address itself and the /48 of an IPv6 address; all unknown ones are one network.</summary>
    /// <remarks>By this is bounded what is kept for minutes, which one customer must not have 65,536 times.</remarks>
    public static string WidestOf(IPAddress? address) => Of(address, CustomerBytes);

    private static string Of(IPAddress? address, int bytes)
    {
        if (address is null)
        {
            return Unknown;
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, bytes))
            : address.ToString();
    }
}
