namespace EIdentity.Sandbox;

/// <summary>Names the paths at which a provider answers.</summary>
internal sealed record ProviderPaths
{
    /// <summary>Gets those of the provider that has a discovery document; they are what that document says.</summary>
    public static readonly ProviderPaths OfDocument = new()
    {
        Authorize = "/authorize",
        SignIn = "/sign-in",
        Token = "/token",
        UserInfo = "/userinfo",
        KeySet = "/.well-known/jwks.json",
        EndSession = "/end-session",
    };

    public const string Discovery = "/.well-known/openid-configuration";
    public const string PushedAuthorization = "/par";

    public required string Authorize { get; init; }

    public required string SignIn { get; init; }

    public required string Token { get; init; }

    public required string UserInfo { get; init; }

    /// <summary>Gets where the signing keys stand, or <see langword="null"/> where nothing is signed.</summary>
    public string? KeySet { get; init; }

    public required string EndSession { get; init; }
}
