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

    /// <summary>The national public service portal's key of an account, which it calls TechID.</summary>
    TechId = 3,

    /// <summary>The tax code of the enterprise that the account was granted to.</summary>
    TaxCode = 4,

    /// <summary>The citizen's personal identification number, by which VNeID names accounts.</summary>
    PersonalIdentificationNumber = 5,
}
