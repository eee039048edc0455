using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class AssurancePolicyTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(Map, SetUp);

    [Fact]
    public async Task A_named_policy_sends_a_citizen_to_prove_its_level_and_age()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/by-policy", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", page);
    }

    [Fact]
    public async Task Code_that_asks_the_authorization_service_and_forbids_steps_up_like_an_endpoint()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/by-code", WebApp.Cancellation)).TextAsync();

        Assert.Equal("in", page);
    }

    [Fact]
    public async Task A_signed_level_meets_the_demand_for_one()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.Equal("SignedToken", await browser.GetStringAsync("/signed", WebApp.Cancellation));
    }

    [Fact]
    public async Task A_demand_for_a_signed_level_fails_the_start_when_an_agreement_stands_in()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(Map, host =>
        {
            SetUp(host);
            UseAgreement(host);
        });

        EIdentityException failure = Assert.Throws<EIdentityException>(() => app.Services);

        Assert.Equal(ErrorCodes.SettingsInvalid, failure.Error);
        Assert.Contains("/signed", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_signs_a_citizen_in_whose_provider_says_no_level()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(UseAgreement);
        app.Sandbox.Faults.Arm(LoginFault.AcrMissing);

        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.Contains("Xin chào", await browser.GetStringAsync("/apply", WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EID2101")]
    [InlineData("EID2102")]
    public async Task An_agreement_contradicts_no_level_that_the_answer_says(string code)
    {
        LoginFault fault = code == "EID2101" ? LoginFault.AcrLower : LoginFault.AcrUnknown;
        await using EIdentityTestApp<Program> app = WebApp.Start(host => WebApp.UseAgreement(host));
        app.Sandbox.Faults.Arm(fault);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal(code, browser.ProblemCode);
    }

    [Theory]
    [InlineData(LevelEvidence.BackchannelOnly)]
    [InlineData(LevelEvidence.Agreement)]
    [InlineData((LevelEvidence)9)]
    public void Only_a_signed_token_can_be_demanded(LevelEvidence evidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RequireAssuranceAttribute(AssuranceLevel.Level2) { Evidence = evidence });

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void SetUp(IWebHostBuilder host) => host
        .UseSetting("EIdentity:Level:Required", "Level1")
        .ConfigureServices(services => services.AddAuthorizationBuilder()
            .AddPolicy("Marriage", policy => policy.RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(10))));

    private static void UseAgreement(IWebHostBuilder host) => WebApp.UseAgreement(host)
        .ConfigureServices(services => services.PostConfigure<LoginOptions>(options =>
        {
            // As the guide has it: without a table, which the sandbox's own settings bring.
            options.Level.Values.Level1.Clear();
            options.Level.Values.Level2.Clear();
        }));

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/by-policy", (SignedIn login) => login.Level.ToString()).RequireAuthorization("Marriage");
        endpoints.MapGet("/by-code", AskAsync).RequireAssurance(AssuranceLevel.Level1);
        endpoints.MapGet("/signed", (SignedIn login) => login.Identity.Evidence.ToString())
            .RequireAssurance(AssuranceLevel.Level2, evidence: LevelEvidence.SignedToken);
    }

    private static async Task<IResult> AskAsync(HttpContext context, IAuthorizationService authorization) =>
        (await authorization.AuthorizeAsync(context.User, "Marriage")).Succeeded
            ? Results.Text("in")
            : Results.Forbid(authenticationSchemes: [EIdentityDefaults.SessionScheme]);
}
