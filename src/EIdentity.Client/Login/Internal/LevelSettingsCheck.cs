using System.Globalization;

namespace EIdentity.Client;

/// <summary>Checks the settings of the level, for the flow and for the levels of a stock handler alike.</summary>
internal static class LevelSettingsCheck
{
    private const string TheProvider = "the provider";

    // OpenID Connect Core, section 5.1, as far as it names or finds a person, and what we call the rest by default; whatever the profile.
    private static readonly string[] ClaimsOfThePerson =
    [
        "sub", "name", "given_name", "family_name", "birthdate", "email", "phone_number", "address",
        "personal_identification_number", "legacy_identity_number", "account_type",
    ];

    public static void Check(LevelOptions level, SettingsProblems problems, DateTimeOffset now, string? authority = null)
    {
        bool isDefined = level.Required is AssuranceLevel.Level1 or AssuranceLevel.Level2;
        problems.Require(isDefined, "Level:Required", "must be Level1 or Level2");
        problems.Require(level.MaxAge is null || level.MaxAge > TimeSpan.Zero, "Level:MaxAge", "must be longer than zero");
        problems.RequireText(
            level.ClaimName, "Level:ClaimName", $"the claim in which the provider says the level; ask {authority ?? TheProvider}");
        problems.Require(Enum.IsDefined(level.Source), "Level:Source", "must be Claim or Agreement");
        CheckValues(level, isDefined, problems, authority ?? TheProvider);
        CheckAgreement(level, problems, now);
        CheckFreshness(level.FreshEachTime, problems, now);
        CheckUpstream(level, problems);
        RefuseBoth(level, ClaimsOfThePerson, problems);
    }

    /// <summary>Refuses a level in a claim that a profile's own settings name or describe the citizen by.</summary>
    public static void RefuseClaims(LevelOptions level, IEnumerable<string?> claims, SettingsProblems problems) =>
        RefuseBoth(level, [.. claims.Except(ClaimsOfThePerson, StringComparer.Ordinal)], problems);

    private static void RefuseBoth(LevelOptions level, string?[] personal, SettingsProblems problems)
    {
        RefusePersonal(level.ClaimName, "Level:ClaimName", personal, problems);
        RefusePersonal(level.Upstream.ClaimName, "Level:Upstream:ClaimName", personal, problems);
    }

    // The raw value of a level that no setting maps is written to the log and to the error.
    private static void RefusePersonal(string? claim, string setting, string?[] personal, SettingsProblems problems) =>
        problems.Require(
            !personal.Contains(claim),
            setting,
            $"is '{claim}', a claim that describes the citizen; its values would be printed");

    private static void CheckValues(LevelOptions level, bool isDefined, SettingsProblems problems, string authority)
    {
        problems.Require(
            !isDefined || level.Source == LevelSource.Agreement || level.Values.Satisfying(level.Required).Any(),
            $"Level:Values:{level.Required}",
            $"is empty, so no login could ever be accepted; ask {authority} which claim says the level "
                + $"(Level:ClaimName is {level.ClaimName}), and which of its values means this one");
        IEnumerable<string> all = level.Values.Level1.Concat(level.Values.Level2);
        problems.Require(
            all.All(value => !string.IsNullOrEmpty(value) && !value.Contains(' ', StringComparison.Ordinal)),
            "Level:Values",
            "lists a value that is empty or holds a blank");
        foreach (string both in level.Values.Level1.Intersect(level.Values.Level2, StringComparer.Ordinal))
        {
            problems.Require(false, "Level:Values", $"lists '{both}' for both levels, but a value means one level");
        }
    }

    private static void CheckAgreement(LevelOptions level, SettingsProblems problems, DateTimeOffset now)
    {
        if (level.Source != LevelSource.Agreement)
        {
            return;
        }

        LevelAgreementOptions agreement = level.Agreement;
        problems.Require(
            agreement.Level.Satisfies(level.Required),
            "Level:Agreement:Level",
            $"is {agreement.Level}, but must be enough for Level:Required ({level.Required})");
        CheckDocument(
            "Level:Agreement", agreement.Number, agreement.SignedOn, agreement.ExpiresOn, agreement.IsInForce(now), problems, now);
    }

    private static void CheckFreshness(LevelFreshnessOptions fresh, SettingsProblems problems, DateTimeOffset now)
    {
        if (fresh.IsSet)
        {
            CheckDocument(
                "Level:FreshEachTime", fresh.Number, fresh.SignedOn, fresh.ExpiresOn, fresh.IsInForce(now), problems, now);
        }
    }

    private static void CheckDocument(
        string group,
        string? number,
        DateOnly? signedOn,
        DateOnly? expiresOn,
        bool isInForce,
        SettingsProblems problems,
        DateTimeOffset now)
    {
        problems.RequirePlainText(number, $"{group}:Number", "the number of the provider's written assurance");
        problems.Require(
            signedOn is not null,
            $"{group}:SignedOn",
            "is missing; it is the day on which the assurance was signed, for example 2026-03-01");
        problems.Require(expiresOn is not null, $"{group}:ExpiresOn", "is missing; it is the last day on which the assurance holds");
        problems.Require(
            signedOn is null || expiresOn is null || isInForce,
            group,
            string.Create(
                CultureInfo.InvariantCulture,
                $"holds from {signedOn:yyyy-MM-dd} to {expiresOn:yyyy-MM-dd}, "
                    + $"but not today ({LevelAgreementOptions.Today(now):yyyy-MM-dd}); get a new one from the provider"));
    }

    private static void CheckUpstream(LevelOptions level, SettingsProblems problems)
    {
        bool hasClaim = !string.IsNullOrWhiteSpace(level.Upstream.ClaimName);
        problems.Require(
            hasClaim || level.Upstream.Values.Count == 0,
            "Level:Upstream:ClaimName",
            "is missing, though Level:Upstream:Values lists values");
        problems.Require(
            !hasClaim || level.Upstream.Values.Any(value => !string.IsNullOrEmpty(value)),
            "Level:Upstream:Values",
            "is empty, so no login could ever be accepted; list the names of the providers that may vouch for a level");
        problems.Require(
            !hasClaim || level.Upstream.ClaimName != level.ClaimName,
            "Level:Upstream:ClaimName",
            "is the claim of the level itself");
    }
}
