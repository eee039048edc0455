namespace EIdentity.Sandbox;

/// <summary>Holds what an access token stands for.</summary>
internal sealed class AccessGrant
{
    public required SandboxPerson Person { get; init; }

    /// <summary>Gets the level that the person signed in at.</summary>
    public required AssuranceLevel Level { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Gets the client that the token was given to.</summary>
    public required ProviderClient Client { get; init; }

    /// <summary>Gets the thumbprint of the key that must prove each use (RFC 9449), or <see langword="null"/> for a bearer token.</summary>
    public required string? KeyThumbprint { get; init; }
}
