using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Reads the citizen out of the claims; what is missing stays missing, what is wrong is refused.</summary>
internal static class CitizenClaims
{
    /// <exception cref="LoginException">EID2050: a claim has the wrong form. EID2008: the two sources contradict each other.</exception>
    public static (Citizen Citizen, AccountType AccountType) Read(StrictObject idToken, StrictObject? userInfo, CitizenClaimNames names)
    {
        string? Find(string name)
        {
            string? signed = FindText(idToken, name);
            string? fetched = userInfo is { } info ? FindText(info, name) : null;
            return signed is null || fetched is null || string.Equals(signed, fetched, StringComparison.Ordinal)
                ? signed ?? fetched
                : throw new LoginException(
                    ErrorCodes.UserInfoRefused,
                    $"The claim {name} differs between the ID token and the UserInfo answer.");
        }

        Citizen citizen = new()
        {
            Name = Find(names.Name) is { } name
                ? PersonName.TryParse(name, out PersonName parsedName) ? parsedName : throw Malformed(names.Name)
                : default,
            BirthDate = Find(names.BirthDate) is { } date
                ? PartialDate.TryParse(date, out PartialDate parsedDate) ? parsedDate : throw Malformed(names.BirthDate)
                : default,
            Number = Find(names.Number) is { } number
                ? PersonalIdentificationNumber.TryParse(number, out PersonalIdentificationNumber parsedNumber)
                    ? parsedNumber
                    : throw Malformed(names.Number)
                : null,
            LegacyNumber = Find(names.LegacyNumber) is { } legacy
                ? LegacyIdentityNumber.TryParse(legacy, out LegacyIdentityNumber parsedLegacy)
                    ? parsedLegacy
                    : throw Malformed(names.LegacyNumber)
                : null,
        };
        return (citizen, ReadAccountType(Find(names.AccountType)));
    }

    // An empty text means "not said" in Vietnamese systems; a number in place of a text has lost its leading zeros.
    private static string? FindText(StrictObject source, string name) =>
        !source.TryGetProperty(name, out StrictMember member) || member.Kind == JsonTokenType.Null ? null
        : member.Text is not { } text ? throw Malformed(name)
        : text.Length > 0 ? text : null;

    private static AccountType ReadAccountType(string? value) => value switch
    {
        "citizen" => AccountType.Citizen,
        "foreigner" => AccountType.Foreigner,
        "organisation" => AccountType.Organisation,
        _ => AccountType.Unknown,
    };

    private static LoginException Malformed(string name) => new(ErrorCodes.IdTokenClaim, $"The claim {name} has the wrong form.");
}
