using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace EIdentity.Client.Tests;

/// <summary>Signs with a key that was made in a SoftHSM token and cannot leave it.</summary>
internal sealed class SoftHsmSigner(string module) : ClientSigner, IDisposable
{
    private const int FieldBytes = 32;

    // P-256 as an object identifier in DER.
    private static readonly byte[] CurveParameters = [0x06, 0x08, 0x2A, 0x86, 0x48, 0xCE, 0x3D, 0x03, 0x01, 0x07];

    private readonly SoftHsmToken _token = new(
        module,
        CKM.CKM_EC_KEY_PAIR_GEN,
        attributes => [attributes.Create(CKA.CKA_VERIFY, true), attributes.Create(CKA.CKA_EC_PARAMS, CurveParameters)],
        CKA.CKA_SIGN);

    public override string Algorithm => "ES256";

    public override string KeyId => "softhsm-1";

    /// <summary>Gets a value indicating whether the token would give the private key away.</summary>
    public bool IsExtractable => _token.IsExtractable;

    public override byte[] ExportSubjectPublicKeyInfo()
    {
        // An octet string of 65 bytes: 04, x, y.
        byte[] point = _token.ReadPublic(CKA.CKA_EC_POINT);
        using ECDsa key = ECDsa.Create(new ECParameters
        {
            Curve = ECCurve.NamedCurves.nistP256,
            Q = new ECPoint { X = point[^(2 * FieldBytes)..^FieldBytes], Y = point[^FieldBytes..] },
        });
        return key.ExportSubjectPublicKeyInfo();
    }

    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_token.Sign(CKM.CKM_ECDSA, SHA256.HashData(data.Span)));

    public void Dispose() => _token.Dispose();
}
