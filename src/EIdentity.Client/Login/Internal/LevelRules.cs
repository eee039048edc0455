using System.Globalization;

namespace EIdentity.Client;

/// <summary>Decides whether a provider's answer proves the level that a login needs; every doubt refuses.</summary>
internal static class LevelRules
{
    private const int MaxPrinted = 64;

    /// <param name="claimed">What the provider said.</param>
    /// <param name="required">The level that the login needs.</param>
    /// <param name="maxAge">How long ago the level may have been proven.</param>
    /// <param name="options">The settings of the login.</param>
    /// <param name="now">The time.</param>
    /// <param name="section">The path of those settings, for the message that names the one to change.</param>
    /// <exception cref="LoginException">EID2101 to EID2104, or EID2106.</exception>
    public static (AssuranceLevel Level, LevelEvidence Evidence) Check(
        ClaimedLevel claimed,
        AssuranceLevel required,
        TimeSpan? maxAge,
        LoginOptions options,
        DateTimeOffset now,
        string section)
    {
        CheckUpstream(claimed, options.Level.Upstream, section);
        (AssuranceLevel Level, LevelEvidence Evidence) proven = options.Level.Source == LevelSource.Agreement
            ? ReadUnderAgreement(claimed, options.Level, now, section)
            : (ReadClaim(claimed, options.Level.Values, section), claimed.Evidence);
        if (!proven.Level.Satisfies(required))
        {
            throw new LoginException(
                ErrorCodes.LevelTooLow,
                $"The provider returned {proven.Level}, but {required} is required.")
            {
                ProvenLevel = proven.Level,
            };
        }

        if (!LevelAge.IsWithin(maxAge, claimed.AuthenticatedAt, options.ClockSkew, now))
        {
            throw new LoginException(ErrorCodes.LevelTooOld, DescribeAge(claimed, maxAge!.Value, now))
            {
                ProvenLevel = proven.Level,
            };
        }

        return proven;
    }

    private static string DescribeAge(ClaimedLevel claimed, TimeSpan maxAge, DateTimeOffset now)
    {
        if (claimed.AuthenticatedAt is not { } time)
        {
            return "The answer does not say when the level was proven (auth_time), but a MaxAge asks for it.";
        }

        string by = claimed.IsDatedByLogin ? "the beginning of the login, by Level:FreshEachTime" : "auth_time";
        return time > now
            ? $"The level was proven {Seconds(time - now)} ahead of our clock ({by})."
            : $"The level was proven {Seconds(now - time)} ago ({by}), but MaxAge allows {Seconds(maxAge)}.";
    }

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s");

    private static AssuranceLevel ReadClaim(ClaimedLevel claimed, LevelValues values, string section)
    {
        if (claimed.OtherForm is { } form)
        {
            throw OtherForm(claimed.ClaimName, form, $"{section}:Level:Values");
        }

        if (claimed.Value is not { Length: > 0 } raw)
        {
            throw new LoginException(ErrorCodes.LevelMissing, $"{Absence(claimed.ClaimName, claimed.Value)}, so nothing proves the level.");
        }

        AssuranceLevel level = values.Map(raw);
        return level != AssuranceLevel.None
            ? level
            : throw Unmapped(
                claimed.ClaimName,
                raw,
                $"{section}:Level:Values",
                $"add it to {section}:Level:Values:Level1 or {section}:Level:Values:Level2 if the provider confirms what it means");
    }

    // An agreement fills silence. A level that was sent is never contradicted: not by a lower one's being read as higher, nor by
    // a value's being passed over because nobody understands it.
    private static (AssuranceLevel Level, LevelEvidence Evidence) ReadUnderAgreement(
        ClaimedLevel claimed,
        LevelOptions level,
        DateTimeOffset now,
        string section)
    {
        if (!level.Agreement.IsInForce(now))
        {
            throw new LoginException(
                ErrorCodes.LevelAgreementExpired,
                "Level:Source is Agreement, but the agreement does not hold today (Level:Agreement:SignedOn, Level:Agreement:ExpiresOn).");
        }

        return claimed.IsSilent
            ? (level.Agreement.Level, LevelEvidence.Agreement)
            : (ReadSent(claimed, level.Values, section), claimed.Evidence);
    }

    private static AssuranceLevel ReadSent(ClaimedLevel claimed, LevelValues values, string section)
    {
        const string Remedy = "an agreement fills silence only: map the value if the provider confirms what it means, "
            + "or name in Level:ClaimName the claim in whose place the agreement stands";
        string raw = claimed.OtherForm ?? claimed.Value!;
        AssuranceLevel level = claimed.OtherForm is null ? values.Map(raw) : AssuranceLevel.None;
        return level != AssuranceLevel.None ? level : throw Unmapped(claimed.ClaimName, raw, $"{section}:Level:Values", Remedy);
    }

    // A broker's level is about its own login; only the provider behind it knows the account's.
    private static void CheckUpstream(ClaimedLevel claimed, UpstreamProviderOptions upstream, string section)
    {
        if (upstream.ClaimName is not { Length: > 0 } name)
        {
            return;
        }

        if (claimed.OtherUpstreamForm is { } form)
        {
            throw OtherForm(name, form, $"{section}:Level:Upstream:Values");
        }

        if (claimed.UpstreamValue is not { Length: > 0 } value)
        {
            throw new LoginException(
                ErrorCodes.LevelUnknown,
                $"{Absence(name, claimed.UpstreamValue)} (Level:Upstream:ClaimName), so nobody knows whose level it says.");
        }

        if (!upstream.Values.Contains(value, StringComparer.Ordinal))
        {
            throw Unmapped(name, value, $"{section}:Level:Upstream:Values", "add it there if that provider may vouch for a level");
        }
    }

    // A level is not personal data; printing it lets an agency find its provider's value from the first refusal.
    private static LoginException Unmapped(string claim, string raw, string setting, string remedy)
    {
        string value = Printable(raw);
        return new LoginException(ErrorCodes.LevelUnknown, $"The {claim} value \"{value}\" is not in {setting}; {remedy}.")
        {
            Unmapped = new UnmappedLevel(claim, value, setting),
        };
    }

    private static string Absence(string claim, string? value) =>
        value is null ? $"The answer carries no {claim}" : $"The answer's {claim} is an empty text";

    private static LoginException OtherForm(string claim, string form, string setting) =>
        new(ErrorCodes.LevelUnknown, $"The claim {claim} is {form}, but only one text or a whole number says a level.")
        {
            Unmapped = new UnmappedLevel(claim, form, setting),
        };

    private static string Printable(string raw) =>
        string.Concat(raw.Take(MaxPrinted).Select(c => c is >= ' ' and <= '~' and not '"' ? c : '?'));
}
