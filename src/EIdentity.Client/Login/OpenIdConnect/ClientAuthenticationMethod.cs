namespace EIdentity.Client;

/// <summary>Says how the service proves to the provider that it is itself (OpenID Connect Core 1.0, section 9).</summary>
public enum ClientAuthenticationMethod
{
    /// <summary>The strongest that the settings and the provider's metadata allow: a key before a secret, Basic before the body.</summary>
    Automatic = 0,

    /// <summary>The secret in the Authorization header (RFC 6749, section 2.3.1).</summary>
    ClientSecretBasic = 1,

    /// <summary>The secret in the body (RFC 6749, section 2.3.1).</summary>
    ClientSecretPost = 2,

    /// <summary>An assertion signed with the client's key (RFC 7523, section 2.2).</summary>
    PrivateKeyJwt = 3,
}
