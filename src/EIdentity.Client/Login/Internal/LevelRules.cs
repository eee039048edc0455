namespace EIdentity.Client;

/// <summary>Decides whether a provider's answer proves the level that a login needs; every doubt refuses.</summary>
internal static class LevelRules
{
    private const int MaxPrinted = 64;

    /// <exception cref="LoginException">EID2101 to EID2104.</exception>
    public static AssuranceLevel Check(ProviderAnswer answer, LoginTransaction transaction, LoginOptions options, DateTimeOffset now)
    {
        AssuranceLevel required = transaction.Kept.Level;
        if (answer.RawLevel is not { Length: > 0 } raw)
        {
            throw new LoginException(ErrorCodes.LevelMissing, $"The answer carries no {answer.LevelClaim}, so nothing proves the level.");
        }

        AssuranceLevel level = options.Level.Values.Map(raw);
        if (level == AssuranceLevel.None)
        {
            // A level is not personal data; printing it lets an agency find its provider's value from the first refusal.
            throw new LoginException(ErrorCodes.LevelUnknown, $"The {answer.LevelClaim} value \"{Printable(raw)}\" is not in Level:Values; add it to Level:Values:Level1 or Level:Values:Level2 if the provider confirms what it means.");
        }

        if (!level.Satisfies(required))
        {
            throw new LoginException(ErrorCodes.LevelTooLow, $"The provider returned {level}, but {required} is required.") { ProvenLevel = level };
        }

        if (!LevelAge.IsWithin(transaction.Kept.MaxAge, answer.AuthenticatedAt, options.ClockSkew, now))
        {
            throw new LoginException(ErrorCodes.LevelTooOld, "The answer does not say when the level was proven, or says a time outside MaxAge.") { ProvenLevel = level };
        }

        return level;
    }

    private static string Printable(string raw) => string.Concat(raw.Take(MaxPrinted).Select(c => c is >= ' ' and <= '~' and not '"' ? c : '?'));
}
