using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace EIdentity.Client;

/// <summary>Makes the key that tokens are kept under, out of every setting that changes the token or the way to it.</summary>
/// <remarks>One register's token is never fetched over another's network, nor trusted by another's authorities.</remarks>
internal static class ServiceTokenKey
{
    /// <summary>Digests the settings, so that the key holds no secret.</summary>
    public static string Of(ServiceTokenOptions options)
    {
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string? part in (string?[])[
            options.Endpoint?.OriginalString,
            options.ConsumerKey,
            options.ConsumerSecret?.Reveal(),
            options.Scope,
            options.AllowSandbox ? "sandbox" : null,
            options.Timeout.ToString("c", CultureInfo.InvariantCulture),
            options.Outbound.Proxy?.OriginalString,
            options.Outbound.ProxyUser,
            options.Outbound.ProxyPassword?.Reveal(),
            options.Outbound.LocalAddress,
            .. options.Outbound.TrustedAuthorities,
        ])
        {
            // The length in front keeps "ab" + "c" apart from "a" + "bc".
            hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{part?.Length ?? -1}:{part}")));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
