using System.Globalization;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.Client.Tests;

public sealed class SwitchTests
{
    private const string Secret = "hunter2-hunter2";

    [Theory]
    [InlineData("AllowSandbox", "true", "Development")]
    [InlineData("AllowSandbox", "false", "Production")]
    [InlineData("OpenIdConnect:Issuer", "http://localhost:5080", "Development")]
    [InlineData("OpenIdConnect:Issuer", "https://eid.example", "Production")]
    public void SEC_304_a_switch_starts_where_it_belongs(string setting, string value, string environment) =>
        Assert.NotNull(Load(environment, (setting, value)));

    [Theory]
    [InlineData("AllowSandbox", "true", "Production", "is true in Production")]
    [InlineData("AllowSandbox", "true", "production", "is true in Production")]
    [InlineData("AllowSandbox", "true", "Prod", "is true in the environment 'Prod'")]
    [InlineData("AllowSandbox", "true", "Live", "is true in the environment 'Live'")]
    [InlineData("AllowSandbox", "true", "UAT", "is true in the environment 'UAT'")]
    [InlineData("AllowSandbox", "true", "", "is true in the environment ''")]
    [InlineData("OpenIdConnect:Issuer", "http://eid.example", "Production", "must be an https address")]
    [InlineData("OpenIdConnect:Issuer", "http://eid.example", "Development", "must be an https address")]
    [InlineData("OpenIdConnect:AllowedOrigins:0", "http://keys.example", "Production", "may only list https addresses")]
    public void SEC_304_a_switch_of_development_fails_the_start_elsewhere(
        string setting,
        string value,
        string environment,
        string expected) =>
        Assert.Contains(
            expected,
            Assert.Throws<OptionsValidationException>(() => Load(environment, (setting, value))).Message,
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Staging", null)]
    [InlineData("Development", null)]
    [InlineData("Production", "is true in Production")]
    public void L14_a_program_opts_in_to_a_sandbox_in_code_but_never_in_Production(string environment, string? problem)
    {
        Exception? failure = Record.Exception(
            () => Load(environment, services => services.AllowEIdentitySandboxOutsideDevelopment(), ("AllowSandbox", "true")));

        Assert.Equal(problem is null, failure is null);
        Assert.Contains(problem ?? string.Empty, failure?.Message ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void SEC_302_every_missing_setting_is_named_in_one_message_without_a_secret()
    {
        string message = Assert.Throws<OptionsValidationException>(() => Load(
            "Production",
            ("OpenIdConnect:Issuer", ""),
            ("OpenIdConnect:ClientId", ""),
            ("Level:Values:Level2:0", null),
            ("OpenIdConnect:ClientAuthentication", "PrivateKeyJwt"))).Message;

        Assert.All(
            ["Issuer is missing", "ClientId is missing", "Level:Values:Level2 is empty", "ClientKey is missing"],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
        Assert.DoesNotContain(Secret, message, StringComparison.Ordinal);
    }

    [Fact]
    public void SEC_305_options_that_are_logged_hold_no_secret()
    {
        (LoginOptions options, OpenIdConnectLoginOptions openIdConnect) = LoadBoth(
            "Production",
            static _ => { },
            ("OpenIdConnect:ClientKey:Pem", TestKeys.Pem("encrypted EC")),
            ("OpenIdConnect:ClientKey:Password", Secret),
            ("Outbound:Proxy", "http://proxy.example:3128"),
            ("Outbound:ProxyUser", "agency"),
            ("Outbound:ProxyPassword", Secret));

        string logged = string.Format(
            CultureInfo.InvariantCulture,
            "{0} {1} {2} {3} {4} {5}",
            options,
            openIdConnect,
            openIdConnect.ClientKey,
            openIdConnect.NextClientKey,
            options.Outbound,
            options.Level);

        Assert.Contains("https://eid.example", logged, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, logged, StringComparison.Ordinal);
        Assert.DoesNotContain("BEGIN", logged, StringComparison.Ordinal);
    }

    private static LoginOptions Load(string environment, params (string Setting, string? Value)[] settings) =>
        Load(environment, static _ => { }, settings);

    private static LoginOptions Load(
        string environment,
        Action<IServiceCollection> configure,
        params (string Setting, string? Value)[] settings) => LoadBoth(environment, configure, settings).Login;

    private static (LoginOptions Login, OpenIdConnectLoginOptions OpenIdConnect) LoadBoth(
        string environment,
        Action<IServiceCollection> configure,
        params (string Setting, string? Value)[] settings)
    {
        Dictionary<string, string?> all = new()
        {
            ["EIdentity:OpenIdConnect:Issuer"] = "https://eid.example",
            ["EIdentity:OpenIdConnect:ClientId"] = "portal",
            ["EIdentity:OpenIdConnect:ClientSecret"] = Secret,
            ["EIdentity:Level:Values:Level2:0"] = "loa2",
        };
        foreach ((string setting, string? value) in settings)
        {
            all["EIdentity:" + setting] = value;
        }

        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<IHostEnvironment>(new FixedEnvironment { EnvironmentName = environment });
        configure(services);
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection(all).Build().GetSection("EIdentity"));
        using ServiceProvider provider = services.BuildServiceProvider();
        return (provider.GetRequiredService<IOptions<LoginOptions>>().Value, provider.GetCheckedOpenIdConnectOptions());
    }
}
