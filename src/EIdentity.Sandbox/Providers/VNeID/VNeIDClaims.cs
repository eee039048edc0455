using System.Globalization;
using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Writes VNeID's UserInfo answer; the values of level and kind are invented, since the real ones are not public.</summary>
internal static class VNeIDClaims
{
    public const string Level = "accountLevel";

    public static JsonObject Of(AccessGrant access, bool asNumbers)
    {
        Citizen citizen = access.Person.Citizen;
        return new JsonObject
        {
            // Empty on old accounts.
            ["citizenPid"] = citizen.Number?.Reveal() ?? string.Empty,
            ["fullName"] = citizen.Name.Reveal(),
            ["birthDate"] = citizen.BirthDate.Reveal(),
            ["accountType"] = Write(KindOf(access.Person.AccountType, asNumbers), asNumbers),
            [Level] = Write(LevelOf(access.Level, asNumbers), asNumbers),
        };
    }

    public static string LevelOf(AssuranceLevel level, bool asNumber) =>
        (level == AssuranceLevel.Level2, asNumber) switch
        {
            (true, true) => "802",
            (false, true) => "801",
            (true, false) => "sandbox-account-level-2",
            _ => "sandbox-account-level-1",
        };

    public static string KindOf(AccountType type, bool asNumber) => asNumber
        ? (700 + (int)type).ToString(CultureInfo.InvariantCulture)
        : $"sandbox-{type.ToString().ToLowerInvariant()}";

    private static JsonValue Write(string value, bool asNumber) =>
        asNumber ? JsonValue.Create(int.Parse(value, CultureInfo.InvariantCulture)) : JsonValue.Create(value);
}
