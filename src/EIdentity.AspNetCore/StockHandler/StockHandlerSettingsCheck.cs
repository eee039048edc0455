using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks the settings that count beside a stock handler, and that there is such a handler.</summary>
internal sealed class StockHandlerSettingsCheck(
    StockHandlerScheme scheme,
    IOptions<AuthenticationOptions> authentication,
    IEnumerable<SettingsReader> readers,
    TimeProvider time,
    SandboxPermission sandbox,
    IOptions<OpenIdConnectLoginOptions> openIdConnect) : ISettingsCheck<LoginOptions>
{
    private static readonly string[] UsableNames =
    [
        nameof(LoginOptions.Level), nameof(LoginOptions.ClockSkew), nameof(LoginOptions.AllowSandbox),
        nameof(EIdentityWebOptions.ProblemPage), nameof(EIdentityWebOptions.HelpDesk), nameof(EIdentityWebOptions.SiteName),
        nameof(EIdentityWebOptions.SessionLifetime),
        OpenIdConnectLoginOptions.Group,
    ];

    // The last three name the client that the stock handler often reads from the same section.
    private static readonly string[] UsableNamesOfGroup =
    [
        nameof(OpenIdConnectLoginOptions.SubjectClaim), nameof(OpenIdConnectLoginOptions.Issuer),
        nameof(OpenIdConnectLoginOptions.ClientId), nameof(OpenIdConnectLoginOptions.ClientSecret),
    ];

    public void Check(string name, LoginOptions options, SettingsProblems problems)
    {
        problems.Require(
            HasStockHandler(),
            "Level",
            $"is for the scheme '{scheme.Name}', but AddOpenIdConnect was not called for it; name its scheme in AddEIdentityLevels");
        foreach (string ignored in IgnoredNames(name))
        {
            problems.Require(false, ignored, "belongs to AddEIdentityLogin and changes nothing here; the stock handler has its own");
        }

        OpenIdConnectLoginOptions settings = openIdConnect.Value;
        problems.In(OpenIdConnectLoginOptions.Group).RequirePlainText(
            settings.SubjectClaim,
            nameof(settings.SubjectClaim),
            "the claim of the ID token that names the citizen's account; leave it out for sub");
        LevelSettingsCheck.Check(options.Level, problems, time.GetUtcNow());
        LevelSettingsCheck.RefuseClaims(options.Level, settings.PersonalClaims, problems);
        problems.RequireRange(options.ClockSkew, TimeSpan.Zero, TimeSpan.FromSeconds(60), nameof(options.ClockSkew));
        sandbox.Check(options.AllowSandbox, nameof(options.AllowSandbox), problems);
    }

    /// <summary>Finds settings that exist but would be passed over, so that nobody believes in a protection that is not there.</summary>
    private IEnumerable<string> IgnoredNames(string name) => SettingsReader.Find<LoginOptions>(readers, name) is { } reader
        ? reader.SetIn().Except(UsableNames).Concat(
            reader.SetIn(OpenIdConnectLoginOptions.Group).Except(UsableNamesOfGroup)
                .Select(static ignored => $"{OpenIdConnectLoginOptions.Group}:{ignored}"))
        : [];

    private bool HasStockHandler() =>
        authentication.Value.SchemeMap.TryGetValue(scheme.Name, out AuthenticationSchemeBuilder? found)
        && typeof(OpenIdConnectHandler).IsAssignableFrom(found.HandlerType);
}
