namespace EIdentity.Client;

/// <summary>Says where one private key of this service comes from and what it is used with.</summary>
/// <remarks>
/// Set exactly one of <see cref="PemFile"/>, <see cref="Pem"/>, <see cref="Pkcs12File"/>, <see cref="JwkFile"/> and
/// <see cref="StoreThumbprint"/>. The settings are read at start; the file itself is read anew every five seconds
/// at most, so that a new key in its place needs no restart.
/// </remarks>
public sealed class ClientKeyOptions
{
    /// <summary>Gets or sets the path of a PEM file that holds one private key.</summary>
    /// <value>The default value is <see langword="null"/>: not used. PKCS#8 (encrypted or not), PKCS#1 or SEC1.</value>
    public string? PemFile { get; set; }

    /// <summary>Gets or sets the text of a PEM private key, for settings that come from a vault.</summary>
    /// <value>The default value is <see langword="null"/>: not used.</value>
    [SecretData]
    public Secret? Pem { get; set; }

    /// <summary>Gets or sets the path of a PKCS#12 file (.p12, .pfx) with a private key.</summary>
    /// <value>The default value is <see langword="null"/>: not used.</value>
    public string? Pkcs12File { get; set; }

    /// <summary>Gets or sets the path of a file that holds one private key as a JWK (RFC 7517).</summary>
    /// <value>The default value is <see langword="null"/>: not used.</value>
    public string? JwkFile { get; set; }

    /// <summary>Gets or sets the thumbprint of a certificate in the personal store (My) of this user or machine.</summary>
    /// <value>The default value is <see langword="null"/>: not used. SHA-1 (40 hexadecimal digits) or SHA-256 (64).</value>
    /// <remarks>The user's store is searched before the machine's. Its private key may be one that cannot be exported.</remarks>
    public string? StoreThumbprint { get; set; }

    /// <summary>Gets or sets the password of an encrypted PEM or a PKCS#12 file.</summary>
    /// <value>The default value is <see langword="null"/>: the key is not encrypted. Keep it in a vault or in user secrets.</value>
    [SecretData]
    public Secret? Password { get; set; }

    /// <summary>Gets or sets the key's id, as it is registered with the provider.</summary>
    /// <value>The default is the JWK's own <c>kid</c>, else the thumbprint of the public key (RFC 7638).</value>
    public string? KeyId { get; set; }

    /// <summary>Gets or sets the algorithm that the key is used with (RFC 7518, sections 3.1 and 4.1).</summary>
    /// <value>
    /// The default for a key that signs is what the curve commands with EC: ES256, ES384 or ES512. With RSA it is the first of
    /// PS256, PS384, PS512, RS256, RS384 and RS512 that the provider's document lists, or PS256 where it lists none. The default
    /// for a key that opens is every one that fits: RSA-OAEP and RSA-OAEP-256, or ECDH-ES and ECDH-ES+A256KW.
    /// </value>
    /// <remarks>Name the one that is registered with the provider, where you know it (RFC 8725, section 3.1).</remarks>
    public string? Algorithm { get; set; }

    /// <summary>Returns the key's id and algorithm, never the key, its place or its password.</summary>
    public override string ToString() => $"ClientKeyOptions({KeyId}, {Algorithm})";
}
