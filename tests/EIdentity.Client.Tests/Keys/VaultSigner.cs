using System.Security.Cryptography;

namespace EIdentity.Client.Tests;

/// <summary>A key that stays elsewhere; it signs as a vault would, or as the test says.</summary>
internal sealed class VaultSigner(Func<byte[], byte[]>? sign = null) : ClientSigner
{
    public override string Algorithm => "ES256";

    public override string KeyId => "vault-1";

    public override byte[] ExportSubjectPublicKeyInfo() => TestKeys.P256.ExportSubjectPublicKeyInfo();

    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(sign is null ? TestKeys.P256.SignData(data.Span, HashAlgorithmName.SHA256) : sign(data.ToArray()));
}
