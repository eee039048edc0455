using System.Net;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Requires a level where ASP.NET would not look, or where another setting would win: the app does not start.</summary>
public sealed class GateStartTests
{
    public static TheoryData<string, Action<IEndpointRouteBuilder>> UnreadPlaces => new()
    {
        { "ClassHandler.Get", endpoints => endpoints.MapGet("/a", new ClassHandler(new GateAnswer()).Get) },
        { "ClassHandler.WriteAsync", endpoints => endpoints.MapGet("/b", new ClassHandler(new GateAnswer()).WriteAsync) },
        { "a lambda in LambdaHandler", endpoints => LambdaHandler.Map(endpoints) },
        { "ClassHandler.Get", endpoints => endpoints.MapGet("/d", new DerivedHandler(new GateAnswer()).Get) },
        {
            "ClassHandler.Get",
            endpoints => endpoints.MapGet("/e", new ClassHandler(new GateAnswer()).Get).RequireAssurance(AssuranceLevel.Level1)
        },
        {
            "FreshHandler.Get",
            endpoints => endpoints.MapGet("/f", new FreshHandler(new GateAnswer()).Get).RequireAssurance(AssuranceLevel.Level2)
        },
        {
            "FreshHandler.Get",
            endpoints => endpoints.MapGet("/g", new FreshHandler(new GateAnswer()).Get)
                .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(11))
        },
        {
            "SignedHandler.Get",
            endpoints => endpoints.MapGet("/h", new SignedHandler(new GateAnswer()).Get).RequireAssurance(AssuranceLevel.Level2)
        },
    };

    [Theory]
    [MemberData(nameof(UnreadPlaces))]
    public async Task A_level_on_a_handlers_class_fails_the_start(string place, Action<IEndpointRouteBuilder> map)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(map);

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.AssuranceNotRequired, failure.Error);
        Assert.Contains(place, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_handlers_class_may_say_what_its_endpoint_demands_anyhow()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(endpoints =>
        {
            endpoints.MapGet("/f", new FreshHandler(new GateAnswer()).Get)
                .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(10));
            endpoints.MapGet("/h", new SignedHandler(new GateAnswer()).Get)
                .RequireAssurance(AssuranceLevel.Level2, evidence: LevelEvidence.SignedToken);
        });

        Assert.NotNull(app.Services);
    }

    [Fact]
    public async Task A_level_that_no_login_can_give_fails_the_start()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host
            .UseSetting("EIdentity:Level:Required", "Level1")
            .ConfigureServices(services => services.PostConfigure<LoginOptions>(options => options.Level.Values.Level2.Clear())));

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
        Assert.Contains("require a level that no value of Level:Values", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/apply", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_calls_before_the_levels_were_checked_is_asked_to_wait()
    {
        EarlyCaller caller = new();
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Singleton<IHostedService>(provider =>
            {
                caller.Server = (TestServer)provider.GetRequiredService<IServer>();
                return caller;
            }))));
        using HttpClient client = app.Factory.CreateClient();

        using HttpResponseMessage later = await client.GetAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (caller.Answer, later.StatusCode));
    }

    [Fact]
    public async Task A_level_on_a_handler_of_a_page_fails_the_start()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints => endpoints.MapRazorPages(),
            host => host.ConfigureServices(services => GatePlaces.AddPages(services, "/Assurance/Refused")));

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Contains("HandlerPageModel.OnPost", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_policy_provider_that_hides_ours_fails_the_start()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(
            services => services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>()));

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.AssuranceNotRequired, failure.Error);
        Assert.Contains("register it before AddEIdentityLogin", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(EIdentityDefaults.AuthenticationScheme)]
    public async Task The_scheme_of_a_login_beside_a_level_fails_the_start(string scheme)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(endpoints => endpoints
            .MapGet("/one", () => "in")
            .RequireAuthorization(new AuthorizeAttribute { AuthenticationSchemes = scheme })
            .RequireAssurance(AssuranceLevel.Level2));

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.AssuranceNotRequired, failure.Error);
        Assert.Contains("schemes add up", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, "no endpoint answers there")]
    [InlineData(true, "add AllowAnonymous")]
    public async Task L10_a_problem_page_that_not_everybody_sees_fails_the_start(bool isMapped, string problem)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints => (isMapped ? endpoints.MapGet("/problem/{part?}", () => "sorry") : endpoints.MapPost("/problem", () => "sorry"))
                .ToString(),
            host => host
                .UseSetting("EIdentity:ProblemPage", "/problem")
                .ConfigureServices(services => services.AddAuthorizationBuilder().SetFallbackPolicy(
                    new AuthorizationPolicyBuilder(EIdentityDefaults.SessionScheme).RequireAuthenticatedUser().Build())));

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
        Assert.Contains(problem, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_level_as_fallback_closes_what_says_nothing_and_leaves_our_pages_open()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints => endpoints.MapGet("/silent", () => GatePlaces.In),
            host => host.ConfigureServices(services => services.AddAuthorizationBuilder().SetFallbackPolicy(
                new AuthorizationPolicyBuilder().RequireAssurance(AssuranceLevel.Level2).Build())));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage closed = await browser.GetAsync("/silent", WebApp.Cancellation);

        Assert.Equal("sandbox.test", browser.Location.Host);
        Assert.Contains("VNeID", await browser.GetStringAsync(EIdentityDefaults.HelpPath, WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_problem_page_that_everybody_sees_starts()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            endpoints => endpoints.MapGet("/problem", () => "sorry").AllowAnonymous(),
            host => host.UseSetting("EIdentity:ProblemPage", "/problem"));

        Assert.NotNull(app.Services);
    }

    [RequireAssurance(AssuranceLevel.Level2)]
    private class ClassHandler(GateAnswer answer)
    {
        public string Get() => answer.Text;

        public Task WriteAsync(HttpContext context) => context.Response.WriteAsync(answer.Text);
    }

    private sealed class DerivedHandler(GateAnswer answer) : ClassHandler(answer);

    [RequireAssurance(AssuranceLevel.Level2)]
    private static class LambdaHandler
    {
        public static void Map(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/c", () => GatePlaces.In);
    }

    [RequireAssurance(AssuranceLevel.Level2, MaxAgeSeconds = 600)]
    private sealed class FreshHandler(GateAnswer answer)
    {
        public string Get() => answer.Text;
    }

    [RequireAssurance(AssuranceLevel.Level2, Evidence = LevelEvidence.SignedToken)]
    private sealed class SignedHandler(GateAnswer answer)
    {
        public string Get() => answer.Text;
    }

    private sealed class EarlyCaller : IHostedLifecycleService
    {
        public TestServer? Server { get; set; }

        public HttpStatusCode Answer { get; private set; }

        public async Task StartedAsync(CancellationToken cancellationToken)
        {
            using HttpClient client = Server!.CreateClient();
            using HttpResponseMessage answer = await client.GetAsync(EIdentityDefaults.HelpPath, cancellationToken);
            Answer = answer.StatusCode;
        }

        public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
