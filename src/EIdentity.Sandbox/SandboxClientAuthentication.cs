namespace EIdentity.Sandbox;

/// <summary>Names the ways in which the client may prove to the provider who it is.</summary>
public enum SandboxClientAuthentication
{
    /// <summary>Any one of the ways below, as the client likes.</summary>
    Any = 0,

    /// <summary>The secret in the Authorization header alone (RFC 6749, section 2.3.1).</summary>
    ClientSecretBasic = 1,

    /// <summary>The secret in the body alone (RFC 6749, section 2.3.1).</summary>
    ClientSecretPost = 2,

    /// <summary>An assertion signed with the client's key alone (RFC 7523, section 2.2).</summary>
    PrivateKeyJwt = 3,
}
