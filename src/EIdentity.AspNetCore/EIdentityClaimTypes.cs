namespace EIdentity.AspNetCore;

/// <summary>Names the claims that a session holds; none of them is a name or role of the application.</summary>
public static class EIdentityClaimTypes
{
    /// <summary>The provider's issuer.</summary>
    public const string Issuer = "eid_issuer";

    /// <summary>The scheme that began the session, when the app has several and this is not the one without a name.</summary>
    public const string Scheme = "eid_scheme";

    /// <summary>The fingerprint of the settings by which the level was judged; a session does not outlive them.</summary>
    public const string Settings = "eid_settings";

    /// <summary>The value that names the account at the provider.</summary>
    public const string Subject = "eid_subject";

    /// <summary>The kind of <see cref="Subject"/>.</summary>
    public const string SubjectKind = "eid_subject_kind";

    /// <summary>A digest of who signed in and for whom, the same at each sign-in, to which ASP.NET's antiforgery binds a form.</summary>
    /// <remarks>It is personal data, and not the provider's <c>sub</c>. Beside a stock handler a session has none.</remarks>
    public const string Owner = "sub";

    /// <summary>The proven assurance level.</summary>
    public const string Level = "eid_level";

    /// <summary>How the level reached the service.</summary>
    public const string Evidence = "eid_evidence";

    /// <summary>Whom the account was granted to.</summary>
    public const string AccountType = "eid_account_type";

    /// <summary>When the level was proven at the provider, in Unix seconds.</summary>
    public const string AuthenticatedAt = "eid_authenticated_at";

    /// <summary>When the login was finished here, in Unix seconds.</summary>
    public const string SignedInAt = "eid_signed_in_at";

    /// <summary>The citizen's full name.</summary>
    public const string Name = "eid_name";

    /// <summary>The citizen's birth date, possibly only the year.</summary>
    public const string BirthDate = "eid_birth_date";

    /// <summary>The citizen's personal identification number.</summary>
    public const string Number = "eid_number";

    /// <summary>The number of the citizen's old identity card.</summary>
    public const string LegacyNumber = "eid_legacy_number";

    /// <summary>The number of the citizen's passport.</summary>
    public const string PassportNumber = "eid_passport_number";

    /// <summary>The name of the organisation that the account was granted to.</summary>
    public const string OrganisationName = "eid_organisation_name";

    /// <summary>The tax code of the organisation.</summary>
    public const string TaxCode = "eid_tax_code";

    /// <summary>The enterprise code of the organisation.</summary>
    public const string EnterpriseCode = "eid_enterprise_code";
}
