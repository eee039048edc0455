namespace EIdentity.Client;

/// <summary>Signs with a key by another of its algorithms than the first, because the provider lists that one.</summary>
internal sealed class ClientKeyInUse(ClientKey key, string algorithm) : ClientSigner
{
    public override string Algorithm => algorithm;

    public override string KeyId => key.KeyId;

    public override byte[] ExportSubjectPublicKeyInfo() => key.ExportSubjectPublicKeyInfo();

    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(key.Sign(data.Span, algorithm));

    public override string ToString() => $"ClientKeyInUse({KeyId}, {Algorithm})";
}
