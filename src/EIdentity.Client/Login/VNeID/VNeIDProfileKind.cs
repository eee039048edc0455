using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Makes the profiles that sign in at VNeID directly, and checks their settings.</summary>
internal sealed class VNeIDProfileKind() : LoginProfileKind(VNeIDLoginOptions.Group)
{
    public override IReadOnlyList<string> ProbeNames { get; } = [EndpointProbe.Called, ClientRefusalProbe.Called, ClientKeyProbe.Called];

    public override string? LevelClaim => "accountLevel";

    public override string LevelAuthority =>
        "the Ministry of Public Security (C06, through its RAR centre), whose VNeID was seen to send accountLevel,";

    public override IReadOnlyList<LoginAssumption> Assumptions =>
    [
        new($"{Name}:Endpoints:{nameof(VNeIDEndpoints.Token)}", "where codes are redeemed"),
        new($"{Name}:Endpoints:{nameof(VNeIDEndpoints.UserInfo)}", "where the claims are fetched"),
        new($"{Name}:{nameof(VNeIDLoginOptions.UsePkce)}", "whether VNeID takes PKCE"),
        new($"{Name}:Claims:{nameof(VNeIDClaimNames.Number)}", "which claim holds the 12-digit number"),
        new($"{Name}:Claims:{nameof(VNeIDClaimNames.Name)}", "which claim holds the full name"),
        new($"{Name}:Claims:{nameof(VNeIDClaimNames.BirthDate)}", "which claim holds the birth date"),
        new($"{Name}:Claims:{nameof(VNeIDClaimNames.BirthDateForm)}", "how a birth date is written, also one of which parts are unknown"),
        new($"{Name}:Claims:{nameof(VNeIDClaimNames.AccountType)}", "which claim says the kind of the account"),
        new($"{Name}:{nameof(VNeIDLoginOptions.AccountTypes)}", "by which values it says a citizen, a foreigner and an organisation"),
        new("Level:ClaimName", "which claim says the level"),
        new("Level:Values", "which values of that claim prove level 1 and level 2"),
    ];

    public override LoginProfile Create(LoginProfileContext login) =>
        login.Services.GetRequiredKeyedService<VNeIDParts>(login.Login).Profile;

    internal override void Check(LoginProfileContext login, SettingsProblems problems)
    {
        VNeIDLoginOptions options = login.Services.GetVNeIDOptions(login.Login);
        VNeIDSettingsCheck.Check(options, login.Services.FindClientDecryptor(login.Login) is not null, problems.In(Name));
        LevelOptions level = login.Settings.Level;
        LevelSettingsCheck.RefuseClaims(level, options.Claims.All, problems);
        problems.Require(
            level.MaxAge is null || level.FreshEachTime.IsSet,
            "Level:MaxAge",
            "is set, but VNeID does not say when a level was proven, so no login could ever be accepted; leave it out, or get its written "
                + "word that each login is confirmed anew in the app, and name that in Level:FreshEachTime");
    }

    internal override void Warn(LoginProfileContext login, ILogger logger)
    {
        VNeIDLoginOptions options = login.Services.GetVNeIDOptions(login.Login);
        if (options.DecryptionKeys.Count > 0 || login.Services.FindClientDecryptor(login.Login) is not null)
        {
            VNeIDLog.EnvelopeIsWeak(logger);
        }

        if (!options.UsePkce)
        {
            VNeIDLog.CodesAreUnbound(logger);
        }

        if (options is { AcceptEncryptedCode: true, ForwardEncryptedCode: false })
        {
            VNeIDLog.CodesAreOpened(logger);
        }
    }
}
