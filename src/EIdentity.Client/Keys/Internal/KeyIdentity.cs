namespace EIdentity.Client;

/// <summary>Holds what tells keys apart, without anything private.</summary>
internal sealed class KeyIdentity
{
    private readonly Lazy<byte[]> _publicKey;

    private KeyIdentity(string setting, KeyPurpose purpose, string keyId, Lazy<byte[]> publicKey)
    {
        Setting = setting;
        Purpose = purpose;
        KeyId = keyId;
        _publicKey = publicKey;
    }

    public string Setting { get; }

    public KeyPurpose Purpose { get; }

    public string KeyId { get; }

    /// <summary>Takes a key of the settings.</summary>
    public static KeyIdentity Of(string setting, KeyPurpose purpose, string keyId, byte[] publicKey) =>
        new(setting, purpose, keyId, new Lazy<byte[]>(publicKey));

    /// <summary>Takes a registered signer; its vault is asked only when there is another key to compare with.</summary>
    /// <exception cref="LoginException">EID2011: the signer does not say which key it has; also on the comparison.</exception>
    public static KeyIdentity Of(string setting, ClientSigner signer) =>
        new(
            setting,
            KeyPurpose.Signing,
            SignerAnswer.Of(signer, asked => asked.KeyId),
            new Lazy<byte[]>(() => SignerAnswer.Of(signer, asked => asked.ExportSubjectPublicKeyInfo())));

    public bool IsSameKeyAs(KeyIdentity other) => _publicKey.Value.AsSpan().SequenceEqual(other._publicKey.Value);
}
