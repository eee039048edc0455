using System.IdentityModel.Tokens.Jwt;
using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockSwitchesTests
{
    private static readonly IConfigurationSection Section = new ConfigurationBuilder()
        .AddInMemoryCollection(new SandboxEngine(new SandboxOptions()).GetSettings())
        .Build()
        .GetSection("EIdentity");

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
    };

    [Theory]
    [MemberData(nameof(Switches))]
    public void A_switch_that_lets_a_foreign_token_prove_a_level_fails_the_start_by_its_name(string name, Action<OpenIdConnectOptions> set)
    {
        string message = Assert.Throws<OptionsValidationException>(() => Check(set)).Message;

        Assert.Matches($"\\b{name}\\b", message);
        Assert.Contains("EID1001", message, StringComparison.Ordinal);
    }

    [Fact]
    public void All_loosened_switches_are_named_at_once()
    {
        string message = Assert.Throws<OptionsValidationException>(() => Check(options =>
            (options.TokenValidationParameters.ValidateIssuer, options.ProtocolValidator.RequireNonce) = (false, false))).Message;

        Assert.Contains("TokenValidationParameters.ValidateIssuer, ProtocolValidator.RequireNonce", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_handler_as_it_is_by_default_starts() => Check(_ => { });

    [Fact]
    public void Settings_that_only_narrow_start() => Check(options =>
    {
        options.TokenValidationParameters.ValidateIssuerSigningKey = false;
        options.TokenValidationParameters.ValidIssuer = "https://login.example.gov.vn";
        options.TokenValidationParameters.NameClaimType = "name";
    });

    [Theory]
    [InlineData("Development", "http://provider.test")]
    [InlineData("Production", "http://localhost:5000")]
    public void Metadata_may_come_over_plain_http_in_development_and_on_loopback(string environment, string authority) => Check(
        options =>
        {
            options.Authority = authority;
            options.RequireHttpsMetadata = false;
        },
        environment);

    private sealed class TrustingHandler : Microsoft.IdentityModel.JsonWebTokens.JsonWebTokenHandler;

    private static JwtSecurityToken Read(string token) => new(token);

    private static void Check(Action<OpenIdConnectOptions> set, string environment = "Production")
    {
        ServiceCollection services = new();
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = environment });
        services.AddLogging();
        services.AddAuthentication().AddCookie("Portal").AddOpenIdConnect(options =>
        {
            options.SignInScheme = "Portal";
            options.Authority = "https://login.example.gov.vn";
            options.ClientId = "portal";
            set(options);
        }).AddEIdentityLevels(Section);
        using ServiceProvider provider = services.BuildServiceProvider();
        provider.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get(OpenIdConnectDefaults.AuthenticationScheme);
    }
}
