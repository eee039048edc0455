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

    /// <summary>Gets the endpoint that takes login requests behind the citizen's back; where there is one, it is always used.</summary>
    public Uri? PushedAuthorizationEndpoint { get; init; }

    public bool SendsIssuerInCallback { get; init; }

    public bool AcceptsBasicAuthentication { get; init; }

    public bool AcceptsPostAuthentication { get; init; }

    public bool AcceptsPrivateKeyJwt { get; init; }

    /// <summary>Gets the signature algorithms that client assertions may have; empty when the document does not say.</summary>
    public IReadOnlyList<string> AssertionAlgorithms { get; init; } = [];

    /// <summary>Gets the signature algorithms that signed login requests may have; empty when the document does not say.</summary>
    public IReadOnlyList<string> RequestAlgorithms { get; init; } = [];

    /// <summary>Gets a value indicating whether the provider takes signed login requests only (RFC 9101, section 10.5).</summary>
    public bool DemandsSignedRequests { get; init; }

    /// <summary>Gets a value indicating whether the provider binds access tokens to keys like ours (RFC 9449, section 5.1).</summary>
    public bool AcceptsDpop { get; init; }
}
