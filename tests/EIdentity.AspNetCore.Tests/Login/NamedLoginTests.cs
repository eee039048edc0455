using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed partial class NamedLoginTests : IAsyncDisposable
{
    private const string Name = TwoProviders.Name;
    private const string Begin = EIdentityDefaults.LoginPath + "?scheme=" + Name + "&returnUrl=%2Fwho";

    private readonly TwoProviders _both = new(
        Map,
        host => host.ConfigureServices(static services => services.AddHealthChecks().AddEIdentity()),
        ("Level:Required", "Level1"));

    private EIdentityTestApp<Program> App => _both.App;

    [Fact]
    public async Task Each_login_comes_back_to_its_own_callback_and_the_session_remembers_it()
    {
        using TestBrowser organisation = _both.CreateBrowserOfNamed();
        using TestBrowser citizen = App.CreateBrowser();

        string atName = await (await organisation.SignInAsync(People.Lan, AssuranceLevel.Level2, Begin, WebApp.Cancellation)).TextAsync();
        string atDefault = await (await citizen.SignInAsync(People.Lan, AssuranceLevel.Level2, "/who", WebApp.Cancellation)).TextAsync();

        Assert.Equal(("Organisations Level2 organisations.test", " Level2 sandbox.test"), (atName, atDefault));
        Assert.Contains(organisation.History, address => address.AbsolutePath == "/eidentity/callback/Organisations");
        Assert.Contains(citizen.History, address => address.AbsolutePath == "/eidentity/callback");
    }

    [Fact]
    public async Task Each_login_has_its_own_settings()
    {
        using TestBrowser organisation = _both.CreateBrowserOfNamed();
        using TestBrowser citizen = App.CreateBrowser();

        using HttpResponseMessage atName = await organisation.SignInAsync(People.Lan, AssuranceLevel.Level1, Begin, WebApp.Cancellation);
        using HttpResponseMessage atDefault = await citizen.SignInAsync(
            People.Lan,
            AssuranceLevel.Level1,
            cancellationToken: WebApp.Cancellation);

        Assert.Equal((true, false), (organisation.HasSession, citizen.HasSession));
        Assert.Equal("EID2101", citizen.ProblemCode);
    }

    [Fact]
    public async Task A_session_steps_up_and_signs_out_at_the_login_that_began_it()
    {
        using TestBrowser browser = _both.CreateBrowserOfNamed();
        using HttpResponseMessage low = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, Begin, WebApp.Cancellation);

        string raised = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();
        using HttpResponseMessage ended = await browser.SignOutAsync();

        Assert.Equal("Organisations Level2 organisations.test", raised);
        Assert.Equal(2, browser.History.Count(address => address.AbsolutePath == "/eidentity/callback/Organisations"));
        Assert.Contains(browser.History, address => address.AbsolutePath == "/end-session");
        Assert.Equal((false, 0), (browser.HasSession, _both.CallsOfDefault.Count));
    }

    [Fact]
    public async Task Each_login_asks_its_own_provider_alone()
    {
        using TestBrowser citizen = await App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        (bool ofDefault, int ofNamed) = (_both.CallsOfDefault.Count > 0, _both.CallsOfNamed.Count);

        using TestBrowser organisation = _both.CreateBrowserOfNamed();
        using HttpResponseMessage page = await organisation.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            Begin,
            WebApp.Cancellation);

        Assert.Equal((true, 0), (ofDefault, ofNamed));
        Assert.True(_both.CallsOfNamed.Count > 0);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("/su-co")]
    public async Task Who_stops_a_login_by_name_signs_in_again_there(string? ownPage)
    {
        await using TwoProviders both = new(
            endpoints =>
            {
                Map(endpoints);
                endpoints.MapGet("/su-co", (string returnUrl, string scheme) => $"<a href=\"{EIdentityDefaults.LoginPath}"
                    + $"?returnUrl={Uri.EscapeDataString(returnUrl)}&amp;scheme={Uri.EscapeDataString(scheme)}\">");
            },
            host => host.UseSetting(ownPage is null ? "none" : "EIdentity:ProblemPage", ownPage));
        using TestBrowser browser = both.CreateBrowserOfNamed();

        string page = await (await browser.CancelSignInAsync(Begin, WebApp.Cancellation)).TextAsync();
        string again = WebUtility.HtmlDecode(LoginLink().Match(page).Groups[1].Value);
        string signedIn = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, again, WebApp.Cancellation)).TextAsync();

        Assert.Equal("Organisations Level2 organisations.test", signedIn);
        Assert.Equal(2, browser.History.Count(address => address.AbsolutePath == "/eidentity/callback/Organisations"));
    }

    [Fact]
    public async Task A_page_about_a_login_that_the_app_does_not_have_leads_to_the_one_without_a_name()
    {
        using TestBrowser browser = App.CreateBrowser();

        string page = await (await browser.GetAsync(
            EIdentityDefaults.ProblemPath + "?code=EID2027&scheme=Officers",
            WebApp.Cancellation)).TextAsync();

        Assert.Equal(EIdentityDefaults.LoginPath + "?returnUrl=%2F", WebUtility.HtmlDecode(LoginLink().Match(page).Groups[1].Value));
    }

    [Fact]
    public async Task A_callback_of_one_login_is_not_completed_by_another()
    {
        using TestBrowser browser = _both.CreateBrowserOfNamed();
        browser.StopBefore = address => address.AbsolutePath.StartsWith("/eidentity/callback", StringComparison.Ordinal);
        using HttpResponseMessage redirect = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, Begin, WebApp.Cancellation);
        browser.StopBefore = null;

        using HttpResponseMessage answer = await browser.GetAsync(
            "/eidentity/callback" + redirect.Headers.Location!.Query,
            WebApp.Cancellation);

        Assert.Equal((ErrorCodes.LoginOfAnotherBrowser.Value, false), (browser.ProblemCode, browser.HasSession));
    }

    [Fact]
    public async Task A_login_that_was_not_added_is_not_begun()
    {
        using TestBrowser browser = App.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync(EIdentityDefaults.LoginPath + "?scheme=Officers", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_of_a_login_that_was_taken_out_is_none()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(Map);
        ElectronicIdentity identity = new()
        {
            Subject = new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, "somebody"),
            Citizen = new Citizen(),
            Level = AssuranceLevel.Level2,
            Evidence = LevelEvidence.SignedToken,
            SignedInAt = DateTimeOffset.UtcNow,
        };

        Assert.Null(app.Services.GetRequiredService<LoginSchemes>().FindOf(SessionClaims.Write(identity, "settings", Name)));
        Assert.NotNull(App.Services.GetRequiredService<LoginSchemes>().FindOf(SessionClaims.Write(identity, "settings", Name)));
    }

    [Fact]
    public void Each_login_has_its_own_health_checks()
    {
        ICollection<HealthCheckRegistration> checks =
            App.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Equal(13, checks.Count);
        Assert.Contains(checks, check => check.Name == "eidentity_provider:Organisations");
    }

    [Fact]
    public void L15_the_same_name_twice_fails_at_start()
    {
        EIdentityException unnamed = Assert.Throws<EIdentityException>(() => Services().AddEIdentityLogin(Section("Other")));
        EIdentityException named = Assert.Throws<EIdentityException>(
            () => Services().AddEIdentityLogin(Name, Section("A")).Services.AddEIdentityLogin(Name, Section("B")));

        Assert.Equal((ErrorCodes.SettingsInvalid, ErrorCodes.SettingsInvalid), (unnamed.Error, named.Error));
        Assert.Contains("twice without a name, from EIdentity and from Other", unnamed.Message, StringComparison.Ordinal);
        Assert.Contains("twice under the name 'Organisations', from A and from B", named.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("EIdentity")]
    [InlineData("EIdentity.Session")]
    [InlineData("..")]
    [InlineData("a/b")]
    [InlineData("tổ-chức")]
    public void A_name_that_no_address_could_carry_is_misuse(string name) =>
        Assert.ThrowsAny<ArgumentException>(() => Services().AddEIdentityLogin(name, Section("A")));

    [Fact]
    public void The_login_that_brings_the_session_comes_first() =>
        Assert.Throws<InvalidOperationException>(() => new ServiceCollection().AddEIdentityLogin(Name, Section("A")));

    [Theory]
    [InlineData("/eidentity/callback", "is '/eidentity/callback', where another login's callback comes back")]
    [InlineData("callback", "must start with '/', but is 'callback'")]
    [InlineData("/eidentity/login", "is '/eidentity/login', where a page stands already")]
    [InlineData("/eIdentity/Problem", "is '/eIdentity/Problem', where a page stands already")]
    [InlineData("/su-co", "is '/su-co', where a page stands already")]
    public async Task Two_logins_do_not_share_a_callback(string path, string problem)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new SandboxWorld(new SandboxOptions()).GetSettings());
        builder.Configuration["EIdentity:ProblemPage"] = "/su-co";
        builder.Services.AddEIdentityLogin(builder.Configuration.GetSection("EIdentity"));
        builder.Services.AddEIdentityLogin(
            Name,
            SectionLike(builder.Configuration, (Name + ":CallbackPath", path), (Name + ":SesionLifetime", "1")));
        await using WebApplication app = builder.Build();
        app.MapEIdentity();

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => app.StartAsync(WebApp.Cancellation))).Message;

        Assert.Contains($"Organisations:CallbackPath {problem}", message, StringComparison.Ordinal);
        Assert.Contains("Organisations:SesionLifetime is not a setting", message, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _both.DisposeAsync();

    // The settings of the first login under another name: the sandbox knows one client.
    private static IConfigurationSection SectionLike(ConfigurationManager configuration, params (string Setting, string Value)[] own)
    {
        Dictionary<string, string?> settings = configuration.GetSection("EIdentity").AsEnumerable(makePathsRelative: true)
            .Where(static setting => setting.Value is not null)
            .ToDictionary(setting => $"{Name}:{setting.Key}", setting => setting.Value);
        foreach ((string setting, string value) in own)
        {
            settings[setting] = value;
        }

        return new ConfigurationBuilder().AddInMemoryCollection(settings).Build().GetSection(Name);
    }

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/who", Describe).RequireAssurance(AssuranceLevel.Level1);
        endpoints.MapGet("/high", Describe).RequireAssurance(AssuranceLevel.Level2);
    }

    private static string Describe(SignedIn login, HttpContext context) =>
        $"{context.User.FindFirst(EIdentityClaimTypes.Scheme)?.Value} {login.Level} {new Uri(login.Subject.Issuer).Host}";

    private static IServiceCollection Services() => new ServiceCollection().AddEIdentityLogin(Section("EIdentity")).Services;

    private static IConfigurationSection Section(string path) => new ConfigurationBuilder().Build().GetSection(path);

    [GeneratedRegex("<a href=\"(/eidentity/login[^\"]*)\">")]
    private static partial Regex LoginLink();
}
