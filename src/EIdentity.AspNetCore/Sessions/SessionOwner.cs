using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Claims;
using System.Security.Cryptography;

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

    // Several people may use the account of one organisation, and one person that of several.
    private static readonly string[] OfOrganisation =
    [
        .. OfCitizen,
        EIdentityClaimTypes.OrganisationName, EIdentityClaimTypes.TaxCode, EIdentityClaimTypes.EnterpriseCode,
        .. Numbers,
    ];

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
        string[] types = !session.HasClaim(EIdentityClaimTypes.AccountType, nameof(AccountType.Organisation)) ? OfCitizen
            : Array.Exists(Numbers, type => session.HasClaim(claim => claim.Type == type)) ? OfOrganisation
            : OfOrganisationWithoutNumbers;

        // The lengths in front keep one part from running into the next.
        string parts = string.Concat(types
            .Select(type => session.FindFirst(type)?.Value ?? string.Empty)
            .Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Length}:{value}")));
        return Base64Url.EncodeToString(SHA256.HashData(MemoryMarshal.AsBytes(parts.AsSpan())));
    }
}
