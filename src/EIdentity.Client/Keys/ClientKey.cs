using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace EIdentity.Client;

/// <summary>Holds a private key of this service in memory and signs with it.</summary>
/// <remarks>RSA of at least 2048 bits, or EC on P-256, P-384 or P-521 (FAPI 2.0, section 5.4).</remarks>
[SecretData]
public sealed class ClientKey : ClientSigner, IDisposable
{
    private readonly AsymmetricAlgorithm _key;
    private readonly byte[] _publicKey;
    private readonly Lock _gate = new();

    private ClientKey(AsymmetricAlgorithm key, IReadOnlyList<string> algorithms, string? keyId, DateTimeOffset? notAfter)
    {
        _key = key;
        Algorithms = algorithms;
        NotAfter = notAfter;
        _publicKey = key.ExportSubjectPublicKeyInfo();
        KeyId = string.IsNullOrWhiteSpace(keyId) ? PublicJwk.Thumbprint(_publicKey) : keyId;
    }

    /// <inheritdoc/>
    public override string Algorithm => Algorithms[0];

    /// <inheritdoc/>
    public override string KeyId { get; }

    /// <summary>Gets the end of the certificate that the key came in.</summary>
    /// <value><see langword="null"/> when it came without a certificate; such a key does not expire.</value>
    /// <remarks>
    /// After the end no login request is signed any more (RFC 9101, section 10.8);
    /// client assertions still are, because a provider knows the key by its key set.
    /// </remarks>
    public DateTimeOffset? NotAfter { get; }

    /// <summary>Reads the key that the settings name.</summary>
    /// <param name="options">The settings of the key.</param>
    /// <exception cref="LoginException">EID1001: no usable private key; the message holds neither the key nor the password.</exception>
    public static ClientKey Read(ClientKeyOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        try
        {
            return Create(ClientKeyReader.Read(options, ClientKeyReader.ReadContent(options), KeyPurpose.Signing));
        }
        catch (UnusableKeyException failure)
        {
            throw new LoginException(ErrorCodes.SettingsInvalid, $"The client key cannot be used: {failure.Message}.");
        }
    }

    /// <summary>Takes the private key of a certificate, for example one of a certificate store.</summary>
    /// <param name="certificate">The certificate; it stays the caller's.</param>
    /// <param name="keyId">The key's id; by default the thumbprint of the public key (RFC 7638).</param>
    /// <param name="algorithm">The signature algorithm; by default as in <see cref="ClientKeyOptions.Algorithm"/>.</param>
    /// <exception cref="LoginException">EID1001: the certificate has no usable private key.</exception>
    public static ClientKey FromCertificate(X509Certificate2 certificate, string? keyId = null, string? algorithm = null)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        try
        {
            return Create(CertificateKey.Take(certificate, nameof(certificate), keyId, algorithm, KeyPurpose.Signing));
        }
        catch (UnusableKeyException failure)
        {
            throw new LoginException(ErrorCodes.SettingsInvalid, $"The client key cannot be used: {failure.Message}.");
        }
    }

    /// <inheritdoc/>
    public override byte[] ExportSubjectPublicKeyInfo() => [.. _publicKey];

    /// <inheritdoc/>
    public override ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Sign(data.Span, Algorithm));

    /// <summary>Releases the private key.</summary>
    public void Dispose() => _key.Dispose();

    /// <summary>Returns the id and the algorithm, never the key.</summary>
    public override string ToString() => $"ClientKey({KeyId}, {Algorithm})";

    /// <summary>Gets every algorithm that the key may sign with, the best first; one alone where the settings or the key name it.</summary>
    internal IReadOnlyList<string> Algorithms { get; }

    /// <summary>Signs by one of <see cref="Algorithms"/>.</summary>
    internal byte[] Sign(ReadOnlySpan<byte> data, string algorithm)
    {
        HashAlgorithmName hash = new("SHA" + algorithm[2..]);

        // The framework does not promise that one key object signs on two threads at once.
        lock (_gate)
        {
            return _key is RSA rsa
                ? rsa.SignData(data, hash, algorithm[0] == 'P' ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1)
                : ((ECDsa)_key).SignData(data, hash, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
        }
    }

    /// <summary>Takes over a key after checking that it may sign.</summary>
    /// <exception cref="UnusableKeyException">The key is too weak, or does not fit the algorithm.</exception>
    internal static ClientKey Create(KeyMaterial material)
    {
        try
        {
            return new ClientKey(
                material.Key,
                SigningAlgorithm.Choose(material.Key, material.Setting, material.Algorithm),
                material.KeyId,
                material.NotAfter);
        }
        catch (UnusableKeyException)
        {
            material.Key.Dispose();
            throw;
        }
    }
}
