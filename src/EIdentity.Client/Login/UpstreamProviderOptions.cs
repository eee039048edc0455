namespace EIdentity.Client;

/// <summary>Says how a broker in front of the provider names the one that really signed the citizen in.</summary>
/// <remarks>
/// A broker (Keycloak, WSO2 Identity Server, AD FS) signs citizens in by other ways too, and its own level says nothing of
/// theirs. When a claim is named here, a level counts only beside an accepted value of it.
/// </remarks>
public sealed class UpstreamProviderOptions
{
    /// <summary>Gets or sets the claim in which the broker names the provider behind it.</summary>
    /// <value>The default value is <see langword="null"/>: no broker stands in front.</value>
    public string? ClaimName { get; set; }

    /// <summary>Gets the values of the claim that may vouch for a level, compared as exact texts.</summary>
    /// <value>There is no default; with a claim at least one value is required.</value>
    public IList<string> Values { get; } = [];
}
