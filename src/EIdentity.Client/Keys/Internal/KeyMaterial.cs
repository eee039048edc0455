using System.Security.Cryptography;

namespace EIdentity.Client;

/// <summary>Holds a private key as it was read, with what its place says about it.</summary>
[SecretData]
internal sealed class KeyMaterial(AsymmetricAlgorithm key, string setting, string? keyId, string? algorithm, DateTimeOffset? notAfter)
{
    public AsymmetricAlgorithm Key { get; } = key;

    /// <summary>Gets the setting that names the place, for messages.</summary>
    public string Setting { get; } = setting;

    public string? KeyId { get; } = keyId;

    public string? Algorithm { get; } = algorithm;

    /// <summary>Gets the end of the certificate, or <see langword="null"/> when the key came without one.</summary>
    public DateTimeOffset? NotAfter { get; } = notAfter;

    public override string ToString() => $"KeyMaterial({KeyId}, {Algorithm})";
}
