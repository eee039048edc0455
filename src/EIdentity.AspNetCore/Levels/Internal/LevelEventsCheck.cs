using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Refuses a stock handler that was set up so that a level would go unchecked or unsigned.</summary>
internal sealed class LevelEventsCheck(LevelScheme scheme) : IValidateOptions<OpenIdConnectOptions>
{
    public ValidateOptionsResult Validate(string? name, OpenIdConnectOptions options) =>
        name != scheme.Name ? ValidateOptionsResult.Skip
        : options.Events is not LevelEvents || options.EventsType is not null ? Fail("its events are replaced after AddEIdentityLevels, so no level would be checked; set them in AddOpenIdConnect")
        : !options.TokenValidationParameters.RequireSignedTokens || options.TokenValidationParameters.SignatureValidator is not null ? Fail("its TokenValidationParameters let a token pass that the provider did not sign")
        : ValidateOptionsResult.Success;

    private ValidateOptionsResult Fail(string why) => ValidateOptionsResult.Fail($"{ErrorCodes.SettingsInvalid}: the scheme '{scheme.Name}' cannot prove a level: {why}. See {ErrorCodes.SettingsInvalid.HelpPath}.");
}
