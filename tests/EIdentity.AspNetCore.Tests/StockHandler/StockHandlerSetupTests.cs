using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerSetupTests
{
    private static readonly IConfigurationSection Section = new ConfigurationBuilder()
        .AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings())
        .Build()
        .GetSection("EIdentity");

    [Fact]
    public async Task Level_values_that_are_missing_fail_the_start()
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder => builder.Configuration["EIdentity:Level:Values:Level2:0"] = null);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message;

        Assert.Contains("EIdentity:Level:Values:Level2 is empty", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenIdConnect:DecryptionKeys:0:PemFile", "key.pem", "OpenIdConnect:DecryptionKeys")]
    [InlineData("OpenIdConnect:ClientKey:PemFile", "key.pem", "OpenIdConnect:ClientKey")]
    [InlineData("Outbound:Proxy", "http://proxy.test", "Outbound")]
    [InlineData("OpenIdConnect:UseDpop", "false", "OpenIdConnect:UseDpop")]
    [InlineData("OpenIdConnect:SignRequest", "true", "OpenIdConnect:SignRequest")]
    [InlineData("OpenIdConnect:SigningAlgorithms:0", "ES256", "OpenIdConnect:SigningAlgorithms")]
    [InlineData("OpenIdConnect:Scopes:0", "openid", "OpenIdConnect:Scopes")]
    [InlineData("sessionIdleTimeout", "01:00:00", "SessionIdleTimeout")]
    public async Task A_setting_that_the_stock_handler_would_pass_over_fails_the_start(string key, string value, string name)
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder => builder.Configuration["EIdentity:" + key] = value);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message;

        Assert.Contains($"EIdentity:{name} belongs to AddEIdentityLogin", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_subject_claim_that_is_empty_fails_the_start()
    {
        Task<StockApp> start = StockApp.StartAsync(
            configure: builder => builder.Configuration["EIdentity:OpenIdConnect:SubjectClaim"] = string.Empty);

        Assert.Contains(
            "EIdentity:OpenIdConnect:SubjectClaim is missing",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Issuer")]
    [InlineData("SubjectClaim")]
    [InlineData("UseDpop")]
    public async Task A_setting_in_its_old_place_fails_the_start_with_the_new_one(string name)
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder => builder.Configuration["EIdentity:" + name] = "true");

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message;

        Assert.Contains(
            $"1 problem:{Environment.NewLine}  - EIdentity:{name} has moved to EIdentity:OpenIdConnect:{name}.",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Issuer", "https://another.example")]
    [InlineData("ClientId", "another-portal")]
    [InlineData("SubjectClaim", "account")]
    public void L4_a_setting_that_says_whom_the_levels_trust_makes_another_fingerprint(string name, string value) =>
        Assert.NotEqual(Fingerprint(), Fingerprint(($"EIdentity:OpenIdConnect:{name}", value)));

    [Fact]
    public async Task A_claim_that_names_the_account_is_never_that_of_the_level()
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder =>
        {
            builder.Configuration["EIdentity:OpenIdConnect:SubjectClaim"] = "account";
            builder.Configuration["EIdentity:Level:ClaimName"] = "account";
        });

        Assert.Contains(
            "EIdentity:Level:ClaimName is 'account', a claim that describes the citizen",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_difference_of_the_clocks_of_more_than_a_minute_fails_the_start()
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder => builder.Configuration["EIdentity:ClockSkew"] = "00:01:01");

        Assert.Contains(
            "EIdentity:ClockSkew",
            (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stock_handler_that_cannot_be_set_up_hides_no_problem_of_the_levels()
    {
        Task<StockApp> start = StockApp.StartAsync(
            stock => stock.ClientId = null,
            builder => builder.Configuration["EIdentity:HelpDesc"] = "1900 0368");

        AggregateException failure = await Assert.ThrowsAsync<AggregateException>(() => start);

        Assert.Contains(
            "EIdentity:HelpDesc is not a setting; did you mean HelpDesk?" + Environment.NewLine,
            failure.Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "EID1001: OpenIdConnectOptions 'OpenIdConnect' cannot be filled: Value cannot be null. (Parameter 'ClientId')",
            failure.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_of_two_schemes_are_misuse()
    {
        AuthenticationBuilder builder = new ServiceCollection().AddAuthentication().AddEIdentityLevels(Section);

        Assert.Throws<InvalidOperationException>(() => builder.AddEIdentityLevels(Section, "Other"));
    }

    [Fact]
    public void Levels_of_one_scheme_that_are_added_twice_are_refused()
    {
        AuthenticationBuilder builder = new ServiceCollection().AddAuthentication().AddEIdentityLevels(Section);

        EIdentityException refused = Assert.Throws<EIdentityException>(() => builder.AddEIdentityLevels(Section));

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains(
            "'OpenIdConnect' is given the levels twice, the second time from EIdentity",
            refused.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Levels_beside_our_own_login_are_misuse_in_either_order()
    {
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddEIdentityLogin(Section).AddEIdentityLevels(Section));
        Assert.Throws<InvalidOperationException>(
            () => new ServiceCollection().AddAuthentication().AddEIdentityLevels(Section).Services.AddEIdentityLogin(Section));
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("Portal")]
    public void A_scheme_without_a_stock_handler_is_named(string scheme) => Assert.Contains(
        $"the scheme '{scheme}', but AddOpenIdConnect was not called",
        Refusal("Development", scheme),
        StringComparison.Ordinal);

    [Fact]
    public void The_sandbox_is_refused_in_production() =>
        Assert.Contains("AllowSandbox is true in Production", Refusal("Production", "OpenIdConnect"), StringComparison.Ordinal);

    private static string Fingerprint(params (string Setting, string Value)[] more)
    {
        Dictionary<string, string?> settings = new(new SandboxWorld(new SandboxOptions()).GetSettings());
        foreach ((string setting, string value) in more)
        {
            settings[setting] = value;
        }

        ServiceCollection services = new();
        services.AddSingleton<Microsoft.Extensions.Hosting.IHostEnvironment>(
            new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Development" });
        services.AddAuthentication().AddCookie("Portal").AddOpenIdConnect(_ => { })
            .AddEIdentityLevels(new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection("EIdentity"));
        using ServiceProvider provider = services.BuildServiceProvider();
        LoginSchemes schemes = provider.GetRequiredService<LoginSchemes>();
        return schemes.FingerprintOf(schemes.Find(EIdentityDefaults.AuthenticationScheme)!);
    }

    private static string Refusal(string environment, string scheme)
    {
        ServiceCollection services = new();
        services.AddSingleton<Microsoft.Extensions.Hosting.IHostEnvironment>(
            new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = environment });
        services.AddAuthentication().AddCookie("Portal").AddOpenIdConnect(_ => { }).AddEIdentityLevels(Section, scheme);
        using ServiceProvider provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(
            () => provider.GetRequiredService<IOptions<Client.LoginOptions>>().Value).Message;
    }
}
