using System.Security.Cryptography;

namespace EIdentity.Client.Tests;

/// <summary>A key that stays elsewhere; it decrypts as a vault would, or as the test says.</summary>
internal sealed class VaultDecryptor(Func<byte[], byte[]>? decrypt = null) : ClientDecryptor
{
    public override ValueTask<byte[]> DecryptAsync(ReadOnlyMemory<byte> ciphertext, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(
            decrypt is null ? TestKeys.Rsa.Decrypt(ciphertext.Span, RSAEncryptionPadding.Pkcs1) : decrypt(ciphertext.ToArray()));
}
