using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Checks where calls that carry a secret or a citizen's data go, and how they leave this machine.</summary>
internal static class OutboundSettingsCheck
{
    /// <summary>Adds the problems of these settings to those of the section around them.</summary>
    public static void Check(OutboundOptions outbound, SettingsProblems problems, string prefix = "Outbound:")
    {
        // The value is not repeated: a password may stand in it.
        problems.Require(
            outbound.Proxy is null || IsProxyAddress(outbound.Proxy),
            prefix + nameof(outbound.Proxy),
            "must be http:// or https:// with a host and a port, without user, "
                + "path and query; the user goes into ProxyUser and ProxyPassword");
        problems.Require(
            outbound.ProxyUser is null || outbound.Proxy is not null,
            prefix + nameof(outbound.ProxyUser),
            "is set, but Proxy is missing");
        problems.Require(
            outbound.ProxyPassword is null || outbound.ProxyUser is not null,
            prefix + nameof(outbound.ProxyPassword),
            "is set, but ProxyUser is missing");
        problems.RequirePlain(outbound.ProxyUser, prefix + nameof(outbound.ProxyUser));
        problems.RequirePlain(outbound.ProxyPassword?.Reveal(), prefix + nameof(outbound.ProxyPassword));
        problems.Require(
            outbound.LocalAddress is null || IPAddress.TryParse(outbound.LocalAddress, out _),
            prefix + nameof(outbound.LocalAddress),
            $"is '{outbound.LocalAddress}', but must be an IP address of this machine");
        for (int index = 0; index < outbound.TrustedAuthorities.Count; index++)
        {
            string? problem = TrustedRoots.TryRead(outbound.TrustedAuthorities[index], out X509Certificate2Collection roots);
            problems.Require(
                problem is null,
                string.Create(CultureInfo.InvariantCulture, $"{prefix}{nameof(outbound.TrustedAuthorities)}:{index}"),
                problem ?? string.Empty);
            foreach (X509Certificate2 root in roots)
            {
                root.Dispose();
            }
        }
    }

    /// <summary>Requires an address that such a call may go to.</summary>
    public static void RequireAddress(
        this SettingsProblems problems,
        Uri? address,
        string setting,
        IEnumerable<string> plainHttpHosts,
        string meaning)
    {
        if (!problems.RequireText(address?.OriginalString, setting, meaning) || address is null)
        {
            return;
        }

        if (!address.IsAbsoluteUri)
        {
            problems.Require(false, setting, $"is '{address}', but must be a whole address that begins with https://");
            return;
        }

        // The value is not repeated: a password may stand in it.
        problems.Require(
            address.UserInfo.Length == 0 && address.Fragment.Length == 0,
            setting,
            "must not have user information or a fragment");
        problems.Require(
            PlainHttp.IsAcceptable(address, plainHttpHosts),
            setting,
            $"is an {address.Scheme} address at '{address.Host}', but must be https; "
                + "where the host lies on an inner network without TLS, name it in AllowPlainHttpTo");
    }

    /// <summary>Requires that each entry is a host name or address alone.</summary>
    public static void RequireHosts(this SettingsProblems problems, IEnumerable<string> hosts, string setting)
    {
        foreach (string host in hosts)
        {
            problems.Require(
                Uri.CheckHostName(host) != UriHostNameType.Unknown,
                setting,
                $"lists '{host}', but may only list host names, without scheme, port and wildcard");
        }
    }

    private static bool IsProxyAddress(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
