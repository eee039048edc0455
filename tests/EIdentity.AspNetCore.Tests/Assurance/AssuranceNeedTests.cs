using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Holds sessions against a need of level 2, a quarter of an hour old at the most, by a signed token.</summary>
public sealed class AssuranceNeedTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(60);
    private static readonly SessionTerms Terms = new(AreOurs: true, ClockSkew: TimeSpan.Zero, Lifetime: TimeSpan.FromHours(8), Now);
    private static readonly AssuranceNeed Need = AssuranceNeed.Of(
        [new AssuranceRequirement(AssuranceLevel.Level2, TimeSpan.FromMinutes(15), LevelEvidence.SignedToken)])!;

    [Theory]
    [InlineData(AssuranceLevel.Level2, 15, LevelEvidence.SignedToken, nameof(AssuranceGap.None))]
    [InlineData(AssuranceLevel.Level1, 15, LevelEvidence.SignedToken, nameof(AssuranceGap.Level))]
    [InlineData(AssuranceLevel.Level2, 16, LevelEvidence.SignedToken, nameof(AssuranceGap.Age))]
    [InlineData(AssuranceLevel.Level2, null, LevelEvidence.SignedToken, nameof(AssuranceGap.Age))]
    [InlineData(AssuranceLevel.Level2, 15, LevelEvidence.BackchannelOnly, nameof(AssuranceGap.Evidence))]
    [InlineData(AssuranceLevel.Level2, 15, LevelEvidence.Agreement, nameof(AssuranceGap.Evidence))]
    [InlineData(AssuranceLevel.Level2, 481, LevelEvidence.SignedToken, nameof(AssuranceGap.Session))]
    public void A_session_lacks_the_first_thing_that_it_does_not_bring(
        AssuranceLevel level, int? minutesAgo, LevelEvidence evidence, string lacking)
    {
        Assert.Equal(lacking, Need.FindGap(Session(level, minutesAgo, evidence), Terms).ToString());
    }

    [Fact]
    public void A_session_that_other_settings_made_has_ended()
    {
        ElectronicIdentity session = Session(AssuranceLevel.Level2, minutesAgo: 1, LevelEvidence.SignedToken);

        Assert.Equal(AssuranceGap.Session, Need.FindGap(session, Terms with { AreOurs = false }));
    }

    [Theory]
    [InlineData(15, 15, false)]
    [InlineData(5, 5, false)]
    [InlineData(60, 5, true)]
    [InlineData(15, 16, true)]
    [InlineData(null, 5, true)]
    public void An_age_is_asked_for_again_unless_it_was_asked_for_within_that_age(int? askedMinutes, int minutesAgo, bool isAskedFor)
    {
        AuthenticationProperties notes = new() { AskedAge = askedMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : null };
        ElectronicIdentity session = Session(AssuranceLevel.Level2, minutesAgo, LevelEvidence.SignedToken);

        Assert.Equal(isAskedFor, Need.CanBeMended(AssuranceGap.Age, session, notes, Now));
    }

    [Theory]
    [InlineData(nameof(AssuranceGap.Level), true)]
    [InlineData(nameof(AssuranceGap.Evidence), false)]
    [InlineData(nameof(AssuranceGap.None), false)]
    public void A_login_can_mend_a_level_and_no_evidence(string gap, bool canBeMended)
    {
        ElectronicIdentity session = Session(AssuranceLevel.Level1, minutesAgo: 5, LevelEvidence.BackchannelOnly);

        Assert.Equal(canBeMended, Need.CanBeMended(Enum.Parse<AssuranceGap>(gap), session, new AuthenticationProperties(), Now));
    }

    private static ElectronicIdentity Session(AssuranceLevel level, int? minutesAgo, LevelEvidence evidence) => new()
    {
        Subject = new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, "lan"),
        Citizen = new Citizen(),
        Level = level,
        Evidence = evidence,
        AuthenticatedAt = minutesAgo is { } minutes ? Now.AddMinutes(-minutes) : null,
        SignedInAt = Now.AddMinutes(-(minutesAgo ?? 0)),
    };
}
