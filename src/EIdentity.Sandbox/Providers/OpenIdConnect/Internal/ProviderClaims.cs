using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Names and writes the claims of the UserInfo answer.</summary>
internal static class ProviderClaims
{
    public const string Number = "personal_identification_number";

    public static readonly IReadOnlyList<string> Supported =
        ["sub", "acr", "auth_time", "nonce", "at_hash", "name", "birthdate", Number, "legacy_identity_number", "account_type"];

    public static JsonObject Of(SandboxPerson person)
    {
        JsonObject claims = new()
        {
            ["sub"] = person.Subject,
            ["name"] = person.Citizen.Name.Reveal(),
            // OpenID Connect Core 1.0, section 5.1: yyyy alone when only the year is known.
            ["birthdate"] = person.Citizen.BirthDate.Reveal(),
            ["account_type"] = person.AccountType.ToString().ToLowerInvariant(),
        };
        if (person.Citizen.Number is { } number)
        {
            claims[Number] = number.Reveal();
        }

        if (person.Citizen.LegacyNumber is { } legacyNumber)
        {
            claims["legacy_identity_number"] = legacyNumber.Reveal();
        }

        return claims;
    }
}
