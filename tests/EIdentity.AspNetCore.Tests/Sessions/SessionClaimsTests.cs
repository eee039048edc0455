using System.Security.Claims;
using EIdentity.Client;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Reads sessions in which one claim is odd, as no login writes them.</summary>
public sealed class SessionClaimsTests
{
    private static readonly ElectronicIdentity Lan = new()
    {
        Subject = new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, "lan"),
        Citizen = new Citizen(),
        Level = AssuranceLevel.Level2,
        Evidence = LevelEvidence.SignedToken,
        SignedInAt = DateTimeOffset.UnixEpoch.AddYears(60),
        AuthenticatedAt = DateTimeOffset.UnixEpoch.AddYears(60),
    };

    [Theory]
    [InlineData(EIdentityClaimTypes.Issuer, null)]
    [InlineData(EIdentityClaimTypes.Issuer, "")]
    [InlineData(EIdentityClaimTypes.Subject, null)]
    [InlineData(EIdentityClaimTypes.Subject, "")]
    [InlineData(EIdentityClaimTypes.SubjectKind, null)]
    [InlineData(EIdentityClaimTypes.SubjectKind, "Somebody")]
    [InlineData(EIdentityClaimTypes.SubjectKind, "None")]
    [InlineData(EIdentityClaimTypes.SubjectKind, "99")]
    [InlineData(EIdentityClaimTypes.Level, null)]
    [InlineData(EIdentityClaimTypes.Level, "high")]
    [InlineData(EIdentityClaimTypes.Level, "99")]
    [InlineData(EIdentityClaimTypes.Evidence, null)]
    [InlineData(EIdentityClaimTypes.Evidence, "a word")]
    [InlineData(EIdentityClaimTypes.Evidence, "99")]
    [InlineData(EIdentityClaimTypes.AccountType, null)]
    [InlineData(EIdentityClaimTypes.AccountType, "robot")]
    [InlineData(EIdentityClaimTypes.AccountType, "99")]
    [InlineData(EIdentityClaimTypes.SignedInAt, null)]
    [InlineData(EIdentityClaimTypes.SignedInAt, "yesterday")]
    [InlineData(EIdentityClaimTypes.SignedInAt, "-1")]
    [InlineData(EIdentityClaimTypes.SignedInAt, "253402300800")]
    public void A_session_with_an_odd_claim_is_none(string type, string? value)
    {
        ClaimsPrincipal session = SessionClaims.Write(Lan, "settings");
        ClaimsIdentity identity = session.Identities.Single();
        identity.RemoveClaim(identity.FindFirst(type));
        identity.AddClaims(value is null ? [] : [new Claim(type, value)]);

        Assert.NotNull(SessionClaims.Read(SessionClaims.Write(Lan, "settings")));
        Assert.Null(SessionClaims.Read(session));
    }

    [Fact]
    public void What_another_scheme_says_in_our_claims_is_no_session()
    {
        ClaimsIdentity foreign = new(SessionClaims.Write(Lan, "settings").Claims, "Officers");

        Assert.Null(SessionClaims.Read(new ClaimsPrincipal(foreign)));
        Assert.Null(SessionClaims.FindSettings(new ClaimsPrincipal(foreign)));
    }
}
