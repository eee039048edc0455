using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Client;

/// <summary>Makes the profiles that speak OpenID Connect, and checks their settings.</summary>
internal sealed class OpenIdConnectProfileKind(IHostEnvironment? environment = null) : LoginProfileKind(OpenIdConnectLoginOptions.Group)
{
    internal override bool IsDefault => true;

    public override IReadOnlyList<string> ProbeNames { get; } =
        [ProviderProbe.Called, KeySetProbe.Called, ClockProbe.Called, ClientRefusalProbe.Called, ClientKeyProbe.Called];

    public override LoginProfile Create(LoginProfileContext login) =>
        login.Services.GetRequiredKeyedService<OpenIdConnectParts>(login.Login).Profile;

    internal override void Check(LoginProfileContext login, SettingsProblems problems)
    {
        OpenIdConnectLoginOptions options = login.Services.GetOpenIdConnectOptions(login.Login);
        OpenIdConnectSettingsCheck.Check(
            options,
            login.Services.FindClientSigner(login.Login),
            environment?.IsDevelopment() ?? false,
            problems.In(Name));
        LevelSettingsCheck.RefuseClaims(login.Settings.Level, options.PersonalClaims, problems);
    }
}
