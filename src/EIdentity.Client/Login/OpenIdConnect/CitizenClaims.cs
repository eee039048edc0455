namespace EIdentity.Client;

/// <summary>Reads the citizen out of the claims of ID token and UserInfo.</summary>
internal static class CitizenClaims
{
    /// <exception cref="LoginException">EID2008: the two sources contradict each other.</exception>
    public static CitizenReading Read(StrictObject idToken, StrictObject? userInfo, CitizenClaimNames names)
    {
        ClaimSources claims = new(idToken, userInfo);
        Citizen citizen = new()
        {
            Name = claims.FindName(names.Name),
            BirthDate = claims.FindBirthDate(names.BirthDate, names.BirthDateForm),
            Number = claims.FindNumber(names.Number),
            LegacyNumber = claims.FindLegacyNumber(names.LegacyNumber, names.Number),
        };
        return new CitizenReading(citizen, claims.Find<AccountType>(names.AccountType, TryParseAccountType), claims.Flaws);
    }

    private static bool TryParseAccountType(string text, out AccountType type)
    {
        type = text.ToLowerInvariant() switch
        {
            "citizen" => AccountType.Citizen,
            "foreigner" => AccountType.Foreigner,
            "organisation" => AccountType.Organisation,
            _ => AccountType.Unknown,
        };

        // Other types may come; an unknown one says nothing and contradicts nothing.
        return type != AccountType.Unknown;
    }
}
