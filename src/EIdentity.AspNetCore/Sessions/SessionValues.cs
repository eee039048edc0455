using System.Security.Claims;

namespace EIdentity.AspNetCore;

/// <summary>Holds what the claims of a session say, the first of each type.</summary>
/// <remarks>Every request reads all of it: one pass over the claims, not one for each type.</remarks>
internal readonly struct SessionValues
{
    private static readonly string[] Types =
    [
        EIdentityClaimTypes.Issuer,
        EIdentityClaimTypes.SubjectKind,
        EIdentityClaimTypes.Subject,
        EIdentityClaimTypes.Level,
        EIdentityClaimTypes.Evidence,
        EIdentityClaimTypes.AccountType,
        EIdentityClaimTypes.SignedInAt,
        EIdentityClaimTypes.AuthenticatedAt,
        EIdentityClaimTypes.Name,
        EIdentityClaimTypes.BirthDate,
        EIdentityClaimTypes.Number,
        EIdentityClaimTypes.LegacyNumber,
        EIdentityClaimTypes.PassportNumber,
        EIdentityClaimTypes.OrganisationName,
        EIdentityClaimTypes.TaxCode,
        EIdentityClaimTypes.EnterpriseCode,
    ];

    private readonly string?[] _values = new string?[Types.Length];

    public SessionValues(ClaimsIdentity session)
    {
        foreach (Claim claim in session.Claims)
        {
            int place = Array.IndexOf(Types, claim.Type);
            if (place >= 0)
            {
                _values[place] ??= claim.Value;
            }
        }
    }

    /// <summary>Gets what the first claim of a type says, or nothing.</summary>
    public string? this[string type] => _values[Array.IndexOf(Types, type)];
}
