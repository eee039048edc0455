using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore;

/// <summary>Knows the switches of the stock handler that take a check of the ID token away, or hand it to other code.</summary>
internal static class StockSwitches
{
    private static readonly Type DefaultHandler = new OpenIdConnectOptions().TokenHandler.GetType();

    /// <summary>Finds the names of those that are not as they are by default.</summary>
    /// <remarks><c>ValidateIssuerSigningKey</c> is not among them: it is off by default, and a signature is checked without it.</remarks>
    public static IEnumerable<string> FindLoosened(OpenIdConnectOptions options) =>
        Handlers(options)
            .Concat(Parameters(
                options.TokenValidationParameters).Select(rule => (rule.IsLoosened, Name: $"TokenValidationParameters.{rule.Name}")))
            .Concat(Protocol(options.ProtocolValidator).Select(rule => (rule.IsLoosened, Name: $"ProtocolValidator.{rule.Name}")))
            .Where(rule => rule.IsLoosened)
            .Select(rule => rule.Name);

    // A type derived from the default may override any check.
    private static (bool IsLoosened, string Name)[] Handlers(OpenIdConnectOptions options) =>
    [
        (options.TokenHandler.GetType() != DefaultHandler, nameof(options.TokenHandler)),
        (options.UseSecurityTokenValidator, nameof(options.UseSecurityTokenValidator)),
    ];

    private static (bool IsLoosened, string Name)[] Parameters(TokenValidationParameters parameters) =>
    [
        (!parameters.RequireSignedTokens, nameof(parameters.RequireSignedTokens)),
        (!parameters.RequireExpirationTime, nameof(parameters.RequireExpirationTime)),
        (!parameters.ValidateIssuer, nameof(parameters.ValidateIssuer)),
        (!parameters.ValidateAudience, nameof(parameters.ValidateAudience)),
        (!parameters.ValidateLifetime, nameof(parameters.ValidateLifetime)),
        (parameters.ClockSkew > TokenValidationParameters.DefaultClockSkew, nameof(parameters.ClockSkew)),
        (parameters.ValidIssuers is not null, nameof(parameters.ValidIssuers)),
        (parameters.ValidAudiences is not null, nameof(parameters.ValidAudiences)),
        (parameters.SignatureValidator is not null, nameof(parameters.SignatureValidator)),
        (parameters.SignatureValidatorUsingConfiguration is not null, nameof(parameters.SignatureValidatorUsingConfiguration)),
        (parameters.IssuerValidator is not null, nameof(parameters.IssuerValidator)),
        (parameters.IssuerValidatorUsingConfiguration is not null, nameof(parameters.IssuerValidatorUsingConfiguration)),
        (parameters.AudienceValidator is not null, nameof(parameters.AudienceValidator)),
        (parameters.LifetimeValidator is not null, nameof(parameters.LifetimeValidator)),
        (parameters.IssuerSigningKeyResolver is not null, nameof(parameters.IssuerSigningKeyResolver)),
        (parameters.IssuerSigningKeyResolverUsingConfiguration is not null, nameof(parameters.IssuerSigningKeyResolverUsingConfiguration)),
        (parameters.TokenReader is not null, nameof(parameters.TokenReader)),
        (parameters.TransformBeforeSignatureValidation is not null, nameof(parameters.TransformBeforeSignatureValidation)),
    ];

    private static (bool IsLoosened, string Name)[] Protocol(OpenIdConnectProtocolValidator protocol) =>
    [
        (!protocol.RequireNonce, nameof(protocol.RequireNonce)),
        (protocol.IdTokenValidator is not null, nameof(protocol.IdTokenValidator)),
    ];
}
