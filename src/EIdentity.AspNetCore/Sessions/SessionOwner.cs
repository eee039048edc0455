using System.Security.Claims;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Names whose session it is, so that a form outlives a new sign-in of its own citizen and of nobody else.</summary>
/// <remarks>
/// ASP.NET's antiforgery binds a form to the claim "sub" and, without one, to all claims, of which each sign-in changes some. This digest
/// is of who signed in and for whom, and not of when, how surely, or by which settings.
/// </remarks>
internal static class SessionOwner
{
    private static readonly string[] OfCitizen =
    [
        EIdentityClaimTypes.Issuer, EIdentityClaimTypes.SubjectKind, EIdentityClaimTypes.Subject, EIdentityClaimTypes.AccountType,
    ];

    private static readonly string[] Numbers =
        [EIdentityClaimTypes.Number, EIdentityClaimTypes.LegacyNumber, EIdentityClaimTypes.PassportNumber];

    private static readonly string[] Organisation =
        [EIdentityClaimTypes.OrganisationName, EIdentityClaimTypes.TaxCode, EIdentityClaimTypes.EnterpriseCode];

    // Several people may use the account of one organisation, and one person that of several.
    private static readonly string[] OfOrganisation = [.. OfCitizen, .. Organisation, .. Numbers];

    // Names have spellings, so that they tell people apart only where no number does.
    private static readonly string[] OfOrganisationWithoutNumbers =
        [.. OfOrganisation, EIdentityClaimTypes.Name, EIdentityClaimTypes.BirthDate];

    /// <summary>Adds the claim, behind all others.</summary>
    public static void Add(ClaimsIdentity session) => SessionClaims.Add(session, EIdentityClaimTypes.Owner, Of(session));

    /// <summary>Says whether the claim stands where <see cref="Add"/> puts it and says what it would say.</summary>
    public static bool IsAdded(ClaimsIdentity session) =>
        session.Claims.LastOrDefault() is { Type: EIdentityClaimTypes.Owner } owner && owner.Value == Of(session);

    private static string Of(ClaimsIdentity session)
    {
        string[] types = !IsOfOrganisation(session) ? OfCitizen
            : Array.Exists(Numbers, session.Has) ? OfOrganisation
            : OfOrganisationWithoutNumbers;
        return PartsDigest.Of(types.Select(type => session.FindFirst(type)?.Value));
    }

    // A provider may name the organisation and not say what kind of account it is.
    private static bool IsOfOrganisation(ClaimsIdentity session) =>
        session.HasClaim(EIdentityClaimTypes.AccountType, nameof(AccountType.Organisation)) || Array.Exists(Organisation, session.Has);

    private static bool Has(this ClaimsIdentity session, string type) => session.HasClaim(claim => claim.Type == type);
}
