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
    private static readonly string[] Account =
        [EIdentityClaimTypes.Issuer, EIdentityClaimTypes.SubjectKind, EIdentityClaimTypes.Subject, EIdentityClaimTypes.AccountType];

    private static readonly string[] Organisation =
        [EIdentityClaimTypes.OrganisationName, EIdentityClaimTypes.TaxCode, EIdentityClaimTypes.EnterpriseCode];

    private static readonly string[] Numbers =
        [EIdentityClaimTypes.Number, EIdentityClaimTypes.LegacyNumber, EIdentityClaimTypes.PassportNumber];

    // Several people may use the account of one organisation, and one person that of several. Names have spellings, so that they tell
    // people apart only where no number does.
    private static readonly string[] Counted =
        [.. Account, .. Organisation, .. Numbers, EIdentityClaimTypes.Name, EIdentityClaimTypes.BirthDate];

    private static readonly int TypePlace = Array.IndexOf(Account, EIdentityClaimTypes.AccountType);

    /// <summary>Adds the claim, behind all others.</summary>
    public static void Add(ClaimsIdentity session) => SessionClaims.Add(session, EIdentityClaimTypes.Owner, Of(session));

    /// <summary>Says whether the claim stands where <see cref="Add"/> puts it and says what it would say.</summary>
    public static bool IsAdded(ClaimsIdentity session) =>
        session.Claims.LastOrDefault() is { Type: EIdentityClaimTypes.Owner } owner && owner.Value == Of(session);

    private static string Of(ClaimsIdentity session)
    {
        string?[] values = new string?[Counted.Length];
        foreach (Claim claim in session.Claims)
        {
            int place = Array.IndexOf(Counted, claim.Type);
            if (place >= 0)
            {
                values[place] ??= claim.Value;
            }
        }

        return PartsDigest.Of(values.AsSpan(0, CountOf(values)));
    }

    // A provider may name the organisation and not say what kind of account it is.
    private static int CountOf(ReadOnlySpan<string?> values)
    {
        int beforeNumbers = Account.Length + Organisation.Length;
        bool isOfOrganisation = values[TypePlace] == nameof(AccountType.Organisation)
            || values.Slice(Account.Length, Organisation.Length).ContainsAnyExcept((string?)null);
        return !isOfOrganisation ? Account.Length
            : values.Slice(beforeNumbers, Numbers.Length).ContainsAnyExcept((string?)null) ? beforeNumbers + Numbers.Length
            : values.Length;
    }
}
