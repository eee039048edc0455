namespace EIdentity.Client;

/// <summary>Says what an ID token must fit.</summary>
internal sealed record IdTokenExpectation
{
    public required string Issuer { get; init; }

    public required string ClientId { get; init; }

    public required string Nonce { get; init; }

    public required string AccessToken { get; init; }

    public required DateTimeOffset BegunAt { get; init; }

    public required DateTimeOffset Now { get; init; }

    public required TimeSpan ClockSkew { get; init; }

    public override string ToString() => "IdTokenExpectation(masked)";
}
