namespace EIdentity.Client;

/// <summary>Holds what is used of a discovery document, every address already checked.</summary>
internal sealed class ProviderMetadata
{
    public required string Issuer { get; init; }

    public required Uri AuthorizationEndpoint { get; init; }

    public required Uri TokenEndpoint { get; init; }

    public required Uri KeySetAddress { get; init; }

    public Uri? UserInfoEndpoint { get; init; }

    public Uri? EndSessionEndpoint { get; init; }

    public bool SendsIssuerInCallback { get; init; }

    public bool AcceptsBasicAuthentication { get; init; }
}
