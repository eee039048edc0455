namespace EIdentity.Sandbox;

/// <summary>Says how the provider seals ID tokens to a key of the client (RFC 7516).</summary>
public sealed class SandboxTokenEncryption
{
    /// <summary>Gets or sets the algorithm that wraps or agrees on the content key.</summary>
    /// <value>The default value is <c>RSA-OAEP-256</c>; RSA-OAEP, ECDH-ES and ECDH-ES+A256KW are the others.</value>
    public string Algorithm { get; set; } = "RSA-OAEP-256";

    /// <summary>Gets or sets the algorithm that seals the content.</summary>
    /// <value>The default value is <c>A256GCM</c>; A128GCM, A128CBC-HS256 and A256CBC-HS512 are the others.</value>
    public string Encryption { get; set; } = "A256GCM";
}
