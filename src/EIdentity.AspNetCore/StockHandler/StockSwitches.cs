using EIdentity.Client;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore;

/// <summary>Finds what of the stock handler is not as it is by default and not on the list of what may differ.</summary>
internal static class StockSwitches
{
    private static readonly string[] ResponseTypes =
        [OpenIdConnectResponseType.Code, OpenIdConnectResponseType.IdToken, OpenIdConnectResponseType.CodeIdToken];

    /// <summary>Names them; a type that is derived from the default may override any check, and counts.</summary>
    public static IEnumerable<string> FindLoosened(OpenIdConnectOptions options, bool isDevelopment)
    {
        OpenIdConnectOptions fresh = new();
        return
        [
            .. ChangedValues.Find(
                options, fresh, StockAllowances.Options.Union(StockAllowances.RuledOptions).ToHashSet(StringComparer.Ordinal)),
            .. Named((!ResponseTypes.Contains(options.ResponseType, StringComparer.Ordinal), nameof(options.ResponseType))),
            .. Under(nameof(options.TokenHandler), Handler(options.TokenHandler, fresh.TokenHandler)),
            .. Under(nameof(options.TokenValidationParameters), Parameters(options, fresh.TokenValidationParameters)),
            .. Under(nameof(options.ProtocolValidator), Protocol(options.ProtocolValidator, fresh.ProtocolValidator)),
            .. Under(nameof(options.BackchannelHttpHandler), StockBackchannel.FindLoosened(options.BackchannelHttpHandler, isDevelopment)),
            .. Under($"{nameof(CryptoProviderFactory)}.{nameof(CryptoProviderFactory.Default)}", Crypto(CryptoProviderFactory.Default)),
        ];
    }

    /// <summary>Names those that hold, and the object they belong to where it is not the options.</summary>
    internal static IEnumerable<string> Named(params IEnumerable<(bool IsLoosened, string Name)> rules) =>
        rules.Where(static rule => rule.IsLoosened).Select(static rule => rule.Name);

    // An empty name stands for the object itself.
    private static IEnumerable<string> Under(string owner, IEnumerable<string> names) =>
        names.Select(name => name.Length == 0 ? owner : $"{owner}.{name}");

    private static IEnumerable<string> Handler(TokenHandler? actual, TokenHandler fresh) =>
        actual is JsonWebTokenHandler tokens && tokens.GetType() == fresh.GetType()
            ? ChangedValues.Find(tokens, (JsonWebTokenHandler)fresh, StockAllowances.TokenHandler)
            : [string.Empty];

    private static IEnumerable<string> Parameters(OpenIdConnectOptions options, TokenValidationParameters fresh) =>
        options.TokenValidationParameters is { } actual && actual.GetType() == fresh.GetType()
            ? ChangedValues.Find(
                    actual, fresh, StockAllowances.Parameters.Union(StockAllowances.RuledParameters).ToHashSet(StringComparer.Ordinal))
                .Concat(Named(
                    (actual.ClockSkew > fresh.ClockSkew, nameof(actual.ClockSkew)),
                    (actual.ValidAudience is { } audience && audience != options.ClientId, nameof(actual.ValidAudience)),
                    (actual.ValidIssuer is { } issuer && !IsIssuerOf(options.Authority, issuer), nameof(actual.ValidIssuer)),
                    (actual.ValidAlgorithms?.Except(SigningAlgorithm.All, StringComparer.Ordinal).Any() == true,
                        nameof(actual.ValidAlgorithms))))
            : [string.Empty];

    // The provider's own issuer counts beside this one, so another name would be a second issuer.
    private static bool IsIssuerOf(string? authority, string issuer) =>
        string.Equals(authority?.TrimEnd('/'), issuer.TrimEnd('/'), StringComparison.Ordinal);

    private static IEnumerable<string> Protocol(OpenIdConnectProtocolValidator? actual, OpenIdConnectProtocolValidator fresh) =>
        actual?.GetType() == fresh.GetType()
            ? ChangedValues.Find(actual, fresh, StockAllowances.RuledProtocol)
                .Concat(Named(
                    (actual.NonceLifetime > fresh.NonceLifetime, nameof(actual.NonceLifetime)),

                    // Its default is a static that anybody may set.
                    (!actual.RequireSub, nameof(actual.RequireSub))))
                .Concat(Under(nameof(actual.CryptoProviderFactory), Crypto(actual.CryptoProviderFactory)))
            : [string.Empty];

    private static IEnumerable<string> Crypto(CryptoProviderFactory? actual) => Named(
        (actual?.GetType() != typeof(CryptoProviderFactory), string.Empty),
        (actual?.CustomCryptoProvider is not null, nameof(actual.CustomCryptoProvider)));
}
