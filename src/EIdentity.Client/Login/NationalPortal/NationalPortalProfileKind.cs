using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Makes the profiles that sign in through the national portal, and checks their settings.</summary>
internal sealed class NationalPortalProfileKind() : LoginProfileKind(NationalPortalLoginOptions.Group)
{
    public override IReadOnlyList<string> ProbeNames { get; } =
        [EndpointProbe.Called, KeySetProbe.Called, ClockProbe.Called, ClientRefusalProbe.Called];

    public override string? LevelClaim => null;

    public override string LevelAuthority =>
        "the operator of the national public service portal (the Government Office, with the National Data Centre), which was seen to send "
        + "loAs and IAL,";

    public override IReadOnlyList<LoginAssumption> Assumptions =>
    [
        new($"{Name}:{nameof(NationalPortalLoginOptions.Issuer)}", "the issuer of the portal's ID tokens"),
        new($"{Name}:Endpoints:{nameof(NationalPortalEndpoints.KeySet)}", "where the portal publishes its signing keys"),
        new($"{Name}:{nameof(NationalPortalLoginOptions.UsePkce)}", "whether the portal takes PKCE"),
        new($"{Name}:AccountTypes:{nameof(NationalPortalAccountTypes.Organisation)}", "how an organisation's account is marked"),
        new($"{Name}:{nameof(NationalPortalLoginOptions.EnterpriseKey)}", "what names an enterprise's account for good"),
        new($"{Name}:{nameof(NationalPortalLoginOptions.LogoutHint)}", "what the portal wants to see at sign-out, if anything"),
        new("Level:MaxAge", "whether the portal takes max_age and says auth_time in its ID token"),
        new("Level:ClaimName", "which claim says the level"),
        new("Level:Values", "which values of that claim prove level 1 and level 2"),
    ];

    public override LoginProfile Create(LoginProfileContext login) =>
        login.Services.GetRequiredKeyedService<NationalPortalParts>(login.Login).Profile;

    internal override void Check(LoginProfileContext login, SettingsProblems problems)
    {
        NationalPortalLoginOptions options = login.Services.GetNationalPortalOptions(login.Login);
        NationalPortalSettingsCheck.Check(options, problems.In(Name));
        LevelSettingsCheck.RefuseClaims(
            login.Settings.Level, [.. options.Claims.All, .. NationalPortalSettingsCheck.NeverRead], problems);
    }

    internal override void Warn(LoginProfileContext login, ILogger logger)
    {
        if (login.Services.GetNationalPortalOptions(login.Login).LogoutHint == NationalPortalLogoutHint.InAddress)
        {
            NationalPortalLog.HintInAddress(logger);
        }
    }
}
