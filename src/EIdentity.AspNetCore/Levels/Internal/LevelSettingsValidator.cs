using EIdentity.Client;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Checks at start the settings that count beside a stock handler, and that there is such a handler.</summary>
internal sealed class LevelSettingsValidator(
    LevelScheme scheme,
    IOptions<AuthenticationOptions> authentication,
    IEnumerable<ISettingsCheck<LoginOptions>> checks,
    SettingsPath<LoginOptions> path,
    TimeProvider time,
    IHostEnvironment environment) : IValidateOptions<LoginOptions>
{
    public ValidateOptionsResult Validate(string? name, LoginOptions options)
    {
        SettingsProblems problems = new(path.Value);
        problems.Require(HasStockHandler(), "Level", $"is for the scheme '{scheme.Name}', but AddOpenIdConnect was not called for it; name its scheme in AddEIdentityLevels");
        LevelOptionsRules.Check(options, problems, time.GetUtcNow());
        problems.RequireRange(options.ClockSkew, TimeSpan.Zero, TimeSpan.FromSeconds(60), nameof(options.ClockSkew));
        problems.RefuseSandbox(options.AllowSandbox, environment.IsProduction(), nameof(options.AllowSandbox));
        foreach (ISettingsCheck<LoginOptions> check in checks)
        {
            check.Check(options, problems);
        }

        return problems.ToResult();
    }

    private bool HasStockHandler() =>
        authentication.Value.SchemeMap.TryGetValue(scheme.Name, out AuthenticationSchemeBuilder? found) && typeof(OpenIdConnectHandler).IsAssignableFrom(found.HandlerType);
}
