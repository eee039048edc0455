namespace EIdentity.Sandbox;

/// <summary>Names the paths at which the provider answers.</summary>
internal static class ProviderPaths
{
    public const string Discovery = "/.well-known/openid-configuration";
    public const string KeySet = "/.well-known/jwks.json";
    public const string Authorize = "/authorize";
    public const string PushedAuthorization = "/par";
    public const string SignIn = "/sign-in";
    public const string Token = "/token";
    public const string UserInfo = "/userinfo";
    public const string EndSession = "/end-session";
}
