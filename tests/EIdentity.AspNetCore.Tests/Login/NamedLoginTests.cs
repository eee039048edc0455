using System.Net;
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

public sealed class NamedLoginTests : IAsyncDisposable
{
    private const string Name = "Organisations";
    private const string Begin = EIdentityDefaults.LoginPath + "?scheme=" + Name + "&returnUrl=%2Fwho";

    private readonly CallCounter _callsOfDefault = new();
    private readonly EIdentityTestApp<Program> _app;

    public NamedLoginTests() =>
        _app = Start(services => services.AddHttpClient(LoginDefaults.HttpClientName).AddHttpMessageHandler(() => _callsOfDefault));

    [Fact]
    public async Task Each_login_comes_back_to_its_own_callback_and_the_session_remembers_it()
    {
        using TestBrowser organisation = _app.CreateBrowser();
        using TestBrowser citizen = _app.CreateBrowser();

        string atName = await (await organisation.SignInAsync(People.Lan, AssuranceLevel.Level2, Begin, WebApp.Cancellation)).TextAsync();
        string atDefault = await (await citizen.SignInAsync(People.Lan, AssuranceLevel.Level2, "/who", WebApp.Cancellation)).TextAsync();

        Assert.Equal(("Organisations Level2", " Level2"), (atName, atDefault));
        Assert.Contains(organisation.History, address => address.AbsolutePath == "/eidentity/callback/Organisations");
        Assert.Contains(citizen.History, address => address.AbsolutePath == "/eidentity/callback");
    }

    [Fact]
    public async Task Each_login_has_its_own_settings()
    {
        using TestBrowser organisation = _app.CreateBrowser();
        using TestBrowser citizen = _app.CreateBrowser();

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
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage low = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, Begin, WebApp.Cancellation);

        string raised = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();
        using HttpResponseMessage ended = await browser.SignOutAsync();

        Assert.Equal("Organisations Level2", raised);
        Assert.Equal(2, browser.History.Count(address => address.AbsolutePath == "/eidentity/callback/Organisations"));
        Assert.Contains(browser.History, address => address.AbsolutePath == "/end-session");
        Assert.Equal((false, 0), (browser.HasSession, _callsOfDefault.Count));
    }

    [Fact]
    public async Task A_callback_of_one_login_is_not_completed_by_another()
    {
        using TestBrowser browser = _app.CreateBrowser();
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
        using TestBrowser browser = _app.CreateBrowser();

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

        Assert.Null(app.Services.GetRequiredService<LoginSchemes>().FindOf(SessionClaims.Write(identity, Name)));
        Assert.NotNull(_app.Services.GetRequiredService<LoginSchemes>().FindOf(SessionClaims.Write(identity, Name)));
    }

    [Fact]
    public void Each_login_has_its_own_health_checks()
    {
        ICollection<HealthCheckRegistration> checks =
            _app.Services.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations;

        Assert.Equal(12, checks.Count);
        Assert.Contains(checks, check => check.Name == "eidentity_provider:Organisations");
    }

    [Fact]
    public void The_same_name_twice_fails_at_start()
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
    public async Task Two_logins_do_not_share_a_callback(string path, string problem)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(
            new WebApplicationOptions { EnvironmentName = Environments.Development });
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(new SandboxEngine(new SandboxOptions()).GetSettings());
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

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static EIdentityTestApp<Program> Start(Action<IServiceCollection> configure) => WebApp.Start(
        Map,
        host => host.ConfigureServices((context, services) =>
        {
            services.AddEIdentityLogin(Name, SectionLike(context.Configuration, (Name + ":Level:Required", "Level1")));
            services.AddHealthChecks().AddEIdentity();
            configure(services);
        }));

    // The settings of the first login under another name: the sandbox knows one client.
    private static IConfigurationSection SectionLike(IConfiguration configuration, params (string Setting, string Value)[] own)
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
        $"{context.User.FindFirst(EIdentityClaimTypes.Scheme)?.Value} {login.Level}";

    private static IServiceCollection Services() => new ServiceCollection().AddEIdentityLogin(Section("EIdentity")).Services;

    private static IConfigurationSection Section(string path) => new ConfigurationBuilder().Build().GetSection(path);

    private sealed class CallCounter : DelegatingHandler
    {
        private int _count;

        public int Count => _count;

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _count);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
