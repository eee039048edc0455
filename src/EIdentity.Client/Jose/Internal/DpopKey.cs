using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds the P-256 key of one login, to which its access token is bound (RFC 9449).</summary>
internal sealed class DpopKey : IDisposable
{
    private readonly ClientKey _key = ClientKey.Create(ECDsa.Create(ECCurve.NamedCurves.nistP256), "DPoP", null, null);

    public ClientSigner Signer => _key;

    /// <summary>Gets the thumbprint by which a token names the key (<c>jkt</c>).</summary>
    public string Thumbprint => _key.KeyId;

    public void Dispose() => _key.Dispose();
}
