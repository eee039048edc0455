using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Chooses the signature algorithm of a private key (RFC 7518, section 3.1).</summary>
internal static class SigningAlgorithm
{
    // RFC 7518, section 3.1: no "none", and nothing that a shared secret could sign.
    private static readonly string[] Asymmetric = ["ES256", "ES384", "ES512", "PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    /// <summary>The member of a discovery document that lists the algorithms of client assertions (RFC 8414, section 2).</summary>
    public const string AssertionList = "token_endpoint_auth_signing_alg_values_supported";

    /// <summary>The member that lists the algorithms of signed login requests (OpenID Connect Discovery 1.0, section 3).</summary>
    public const string RequestList = "request_object_signing_alg_values_supported";

    private const int LeastRsaBits = 2048;

    private static readonly string[] ForRsa = ["PS256", "PS384", "PS512", "RS256", "RS384", "RS512"];

    /// <summary>Gets every algorithm that a signature may be checked with.</summary>
    public static IReadOnlyList<string> All => Asymmetric;

    /// <summary>Gives the algorithms that a key may sign with, the best first; one that is wanted is the only one.</summary>
    /// <exception cref="UnusableKeyException">The key is too weak or of another kind, or does not fit the algorithm wanted.</exception>
    public static IReadOnlyList<string> Choose(AsymmetricAlgorithm key, string setting, string? wanted)
    {
        string[] possible = key switch
        {
            RSA { KeySize: < LeastRsaBits } => throw new UnusableKeyException(
                setting,
                $"holds an RSA key of {key.KeySize} bits, but at least {LeastRsaBits} are required"),
            RSA => ForRsa,
            ECDsa curve => [NamedCurve.Find(curve.ExportParameters(false).Curve)?.SignatureAlgorithm
                ?? throw new UnusableKeyException(setting, "holds a key on another curve than P-256, P-384 and P-521")],
            _ => throw new UnusableKeyException(setting, "holds a key that is neither RSA nor EC"),
        };
        return string.IsNullOrWhiteSpace(wanted) ? possible
            : possible.Contains(wanted, StringComparer.Ordinal) ? [wanted]
            : throw new UnusableKeyException("Algorithm", $"does not fit the key, which signs with: {string.Join(", ", possible)}");
    }

    /// <summary>Gives the signer with the first of its algorithms that the provider lists; with its own where nothing is listed.</summary>
    /// <exception cref="LoginException">EID1001: none is listed. EID2011: the signer failed.</exception>
    public static ClientSigner Fit(ClientSigner signer, IReadOnlyList<string> listed, string list)
    {
        if (listed.Count == 0)
        {
            return signer;
        }

        IReadOnlyList<string> own = signer is ClientKey key ? key.Algorithms : [SignerAnswer.Of(signer, static asked => asked.Algorithm)];
        string fitting = own.FirstOrDefault(algorithm => listed.Contains(algorithm, StringComparer.Ordinal))
            ?? throw new LoginException(
                ErrorCodes.SettingsInvalid,
                $"ClientKey signs with {string.Join(", ", own)}, but the discovery document lists "
                    + $"only {string.Join(", ", listed)} in {list}; register another key with the provider, or set "
                    + "OpenIdConnect:ClientKey:Algorithm.");
        return fitting == own[0] ? signer : new ClientKeyInUse((ClientKey)signer, fitting);
    }

    /// <summary>Gives the length of a signature that has only one, or <see langword="null"/> for RSA.</summary>
    public static int? SignatureLength(string algorithm) => 2 * NamedCurve.FindBySignature(algorithm)?.FieldBytes;
}
