using System.Diagnostics.CodeAnalysis;

namespace EIdentity.Client;

/// <summary>Decides which addresses may be called without TLS.</summary>
internal static class PlainHttp
{
    /// <summary>Says yes to HTTPS, to HTTP on this very machine, and to HTTP on a host that the settings name.</summary>
    public static bool IsAcceptable(Uri address, IEnumerable<string> allowedHosts) =>
        address.Scheme == Uri.UriSchemeHttps
        || (address.Scheme == Uri.UriSchemeHttp && (address.IsLoopback || IsNamed(address, allowedHosts)));

    /// <summary>Says whether a text is an origin, and nothing behind or inside it.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out Uri? address)
        && IsAcceptable(address, [])
        && address.PathAndQuery == "/"
        && address.Fragment.Length == 0
        && address.UserInfo.Length == 0;

    /// <summary>Says whether what goes to this address leaves the machine without TLS.</summary>
    public static bool IsReadableOnTheWire([NotNullWhen(true)] Uri? address) =>
        address is { IsAbsoluteUri: true, IsLoopback: false } && address.Scheme == Uri.UriSchemeHttp;

    private static bool IsNamed(Uri address, IEnumerable<string> hosts) =>
        hosts.Any(host => string.Equals(host, address.Host, StringComparison.OrdinalIgnoreCase));
}
