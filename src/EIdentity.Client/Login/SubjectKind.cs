namespace EIdentity.Client;

/// <summary>Says what kind of value names an account.</summary>
public enum SubjectKind
{
    /// <summary>Nothing names the account.</summary>
    None = 0,

    /// <summary>The subject of the provider's ID token (OpenID Connect Core 1.0, section 2).</summary>
    ProviderSubject = 1,

    /// <summary>The account behind a broker, in the claim that the setting <c>SubjectClaim</c> names.</summary>
    UpstreamSubject = 2,
}
