namespace EIdentity.Client;

/// <content>Judges who came back and what the provider said of their level.</content>
public sealed partial class LoginFlow
{
    private ProfileTransaction Present(LoginTransaction taken) => new(taken.Kept, (subject, level) =>
    {
        if (subject is not null)
        {
            ThrowIfAnother(subject, taken);
        }

        // A level that is absent may still come from elsewhere.
        if (!level.IsSilent)
        {
            Judge(level, taken);
        }
    });

    private ElectronicIdentity Accept(ProviderAnswer answer, LoginTransaction transaction)
    {
        // Who comes first: the level of another person is nobody's business here.
        ThrowIfAnother(answer.Subject, transaction);
        (AssuranceLevel level, LevelEvidence evidence, DateTimeOffset? provenAt, DateTimeOffset now) = Judge(answer.Level, transaction);
        return new ElectronicIdentity
        {
            Subject = answer.Subject,
            Citizen = answer.Citizen,
            AccountType = answer.AccountType,
            Organisation = answer.Organisation,
            Level = level,
            Evidence = evidence,
            AuthenticatedAt = provenAt,
            SignedInAt = now,
        };
    }

    private static void ThrowIfAnother(SubjectKey subject, LoginTransaction transaction)
    {
        if (transaction.Kept.SubjectDigest is { } digest && !SecretText.AreEqual(digest, subject.ToDigest()))
        {
            throw new LoginException(
                ErrorCodes.StepUpByAnotherPerson,
                "Another account signed in than the one that had to prove its level.");
        }
    }

    private (AssuranceLevel Level, LevelEvidence Evidence, DateTimeOffset? ProvenAt, DateTimeOffset At) Judge(
        ClaimedLevel said, LoginTransaction transaction)
    {
        // A provider that does not say when is believed; one that says a time before this login did not have anybody sign in.
        if (transaction.Kept.Reauthenticate && said.AuthenticatedAt < transaction.Kept.BegunAt - _settings.ClockSkew)
        {
            throw new LoginException(
                ErrorCodes.LevelTooOld,
                "The provider was asked to have the citizen sign in anew (prompt=login), but its auth_time lies before that.");
        }

        // What the login was begun with may ask for more, but never for less than the settings of whoever completes it.
        DateTimeOffset now = _time.GetUtcNow();
        ClaimedLevel claimed = said.AuthenticatedAt is null && _settings.Level.FreshEachTime.IsInForce(now)
            ? said.DatedBy(transaction.Kept.BegunAt)
            : said;
        (AssuranceLevel level, LevelEvidence evidence) = LevelRules.Check(
            claimed,
            Higher(transaction.Kept.Level, _settings.Level.Required),
            LevelAge.Shorter(transaction.Kept.MaxAge, _settings.Level.MaxAge),
            _settings,
            now,
            _login.Section);
        return (level, evidence, claimed.AuthenticatedAt, now);
    }
}
