using System.Buffers.Text;
using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds the P-256 key of one login, to which its access token is bound (RFC 9449).</summary>
/// <remarks>
/// The key belongs to the login, not to the process: the callback may arrive at another instance, and two logins must not be
/// linked by their key. It travels in the protected transaction, beside the code verifier, and is worth one access token.
/// </remarks>
[SecretData]
internal sealed class DpopKey : IDisposable
{
    /// <summary>The only algorithm of the proofs.</summary>
    public const string Algorithm = "ES256";

    private readonly ECDsa _secret;
    private readonly ClientKey _key;

    public DpopKey()
        : this(ECDsa.Create(ECCurve.NamedCurves.nistP256))
    {
    }

    private DpopKey(ECDsa secret)
    {
        _secret = secret;
        _key = ClientKey.Create(new KeyMaterial(secret, "DPoP", null, null, null));
    }

    public ClientSigner Signer => _key;

    /// <summary>Gets the thumbprint by which a token names the key (<c>jkt</c>).</summary>
    public string Thumbprint => _key.KeyId;

    /// <summary>Reads a key that <see cref="ToText"/> wrote.</summary>
    public static DpopKey Read(string text)
    {
        ECDsa secret = ECDsa.Create();
        secret.ImportECPrivateKey(Base64Url.DecodeFromChars(text), out _);
        return new DpopKey(secret);
    }

    /// <summary>Writes the private key, for the protected transaction alone.</summary>
    public string ToText() => Base64Url.EncodeToString(_secret.ExportECPrivateKey());

    public override string ToString() => "DpopKey(masked)";

    public void Dispose() => _key.Dispose();
}
