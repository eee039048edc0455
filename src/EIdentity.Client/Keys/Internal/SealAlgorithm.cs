namespace EIdentity.Client;

/// <summary>Names the ways a content key may reach this service (RFC 7518, section 4.1); there are no others.</summary>
/// <remarks>
/// Never RSA1_5, whose padding is an oracle; never PBES2, whose rounds the sender chooses; never <c>dir</c>, whose key is a shared secret.
/// </remarks>
internal static class SealAlgorithm
{
    public const string RsaOaep = "RSA-OAEP";
    public const string RsaOaep256 = "RSA-OAEP-256";
    public const string EcdhEs = "ECDH-ES";
    public const string EcdhEsA256Kw = "ECDH-ES+A256KW";

    public static bool IsForRsa(string? name) => name is RsaOaep or RsaOaep256;

    public static bool IsAgreement(string? name) => name is EcdhEs or EcdhEsA256Kw;
}
