namespace EIdentity.Client;

/// <summary>Reads who signed in out of the portal's claims; what no setting names is not read.</summary>
internal sealed class NationalPortalAccount
{
    private const int LongestText = 200;
    private const string OrByTechId =
        "; where enterprises have no tax code, set NationalPortal:EnterpriseKey to TechId before any is stored";

    private NationalPortalAccount(SubjectKey subject) => Subject = subject;

    public SubjectKey Subject { get; }

    public required Citizen Citizen { get; init; }

    public required AccountType Type { get; init; }

    public Organisation? Organisation { get; init; }

    public required IReadOnlyList<ClaimFlaw> Flaws { get; init; }

    /// <exception cref="LoginException">EID2008: the two sources contradict each other. EID2049: nothing names the account.</exception>
    public static NationalPortalAccount Read(StrictObject idToken, StrictObject? userInfo, NationalPortalLoginOptions settings)
    {
        ClaimSources claims = new(idToken, userInfo);
        NationalPortalClaimNames names = settings.Claims;
        // A kind may be a number; a key, a code or a passport may not: it has lost its leading zeros and may be another's then.
        string? kind = claims.Find<string>(names.AccountType, TryReadText, mayBeNumber: true);
        string? taxCode = claims.Find<string>(names.TaxCode, TryReadText);
        bool isEnterprise = kind == settings.AccountTypes.Enterprise;
        bool isOrganisation = isEnterprise || kind == settings.AccountTypes.Organisation;
        SubjectKey subject = isEnterprise && settings.EnterpriseKey == NationalPortalEnterpriseKey.TaxCode
            ? new(settings.Issuer!, SubjectKind.TaxCode, taxCode ?? throw Nameless(names.TaxCode, nameof(names.TaxCode), OrByTechId))
            : new(
                settings.Issuer!,
                SubjectKind.TechId,
                claims.Find<string>(names.TechId, TryReadText) ?? throw Nameless(names.TechId, nameof(names.TechId)));
        return new NationalPortalAccount(subject)
        {
            Citizen = new()
            {
                Name = claims.FindName(names.Name),
                BirthDate = claims.FindBirthDate(names.BirthDate, names.BirthDateForm),
                Number = claims.FindNumber(names.Number),
                LegacyNumber = claims.FindLegacyNumber(names.LegacyNumber, names.Number),
                PassportNumber = claims.Find<string>(names.PassportNumber, TryReadText),
            },
            Type = isOrganisation ? AccountType.Organisation
                : kind == settings.AccountTypes.Citizen ? AccountType.Citizen
                : AccountType.Unknown,
            Organisation = isOrganisation
                ? new()
                {
                    Name = claims.Find<string>(names.OrganisationName, TryReadText),
                    TaxCode = taxCode,
                    EnterpriseCode = claims.Find<string>(names.EnterpriseCode, TryReadText),
                }
                : null,
            Flaws = claims.Flaws,
        };
    }

    private static bool TryReadText(string text, out string value)
    {
        value = text;
        return text.Length <= LongestText && !string.IsNullOrWhiteSpace(text) && !ControlCharacters.AreIn(text);
    }

    private static LoginException Nameless(string claim, string setting, string remedy = "") => new(
        ErrorCodes.IdTokenSubject,
        $"Neither the ID token nor the UserInfo answer names the account: {claim}, which NationalPortal:Claims:{setting} names, is missing "
            + $"or of the wrong form{remedy}.");
}
