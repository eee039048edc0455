using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks at start the settings that count beside a stock handler, and that there is such a handler.</summary>
internal sealed class StockHandlerSettingsValidator(
    StockHandlerScheme scheme,
    IOptions<AuthenticationOptions> authentication,
    IEnumerable<ISettingsCheck<LoginOptions>> checks,
    SettingsReader<LoginOptions> loginReader,
    SettingsReader<EIdentityWebOptions> webReader,
    TimeProvider time,
    SandboxPermission sandbox) : IValidateOptions<LoginOptions>
{
    // The last three name the client that the stock handler often reads from the same section.
    private static readonly string[] UsableNames =
    [
        nameof(LoginOptions.Level), nameof(LoginOptions.SubjectClaim), nameof(LoginOptions.ClockSkew), nameof(LoginOptions.AllowSandbox),
        nameof(EIdentityWebOptions.ProblemPage), nameof(EIdentityWebOptions.HelpDesk), nameof(EIdentityWebOptions.SessionLifetime),
        nameof(LoginOptions.Issuer), nameof(LoginOptions.ClientId), nameof(LoginOptions.ClientSecret),
    ];

    public ValidateOptionsResult Validate(string? name, LoginOptions options)
    {
        SettingsProblems problems = new(loginReader.Path);
        problems.Require(
            HasStockHandler(),
            "Level",
            $"is for the scheme '{scheme.Name}', but AddOpenIdConnect was not called for it; name its scheme in AddEIdentityLevels");
        foreach (string ignored in IgnoredNames())
        {
            problems.Require(false, ignored, "belongs to AddEIdentityLogin and changes nothing here; the stock handler has its own");
        }

        problems.RequirePlainText(
            options.SubjectClaim,
            nameof(options.SubjectClaim),
            "the claim of the ID token that names the citizen's account; leave it out for sub");
        LevelOptionsRules.Check(options, problems, time.GetUtcNow());
        problems.RequireRange(options.ClockSkew, TimeSpan.Zero, TimeSpan.FromSeconds(60), nameof(options.ClockSkew));
        sandbox.Check(options.AllowSandbox, nameof(options.AllowSandbox), problems);
        foreach (ISettingsCheck<LoginOptions> check in checks)
        {
            check.Check(loginReader.Name, options, problems);
        }

        return problems.ToResult();
    }

    /// <summary>Finds settings that exist but would be passed over, so that nobody believes in a protection that is not there.</summary>
    private IEnumerable<string> IgnoredNames() => loginReader.Names.Concat(webReader.Names)
        .Except(UsableNames)
        .Intersect(loginReader.Keys, StringComparer.OrdinalIgnoreCase);

    private bool HasStockHandler() =>
        authentication.Value.SchemeMap.TryGetValue(scheme.Name, out AuthenticationSchemeBuilder? found)
        && typeof(OpenIdConnectHandler).IsAssignableFrom(found.HandlerType);
}
