using System.Security.Cryptography;
using Net.Pkcs11Interop.Common;

namespace EIdentity.Client.Tests;

/// <summary>Decrypts with a key that was made in a SoftHSM token and cannot leave it.</summary>
internal sealed class SoftHsmDecryptor(string module) : ClientDecryptor, IDisposable
{
    private readonly SoftHsmToken _token = new(
        module,
        CKM.CKM_RSA_PKCS_KEY_PAIR_GEN,
        attributes =>
        [
            attributes.Create(CKA.CKA_ENCRYPT, true),
            attributes.Create(CKA.CKA_MODULUS_BITS, 2048UL),
            attributes.Create(CKA.CKA_PUBLIC_EXPONENT, new byte[] { 1, 0, 1 }),
        ],
        CKA.CKA_DECRYPT);

    /// <summary>Gets a value indicating whether the token would give the private key away.</summary>
    public bool IsExtractable => _token.IsExtractable;

    public RSA CreatePublicKey() => RSA.Create(new RSAParameters
    {
        Modulus = _token.ReadPublic(CKA.CKA_MODULUS),
        Exponent = _token.ReadPublic(CKA.CKA_PUBLIC_EXPONENT),
    });

    public override ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(_token.Decrypt(CKM.CKM_RSA_PKCS, ciphertext.ToArray()));

    public void Dispose() => _token.Dispose();
}
