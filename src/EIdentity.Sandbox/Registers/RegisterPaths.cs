namespace EIdentity.Sandbox;

/// <summary>Names the paths at which the register answers.</summary>
internal static class RegisterPaths
{
    public const string Root = "/register";
    public const string Service = "/soap";

    public const string Token = Root + "/token";
    public const string Soap = Root + Service;

    public const string Open = Root + "/open";
    public const string Keyed = Root + "/keyed";
    public const string Signed = Root + "/signed";
    public const string SignedAndKeyed = Signed + "/keyed";

    /// <summary>The adapter's, which the path of the service goes on from; the names are those of public callers.</summary>
    public const string Forward = Root + "/XrdAdapter/RestService/forward" + Service;
}
