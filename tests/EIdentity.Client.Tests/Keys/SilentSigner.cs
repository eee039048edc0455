namespace EIdentity.Client.Tests;

/// <summary>A signer whose vault fails, or gives nothing, on one question about its key.</summary>
internal sealed class SilentSigner(string question, bool fails) : ClientSigner
{
    public const string VaultText = "https://vault.example?token=secret";

    public override string Algorithm => Answer(nameof(Algorithm), "ES256");

    public override string KeyId => Answer(nameof(KeyId), "vault-1");

    public override byte[] ExportSubjectPublicKeyInfo() =>
        Answer(nameof(ExportSubjectPublicKeyInfo), TestKeys.P256.ExportSubjectPublicKeyInfo());

    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    private T Answer<T>(string asked, T answer)
        where T : class => asked != question ? answer : fails ? throw new TimeoutException(VaultText) : null!;
}
