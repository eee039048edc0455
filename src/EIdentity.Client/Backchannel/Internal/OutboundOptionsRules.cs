using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Checks how calls to one address leave this machine.</summary>
internal static class OutboundOptionsRules
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
        problems.RequirePlain(outbound.ProxyPassword, prefix + nameof(outbound.ProxyPassword));
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

    private static bool IsProxyAddress(Uri address) =>
        address.IsAbsoluteUri
        && (address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps)
        && address.PathAndQuery == "/" && address.Fragment.Length == 0 && address.UserInfo.Length == 0;
}
