using System.IdentityModel.Tokens.Jwt;
using System.Net;
using System.Security.Authentication;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockSwitchesTests
{
    public static TheoryData<string, Action<OpenIdConnectOptions>> Switches => new()
    {
        { "RequireSignedTokens", options => options.TokenValidationParameters.RequireSignedTokens = false },
        { "RequireExpirationTime", options => options.TokenValidationParameters.RequireExpirationTime = false },
        { "ValidateIssuer", options => options.TokenValidationParameters.ValidateIssuer = false },
        { "ValidateAudience", options => options.TokenValidationParameters.ValidateAudience = false },
        { "ValidateLifetime", options => options.TokenValidationParameters.ValidateLifetime = false },
        { "TokenHandler", options => options.TokenHandler = new TrustingHandler() },
        { "UseSecurityTokenValidator", options => options.UseSecurityTokenValidator = true },
        { "ClockSkew", options => options.TokenValidationParameters.ClockSkew = TimeSpan.FromDays(1) },
        { "ValidIssuers", options => options.TokenValidationParameters.ValidIssuers = ["https://other.example"] },
        { "ValidAudiences", options => options.TokenValidationParameters.ValidAudiences = ["another-client"] },
        { "SignatureValidator", options => options.TokenValidationParameters.SignatureValidator = (token, _) => Read(token) },
        {
            "SignatureValidatorUsingConfiguration",
            options => options.TokenValidationParameters.SignatureValidatorUsingConfiguration = (token, _, _) => Read(token)
        },
        { "IssuerValidator", options => options.TokenValidationParameters.IssuerValidator = (issuer, _, _) => issuer },
        {
            "IssuerValidatorUsingConfiguration",
            options => options.TokenValidationParameters.IssuerValidatorUsingConfiguration = (issuer, _, _, _) => issuer
        },
        { "AudienceValidator", options => options.TokenValidationParameters.AudienceValidator = (_, _, _) => true },
        { "LifetimeValidator", options => options.TokenValidationParameters.LifetimeValidator = (_, _, _, _) => true },
        { "IssuerSigningKeyResolver", options => options.TokenValidationParameters.IssuerSigningKeyResolver = (_, _, _, _) => [] },
        {
            "IssuerSigningKeyResolverUsingConfiguration",
            options => options.TokenValidationParameters.IssuerSigningKeyResolverUsingConfiguration = (_, _, _, _, _) => []
        },
        { "TokenReader", options => options.TokenValidationParameters.TokenReader = (token, _) => Read(token) },
        {
            "TransformBeforeSignatureValidation",
            options => options.TokenValidationParameters.TransformBeforeSignatureValidation = (token, _) => token
        },
        { "RequireNonce", options => options.ProtocolValidator.RequireNonce = false },
        { "IdTokenValidator", options => options.ProtocolValidator.IdTokenValidator = (_, _) => { } },
        { "RequireHttpsMetadata", options => options.RequireHttpsMetadata = false },
        { "TokenHandler", options => options.TokenHandler = null! },
        { "ProtocolValidator", options => options.ProtocolValidator = new TrustingProtocol() },
        { "ProtocolValidator", options => options.ProtocolValidator = null! },
        { "TokenValidationParameters", options => options.TokenValidationParameters = new TrustingParameters() },
        { "ValidIssuer", options => options.TokenValidationParameters.ValidIssuer = "https://other.example" },
        { "ValidAudience", options => options.TokenValidationParameters.ValidAudience = "another-client" },
        { "ValidAlgorithms", options => options.TokenValidationParameters.ValidAlgorithms = ["RS256", "HS256"] },
        { "RequireSub", options => options.ProtocolValidator.RequireSub = false },
        { "UsePkce", options => options.UsePkce = false },
        { "ResponseType", options => options.ResponseType = "code token" },
        { "ForwardChallenge", options => options.ForwardChallenge = "Other" },
        { "Configuration", options => options.Configuration = new OpenIdConnectConfiguration() },
        {
            "ConfigurationManager",
            options => options.ConfigurationManager =
                new StaticConfigurationManager<OpenIdConnectConfiguration>(new OpenIdConnectConfiguration())
        },
        { "Backchannel", options => options.Backchannel = new HttpClient() },
        { "StateDataFormat", options => options.StateDataFormat = Format() },
        { "NonceLifetime", options => options.ProtocolValidator.NonceLifetime = TimeSpan.FromDays(1) },
        { "CryptoProviderFactory", options => options.ProtocolValidator.CryptoProviderFactory = new TrustingCrypto() },
        {
            "CustomCryptoProvider",
            options => options.ProtocolValidator.CryptoProviderFactory =
                new CryptoProviderFactory { CustomCryptoProvider = new TrustingProvider() }
        },
    };

    public static TheoryData<string, Action<OpenIdConnectOptions>> LateParts => new()
    {
        { "Backchannel", options => options.Backchannel = new HttpClient() },
        { "StateDataFormat", options => options.StateDataFormat = Format() },
        {
            "ConfigurationManager",
            options => options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                "https://other.example", new OpenIdConnectConfigurationRetriever(), new HttpClient())
        },
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void L8_a_switch_that_lets_a_foreign_token_prove_a_level_fails_the_start_by_its_name(
        string name, Action<OpenIdConnectOptions> set)
    {
        string message = Assert.Throws<OptionsValidationException>(() => StockStart.Check(set)).Message;

        Assert.Matches($"\\b{name}\\b", message);
        Assert.Contains("EID1001", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_loosened_switches_are_named_at_once()
    {
        string message = Assert.Throws<OptionsValidationException>(() => StockStart.Check(options =>
            (options.TokenValidationParameters.ValidateIssuer, options.ProtocolValidator.RequireNonce) = (false, false))).Message;

        Assert.Contains("TokenValidationParameters.ValidateIssuer, ProtocolValidator.RequireNonce", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_as_it_is_by_default_starts() => StockStart.Check(_ => { });

    [Fact]
    public void Settings_that_only_narrow_start() => StockStart.Check(options =>
    {
        options.TokenValidationParameters.ValidateIssuerSigningKey = false;
        options.TokenValidationParameters.ValidIssuer = "https://login.example.gov.vn";
        options.TokenValidationParameters.NameClaimType = "name";
    });

    [Theory]
    [InlineData("Development", "http://provider.test")]
    [InlineData("Production", "http://localhost:5000")]
    public void Metadata_may_come_over_plain_http_in_development_and_on_loopback(string environment, string authority) => StockStart.Check(
        options =>
        {
            options.Authority = authority;
            options.RequireHttpsMetadata = false;
        },
        environment);

    [Theory]
    [MemberData(nameof(LateParts))]
    public void A_part_that_is_put_in_after_the_handler_made_its_own_fails_the_start(string name, Action<OpenIdConnectOptions> set)
    {
        string message = Assert.Throws<OptionsValidationException>(
            () => StockStart.Check(_ => { }, services: services => services.PostConfigureAll(set))).Message;

        Assert.Matches($"\\b{name}\\b", message);
    }

    [Fact]
    public void Development_lets_no_other_part_be_replaced()
    {
        string message = Assert.Throws<OptionsValidationException>(
            () => StockStart.Check(options => options.StateDataFormat = Format(), "Development")).Message;

        Assert.Contains("StateDataFormat", message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_agency_sets_for_its_network_its_pages_and_its_claims_starts() => StockStart.Check(options =>
    {
        options.ResponseType = "code";
        options.BackchannelHttpHandler = new SocketsHttpHandler
        {
            Proxy = new WebProxy("http://proxy.example.gov.vn:3128"),
            SslOptions =
            {
                EnabledSslProtocols = SslProtocols.Tls12 | SslProtocols.Tls13,
                CertificateChainPolicy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust },
            },
        };
        options.TokenValidationParameters.RoleClaimType = "roles";
        options.TokenValidationParameters.ValidAudience = options.ClientId;
        options.TokenValidationParameters.ValidAlgorithms = ["ES256"];
        options.TokenValidationParameters.ClockSkew = TimeSpan.FromMinutes(1);
        options.ProtocolValidator.RequireAuthTime = true;
        options.ProtocolValidator.NonceLifetime = TimeSpan.FromMinutes(5);
        options.Scope.Add("profile");
        options.ClaimActions.Remove("acr");
        options.MapInboundClaims = false;
        options.SaveTokens = true;
    });

    private static PropertiesDataFormat Format() => new(new EphemeralDataProtectionProvider().CreateProtector("test"));

    private sealed class TrustingProtocol : OpenIdConnectProtocolValidator;

    private sealed class TrustingParameters : TokenValidationParameters;

    private sealed class TrustingCrypto : CryptoProviderFactory;

    private sealed class TrustingHandler : Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler;

    private static JwtSecurityToken Read(string token) => new(token);
}
