using System.Globalization;
using System.Security.Claims;
using EIdentity.Client;

namespace EIdentity.AspNetCore;

/// <summary>Writes an identity into the claims of a session and reads it back; anything odd reads as no session.</summary>
internal static class SessionClaims
{
    private const string NoClaim = "eid_none";

    // ASP.NET's own name, which its cookie handler does not publish.
    private const string StoreKey = "Microsoft.AspNetCore.Authentication.Cookies-SessionId";

    /// <summary>Writes the identity and the fingerprint of its settings; the scheme too, when it is not the one of every app.</summary>
    public static ClaimsPrincipal Write(
        ElectronicIdentity identity, string settings, string scheme = EIdentityDefaults.AuthenticationScheme)
    {
        ClaimsIdentity session = CreateEmpty();
        Add(session, EIdentityClaimTypes.Issuer, identity.Subject.Issuer);
        Add(session, EIdentityClaimTypes.SubjectKind, identity.Subject.Kind.ToString());
        Add(session, EIdentityClaimTypes.Subject, identity.Subject.Reveal());
        Add(session, EIdentityClaimTypes.Level, identity.Level.ToString());
        Add(session, EIdentityClaimTypes.Evidence, identity.Evidence.ToString());
        Add(session, EIdentityClaimTypes.AccountType, identity.AccountType.ToString());
        Add(session, EIdentityClaimTypes.SignedInAt, Seconds(identity.SignedInAt));
        Add(session, EIdentityClaimTypes.AuthenticatedAt, identity.AuthenticatedAt is { } at ? Seconds(at) : null);
        Add(session, EIdentityClaimTypes.Name, identity.Citizen.Name.Reveal());
        Add(session, EIdentityClaimTypes.BirthDate, identity.Citizen.BirthDate.Reveal());
        Add(session, EIdentityClaimTypes.Number, identity.Citizen.Number?.Reveal());
        Add(session, EIdentityClaimTypes.LegacyNumber, identity.Citizen.LegacyNumber?.Reveal());
        Add(session, EIdentityClaimTypes.PassportNumber, identity.Citizen.PassportNumber.Reveal());
        Add(session, EIdentityClaimTypes.OrganisationName, identity.Organisation?.Name.Reveal());
        Add(session, EIdentityClaimTypes.TaxCode, identity.Organisation?.TaxCode.Reveal());
        Add(session, EIdentityClaimTypes.EnterpriseCode, identity.Organisation?.EnterpriseCode.Reveal());
        Add(session, EIdentityClaimTypes.Settings, settings);
        Add(session, EIdentityClaimTypes.Scheme, scheme == EIdentityDefaults.AuthenticationScheme ? null : scheme);
        SessionOwner.Add(session);
        return new ClaimsPrincipal(session);
    }

    /// <summary>Makes the identity of a session without a claim.</summary>
    /// <remarks>
    /// <c>User.Identity.Name</c> is the name that was checked, for a layout's greeting; no claim of the provider's gives a name or a role
    /// of the application (SEC-145).
    /// </remarks>
    public static ClaimsIdentity CreateEmpty() =>
        new(EIdentityDefaults.AuthenticationScheme, nameType: EIdentityClaimTypes.Name, roleType: NoClaim);

    /// <summary>Finds the identity of a session that stands alone and as a login wrote it, with nothing of an app's own around.</summary>
    public static ClaimsIdentity? FindAlone(ClaimsPrincipal principal) =>
        principal.Identities.Count() == 1 && principal.Identity is ClaimsIdentity one && IsSession(one) && IsBare(one) ? one : null;

    /// <summary>Finds the scheme that is written in a session, if any is.</summary>
    public static string? FindScheme(ClaimsPrincipal principal) => Find(principal, EIdentityClaimTypes.Scheme);

    /// <summary>Finds the key under which the app's own store holds the ticket, in the stand-in that the cookie then carries.</summary>
    public static string? FindStoreKey(ClaimsPrincipal cookie) => cookie.FindFirst(StoreKey)?.Value;

    /// <summary>Finds the fingerprint of the settings that a session was made by.</summary>
    public static string? FindSettings(ClaimsPrincipal principal) => Find(principal, EIdentityClaimTypes.Settings);

    /// <summary>Puts an identity into a principal of the app's own, in place of any that another login left there.</summary>
    public static ClaimsPrincipal WriteInto(ClaimsPrincipal principal, ElectronicIdentity identity, string settings)
    {
        ClaimsIdentity session = Write(identity, settings).Identities.Single();

        // Whoever looks for the provider's own "sub" there must not find two.
        session.RemoveClaim(session.FindFirst(EIdentityClaimTypes.Owner));
        return new([.. principal.Identities.Where(other => !IsSession(other)), session]);
    }

    /// <summary>Reads the identity; of two that differ, neither counts.</summary>
    public static ElectronicIdentity? Read(ClaimsPrincipal principal)
    {
        if (FindOne(principal) is not { } session)
        {
            return null;
        }

        SessionValues said = new(session);
        if (said[EIdentityClaimTypes.Issuer] is not { Length: > 0 } issuer
            || said[EIdentityClaimTypes.Subject] is not { Length: > 0 } subject
            || !TryReadEnum(said[EIdentityClaimTypes.SubjectKind], out SubjectKind kind)
            || kind == SubjectKind.None
            || !TryReadEnum(said[EIdentityClaimTypes.Level], out AssuranceLevel level)
            || !TryReadEnum(said[EIdentityClaimTypes.Evidence], out LevelEvidence evidence)
            || !TryReadEnum(said[EIdentityClaimTypes.AccountType], out AccountType accountType)
            || ReadTime(said[EIdentityClaimTypes.SignedInAt]) is not { } signedInAt)
        {
            return null;
        }

        return new ElectronicIdentity
        {
            Subject = new SubjectKey(issuer, kind, subject),
            Citizen = ReadCitizen(said),
            Level = level,
            Evidence = evidence,
            AccountType = accountType,
            Organisation = ReadOrganisation(said),
            AuthenticatedAt = ReadTime(said[EIdentityClaimTypes.AuthenticatedAt]),
            SignedInAt = signedInAt,
        };
    }

    /// <summary>Adds a claim that has a value.</summary>
    public static void Add(ClaimsIdentity session, string type, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            // A claim that does not name its identity would be copied.
            session.AddClaim(
                new Claim(type, value, ClaimValueTypes.String, ClaimsIdentity.DefaultIssuer, ClaimsIdentity.DefaultIssuer, session));
        }
    }

    private static ClaimsIdentity? FindOne(ClaimsPrincipal principal)
    {
        ClaimsIdentity? session = null;
        foreach (ClaimsIdentity identity in principal.Identities)
        {
            if (!IsSession(identity))
            {
                continue;
            }

            // Two schemes of one endpoint may bring the same session twice.
            if (session is not null && !Content(identity).SequenceEqual(Content(session)))
            {
                return null;
            }

            session ??= identity;
        }

        return session;
    }

    private static string? Find(ClaimsPrincipal principal, string type) =>
        principal.Identities.FirstOrDefault(IsSession)?.FindFirst(type)?.Value;

    private static bool IsSession(ClaimsIdentity identity) => identity.AuthenticationType == EIdentityDefaults.AuthenticationScheme;

    private static bool IsBare(ClaimsIdentity session) => session is
    {
        NameClaimType: EIdentityClaimTypes.Name, RoleClaimType: NoClaim, Label: null, Actor: null, BootstrapContext: null,
    };

    private static IEnumerable<(string Type, string Value)> Content(ClaimsIdentity session) =>
        session.Claims.Select(claim => (claim.Type, claim.Value));

    private static Citizen ReadCitizen(SessionValues said) => new()
    {
        Name = PersonName.TryParse(said[EIdentityClaimTypes.Name], out PersonName name) ? name : default,
        BirthDate = PartialDate.TryParse(said[EIdentityClaimTypes.BirthDate], out PartialDate date) ? date : default,
        Number = PersonalIdentificationNumber.TryParse(
            said[EIdentityClaimTypes.Number], out PersonalIdentificationNumber number) ? number : null,
        LegacyNumber = LegacyIdentityNumber.TryParse(
            said[EIdentityClaimTypes.LegacyNumber], out LegacyIdentityNumber legacy) ? legacy : null,
        PassportNumber = said[EIdentityClaimTypes.PassportNumber],
    };

    private static Organisation? ReadOrganisation(SessionValues said)
    {
        string? name = said[EIdentityClaimTypes.OrganisationName];
        string? taxCode = said[EIdentityClaimTypes.TaxCode];
        string? enterpriseCode = said[EIdentityClaimTypes.EnterpriseCode];
        return name is null && taxCode is null && enterpriseCode is null
            ? null
            : new Organisation { Name = name, TaxCode = taxCode, EnterpriseCode = enterpriseCode };
    }

    private static bool TryReadEnum<T>(string? said, out T value)
        where T : struct, Enum => Enum.TryParse(said, out value) && Enum.IsDefined(value);

    private static string Seconds(DateTimeOffset time) => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    private static DateTimeOffset? ReadTime(string? said) =>
        long.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && seconds < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds)
            : null;
}
