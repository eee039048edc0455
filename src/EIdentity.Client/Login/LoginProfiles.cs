namespace EIdentity.Client;

/// <summary>Names the wire profiles that a login can speak.</summary>
public static class LoginProfiles
{
    /// <summary>Standard OpenID Connect: code flow with PKCE S256, the level in the signed ID token.</summary>
    public const string OpenIdConnect = "OpenIdConnect";
}
