namespace EIdentity.Sandbox;

/// <summary>Names the paths at which the sandbox answers.</summary>
internal static class SandboxPaths
{
    public const string Home = "/";
    public const string Journal = "/journal";
    public const string Stylesheet = "/sandbox.css";
    public const string Discovery = "/.well-known/openid-configuration";
    public const string KeySet = "/.well-known/jwks.json";
    public const string Authorize = "/authorize";
    public const string PushedAuthorization = "/par";
    public const string SignIn = "/sign-in";
    public const string Token = "/token";
    public const string UserInfo = "/userinfo";
    public const string EndSession = "/end-session";
    public const string RegisterToken = "/register/token";
    public const string RegisterSoap = "/register/soap";
}
