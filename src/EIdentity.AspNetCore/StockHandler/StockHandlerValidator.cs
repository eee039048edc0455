using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Refuses a stock handler that was set up so that a level would go unchecked or unsigned.</summary>
internal sealed class StockHandlerValidator(
    StockHandlerScheme scheme, StockParts parts, IHostEnvironment environment) : IValidateOptions<OpenIdConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIdConnectOptions options)
    {
        if (name != scheme.Name)
        {
            return ValidateOptionsResult.Skip;
        }

        string[] problems = [.. Find(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(
            $"{ErrorCodes.SettingsInvalid}: the scheme '{scheme.Name}' cannot prove a level: {string.Join("; ", problems)}. "
                + $"See {ErrorCodes.SettingsInvalid.HelpAddress}.");
    }

    private IEnumerable<string> Find(OpenIdConnectOptions options)
    {
        if (options.Events is not StockHandlerEvents || options.EventsType is not null)
        {
            yield return "its events are replaced after AddEIdentityLevels, so no level would be checked; set them in AddOpenIdConnect";
        }

        bool isDevelopment = environment.IsDevelopment();
        string[] switches = [.. StockSwitches.FindLoosened(options, isDevelopment), .. parts.FindForeign(options, isDevelopment)];
        if (switches.Length > 0)
        {
            yield return "these settings may let a token pass that the provider did not sign for this app and this login; "
                + $"leave them as they are by default: {string.Join(", ", switches)}";
        }

        if (!options.RequireHttpsMetadata && !isDevelopment && !IsLoopback(options.MetadataAddress))
        {
            yield return "RequireHttpsMetadata = false lets anybody on the way replace the provider's keys; "
                + "only Development and loopback may do that";
        }
    }

    private static bool IsLoopback(string? address) => Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.IsLoopback;
}
