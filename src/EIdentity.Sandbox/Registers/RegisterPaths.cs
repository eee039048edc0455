namespace EIdentity.Sandbox;

/// <summary>Names the paths at which the register answers.</summary>
internal static class RegisterPaths
{
    public const string Token = "/register/token";
    public const string Soap = "/register/soap";
}
