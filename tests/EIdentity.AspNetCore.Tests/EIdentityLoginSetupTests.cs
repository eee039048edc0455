using EIdentity.Sandbox;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed class EIdentityLoginSetupTests
{
    [Fact]
    public async Task An_endpoint_that_takes_a_citizen_without_a_level_fails_the_start()
    {
        await using WebApplication app = Build(_ => { });
        app.MapGet("/open", (SignedIn login) => login.Level.ToString());

        EIdentityException failure = await Assert.ThrowsAsync<EIdentityException>(() => app.StartAsync(WebApp.Cancellation));

        Assert.Equal(ErrorCodes.AssuranceNotRequired, failure.Error);
        Assert.Contains("/open", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_required_of_a_group_counts_for_its_endpoints()
    {
        await using WebApplication app = Build(_ => { });
        app.MapGroup("/closed").RequireAssurance(AssuranceLevel.Level2).MapGet("/page", (SignedIn login) => login.Level.ToString());

        await app.StartAsync(WebApp.Cancellation);
    }

    [Theory]
    [InlineData(EIdentityDefaults.ProblemPath)]
    [InlineData(EIdentityDefaults.KeptFormPath)]
    [InlineData("/su-co")]
    public async Task A_callback_at_the_address_of_a_page_fails_the_start(string path)
    {
        await using WebApplication app = Build(builder =>
        {
            builder.Configuration["EIdentity:ProblemPage"] = "/su-co";
            builder.Configuration["EIdentity:CallbackPath"] = path;
        });

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains($"EIdentity:CallbackPath is '{path}', where a page stands already", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("//tra-loi")]
    [InlineData("/tra-loi?a=b")]
    [InlineData("/tra-loi#a")]
    [InlineData("/a/../tra-loi")]
    public async Task A_callback_that_is_no_path_of_a_page_fails_the_start(string path)
    {
        await using WebApplication app = Build(builder => builder.Configuration["EIdentity:CallbackPath"] = path);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains($"EIdentity:CallbackPath must start with '/', but is '{path}'", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sessions_in_memory_need_the_word_that_one_instance_runs()
    {
        await using WebApplication app = Build(_ => { }, Environments.Staging);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains("EIdentity:SingleInstance is not true", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sandbox_is_refused_in_production_and_every_other_problem_named_with_it()
    {
        await using WebApplication app = Build(builder =>
        {
            builder.Configuration["EIdentity:OpenIdConnect:ClientSecret"] = string.Empty;
            builder.Configuration["EIdentity:PublicOrigin"] = "http://portal.example";
            builder.Configuration["EIdentity:CallbackPath"] = "callback";
            builder.Configuration["EIdentity:SingleInstance"] = "true";
        }, Environments.Production);

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains("EIdentity has 4 problems", message, StringComparison.Ordinal);
        Assert.All(
            [
                "AllowSandbox is true in Production",
                "EIdentity:OpenIdConnect:ClientSecret is missing",
                "PublicOrigin is 'http://portal.example'",
                "CallbackPath must start with '/', but is 'callback'",
            ],
            problem => Assert.Contains(problem, message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_password_in_the_public_origin_is_not_repeated()
    {
        await using WebApplication app = Build(
            builder => builder.Configuration["EIdentity:PublicOrigin"] = "https://user:hunter2@portal.example");

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains("PublicOrigin holds a user, but must be an https origin", message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_duration_of_the_web_apps_own_settings_is_named_with_its_form()
    {
        await using WebApplication app = Build(builder => builder.Configuration["EIdentity:SessionLifetime"] = "8h");

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains(
            $"EIdentity has 1 problem:{Environment.NewLine}  - EIdentity:SessionLifetime is '8h', but must be a duration",
            message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PublicOrgin", "PublicOrigin")]
    [InlineData("OpenIdConnect:ClientSecrets", "ClientSecret")]
    [InlineData("Level:Valuess", "Values")]
    [InlineData("Level:Values:Levl2", "Level2")]
    [InlineData("OpenIdConnect:ClientKey:PemFil", "PemFile")]
    [InlineData("OpenIdConnect:DecryptionKeys:0:Passwort", "Password")]
    [InlineData("Outbound:TrustedAuthority", "TrustedAuthorities")]
    [InlineData("Level:HelpDesk", "EIdentity:HelpDesk")]
    public async Task A_misspelt_setting_is_named_with_the_one_that_was_meant(string misspelt, string meant)
    {
        await using WebApplication app = Build(builder => builder.Configuration["EIdentity:" + misspelt] = "value");

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains($"EIdentity:{misspelt} is not a setting; did you mean {meant}?", message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_whose_pages_were_never_mapped_fails_the_start()
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings());
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        await using WebApplication app = builder.Build();

        EIdentityException failure = await Assert.ThrowsAsync<EIdentityException>(() => app.StartAsync(WebApp.Cancellation));

        Assert.Equal(ErrorCodes.EndpointsNotMapped, failure.Error);
    }

    [Fact]
    public async Task A_default_scheme_that_is_set_stays()
    {
        await using WebApplication app = Build(builder => builder.Services.AddAuthentication("Officers").AddCookie("Officers"));

        AuthenticationScheme? scheme = await app.Services
            .GetRequiredService<IAuthenticationSchemeProvider>()
            .GetDefaultAuthenticateSchemeAsync();

        Assert.Equal("Officers", scheme?.Name);
    }

    [Fact]
    public async Task A_lone_scheme_that_was_the_default_without_being_set_stays_it()
    {
        await using WebApplication app = Build(builder => builder.Services.AddAuthentication().AddCookie("Officers"));

        AuthenticationScheme? scheme = await app.Services
            .GetRequiredService<IAuthenticationSchemeProvider>()
            .GetDefaultChallengeSchemeAsync();

        Assert.Equal("Officers", scheme?.Name);
    }

    [Fact]
    public async Task A_level_on_an_endpoint_that_lets_anybody_in_fails_the_start()
    {
        await using WebApplication app = Build(_ => { });
        app.MapGroup(string.Empty).AllowAnonymous().MapGet("/both", () => "in").RequireAssurance(AssuranceLevel.Level2);

        EIdentityException failure = await Assert.ThrowsAsync<EIdentityException>(() => app.StartAsync(WebApp.Cancellation));

        Assert.Contains("allow anonymous callers, which wins", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_that_no_value_of_the_provider_means_fails_the_start()
    {
        await using WebApplication app = Build(builder =>
        {
            builder.Configuration["EIdentity:Level:Required"] = "Level1";
            builder.Configuration["EIdentity:Level:Values:Level2:0"] = null;
        });
        app.MapGet("/high", () => "in").RequireAssurance(AssuranceLevel.Level2);

        Exception failure = await Assert.ThrowsAnyAsync<Exception>(() => app.StartAsync(WebApp.Cancellation));

        Assert.Contains("EID1001", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_without_a_default_scheme_gets_the_session()
    {
        await using WebApplication app = Build(_ => { });

        AuthenticationScheme? scheme = await app.Services
            .GetRequiredService<IAuthenticationSchemeProvider>()
            .GetDefaultAuthenticateSchemeAsync();

        Assert.Equal(EIdentityDefaults.SessionScheme, scheme?.Name);
    }

    [Theory]
    [InlineData(AssuranceLevel.None)]
    [InlineData((AssuranceLevel)7)]
    public void Requiring_no_level_is_misuse(AssuranceLevel level)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequireAssuranceAttribute(level));
    }

    [Fact]
    public void MapEIdentity_without_a_login_says_which_line_is_missing()
    {
        WebApplication app = WebApplication.CreateSlimBuilder().Build();

        InvalidOperationException refused = Assert.Throws<InvalidOperationException>(() => app.MapEIdentity());

        Assert.Contains("services.AddEIdentityLogin(", refused.Message, StringComparison.Ordinal);
    }

    private static WebApplication Build(Action<WebApplicationBuilder> configure, string? environment = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = environment ?? Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings());
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        configure(builder);
        WebApplication app = builder.Build();
        app.MapEIdentity();
        return app;
    }
}
