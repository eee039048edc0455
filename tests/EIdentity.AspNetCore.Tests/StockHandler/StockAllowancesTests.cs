using System.Net.Security;
using System.Reflection;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Holds the lists to the framework's own properties: a new one turns these red until somebody has looked.</summary>
public sealed class StockAllowancesTests
{
    public static TheoryData<string, string> Unlisted =>
    [
        .. Rest<OpenIdConnectOptions>([.. StockAllowances.Options, .. StockAllowances.RuledOptions])
            .Where(name => !name.StartsWith("Forward", StringComparison.Ordinal))
            .Select(name => (string.Empty, name)),
        .. Rest<TokenValidationParameters>([.. StockAllowances.Parameters, .. StockAllowances.RuledParameters, "IsClone"])
            .Select(name => ("TokenValidationParameters.", name)),
        .. Rest<OpenIdConnectProtocolValidator>(StockAllowances.RuledProtocol).Select(name => ("ProtocolValidator.", name)),
    ];

    [Theory]
    [MemberData(nameof(Unlisted))]
    public void Any_other_value_of_what_is_not_listed_is_found(string owner, string name)
    {
        OpenIdConnectOptions options = new() { ClientId = "portal", ResponseType = "code" };

        OtherValue.Set(
            owner switch
            {
                "" => options,
                "ProtocolValidator." => options.ProtocolValidator,
                _ => options.TokenValidationParameters,
            },
            name);

        Assert.Equal([owner + name], StockSwitches.FindLoosened(options, isDevelopment: true));
    }

    [Fact]
    public void Nothing_is_found_where_nothing_was_changed() =>
        Assert.Empty(StockSwitches.FindLoosened(new OpenIdConnectOptions(), isDevelopment: false));

    [Fact]
    public void The_framework_has_no_property_that_nobody_has_looked_at()
    {
        Assert.Equal(
            [
                "Configuration", "ForwardAuthenticate", "ForwardChallenge", "ForwardDefault", "ForwardDefaultSelector", "ForwardForbid",
                "ForwardSignIn", "ForwardSignOut", "UsePkce", "UseSecurityTokenValidator",
            ],
            Rest<OpenIdConnectOptions>([.. StockAllowances.Options, .. StockAllowances.RuledOptions]));
        Assert.Equal(
            [
                "ActorValidationParameters", "AlgorithmValidator", "AudienceValidator", "ConfigurationManager", "CryptoProviderFactory",
                "IgnoreCaseWhenValidatingAudience", "IncludeTokenOnFailedValidation", "InstancePropertyBag", "IsClone", "IssuerSigningKey",
                "IssuerSigningKeyResolver", "IssuerSigningKeyResolverUsingConfiguration", "IssuerSigningKeyValidator",
                "IssuerSigningKeyValidatorUsingConfiguration", "IssuerSigningKeys", "IssuerValidator", "IssuerValidatorUsingConfiguration",
                "LifetimeValidator", "PropertyBag", "RefreshBeforeValidation", "RequireAudience", "RequireExpirationTime",
                "RequireSignedTokens", "SignatureValidator", "SignatureValidatorUsingConfiguration", "TokenDecryptionKeyResolver",
                "TokenReader", "TokenReplayValidator", "TransformBeforeSignatureValidation", "TryReadJwtClaim", "TypeValidator",
                "ValidAudiences", "ValidIssuers", "ValidateActor", "ValidateAudience", "ValidateIssuer", "ValidateLifetime",
                "ValidateSignatureLast", "ValidateWithLKG",
            ],
            Rest<TokenValidationParameters>([.. StockAllowances.Parameters, .. StockAllowances.RuledParameters]));
        Assert.Equal(
            ["HashAlgorithmMap", "IdTokenValidator", "RequireNonce", "RequireState", "RequireTimeStampInNonce"],
            Rest<OpenIdConnectProtocolValidator>(StockAllowances.RuledProtocol));
        Assert.Equal(["CanValidateToken", "TokenType"], Rest<JsonWebTokenHandler>(StockAllowances.TokenHandler));
    }

    [Fact]
    public void The_platform_has_no_property_of_an_HTTP_handler_that_nobody_has_looked_at()
    {
        IEnumerable<string> listed = [.. StockAllowances.HttpHandler, .. StockAllowances.RuledHttpHandler];

        Assert.Equal(
            [
                "ServerCertificateCustomValidationCallback", "SupportsAutomaticDecompression", "SupportsProxy",
                "SupportsRedirectConfiguration",
            ],
            Rest<HttpClientHandler>(listed));
        Assert.Equal(
            ["ConnectCallback", "PlaintextStreamFilter", "RequestHeaderEncodingSelector", "ResponseHeaderEncodingSelector"],
            Rest<SocketsHttpHandler>(listed));
        Assert.Equal(
            [
                "AllowRenegotiation", "AllowRsaPkcs1Padding", "AllowRsaPssPadding", "ApplicationProtocols", "CipherSuitesPolicy",
                "EncryptionPolicy", "RemoteCertificateValidationCallback", "TargetHost",
            ],
            Rest<SslClientAuthenticationOptions>([.. StockAllowances.Tls, .. StockAllowances.RuledTls]));
    }

    private static IEnumerable<string> Rest<T>(IEnumerable<string> listed) => typeof(T)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(property => property.Name)
        .Distinct()
        .Except(listed)
        .Order(StringComparer.Ordinal);
}
