using System.Net;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerLevelTests
{
    [Fact]
    public async Task A_stock_login_proves_its_level_by_the_signed_token()
    {
        await using StockApp app = await StockApp.StartAsync(WithoutPushing);
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2 SignedToken", page);
        Assert.Contains(
            browser.History,
            address => address.Query.Contains("acr_values=" + Uri.EscapeDataString(SandboxAcrValues.Level2), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_no_value_stands_for_the_level_none_is_asked_for()
    {
        await using StockApp app = await StockApp.StartAsync(
            WithoutPushing,
            builder =>
            {
                builder.Configuration.AddInMemoryCollection(WebApp.Agreement);
                builder.Services.PostConfigure<LoginOptions>(options => options.Level.Values.Level2.Clear());
            });
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/high", WebApp.Cancellation);

        string asked = browser.History.Single(address => address.AbsolutePath == "/authorize").Query;
        Assert.Contains("client_id=", asked, StringComparison.Ordinal);
        Assert.DoesNotContain("acr_values", asked, StringComparison.Ordinal);
    }

    public static TheoryData<string, string> Faults => new()
    {
        { LoginFault.AcrLower.Name, "EID2101" },
        { LoginFault.AcrUnknown.Name, "EID2102" },
        { LoginFault.AcrMissing.Name, "EID2103" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_level_that_is_not_proven_is_refused_with_its_page(string fault, string code)
    {
        await using StockApp app = await StockApp.StartAsync();
        app.Sandbox.Faults.Arm(LoginFault.All.First(known => known.Name == fault));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal(code, browser.ProblemCode);
        Assert.Contains("returnUrl=%2Fhigh", browser.Location.Query, StringComparison.Ordinal);
        Assert.DoesNotContain(browser.Cookies.GetAllCookies(), cookie => cookie.Name.Contains("Portal", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EID2101")]
    [InlineData("EID2102")]
    public async Task An_agreement_contradicts_no_level_that_the_token_says(string code)
    {
        LoginFault fault = code == "EID2101" ? LoginFault.AcrLower : LoginFault.AcrUnknown;
        await using StockApp app = await StockApp.StartAsync(
            configure: builder => builder.Configuration.AddInMemoryCollection(WebApp.Agreement));
        app.Sandbox.Faults.Arm(fault);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal(code, browser.ProblemCode);
    }

    [Fact]
    public async Task A_level_proven_too_long_ago_is_refused()
    {
        FakeTimeProvider later = new(DateTimeOffset.UtcNow.AddMinutes(10));
        await using StockApp app = await StockApp.StartAsync(WithoutPushing, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(later);
            builder.Configuration["EIdentity:Level:MaxAge"] = "00:05:00";
        });
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal("EID2104", browser.ProblemCode);
        Assert.Contains(browser.History, address => address.Query.Contains("max_age=300", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_sandbox_is_refused_unless_it_is_allowed()
    {
        await using StockApp app = await StockApp.StartAsync(
            configure: builder => builder.Configuration["EIdentity:AllowSandbox"] = "false");
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal(ErrorCodes.SandboxRefused.Value, browser.ProblemCode);
    }

    [Fact]
    public async Task A_session_of_a_low_level_steps_up_through_the_stock_handler()
    {
        await using StockApp app = await StartAtLevel1Async();
        using TestBrowser browser = app.CreateBrowser();
        Assert.Equal("low", await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, "/low", WebApp.Cancellation)).TextAsync());

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2 SignedToken", page);
    }

    [Fact]
    public async Task Another_person_cannot_step_up_a_session_and_ends_it()
    {
        await using StockApp app = await StartAtLevel1Async();
        using TestBrowser browser = app.CreateBrowser();
        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, "/low", WebApp.Cancellation)).Dispose();

        using HttpResponseMessage page = await browser.SignInAsync(
            app.Sandbox.People.First(person => person != People.Lan && person.AccountLevel == AssuranceLevel.Level2),
            AssuranceLevel.Level2,
            "/high",
            WebApp.Cancellation);

        Assert.Equal(ErrorCodes.StepUpByAnotherPerson.Value, browser.ProblemCode);
        Assert.DoesNotContain(
            browser.Cookies.GetAllCookies(),
            cookie => cookie.Name.Contains("Portal", StringComparison.Ordinal) && cookie.Value.Length > 0);
    }

    [Fact]
    public async Task A_proof_that_has_grown_old_is_given_again()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using StockApp app = await StockApp.StartAsync(
            configure: builder => builder.Services.AddSingleton<TimeProvider>(time),
            map: app => app.MapGet("/fresh", () => "fresh").RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(5)),
            sandboxTime: time);
        using TestBrowser browser = app.CreateBrowser();
        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/fresh", WebApp.Cancellation)).Dispose();
        time.Advance(TimeSpan.FromMinutes(7));

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/fresh", WebApp.Cancellation)).TextAsync();

        Assert.Equal("fresh", page);
        Assert.Equal(2, browser.History.Count(address => address.AbsolutePath == "/signin-oidc"));
    }

    [Fact]
    public async Task A_session_from_before_the_levels_is_sent_to_log_in()
    {
        await using StockApp app = await StockApp.StartAsync(
            map: app => app.MapGet("/old-login", () => Results.SignIn(new([new("Officer")]), authenticationScheme: "Portal")));
        using TestBrowser browser = app.CreateBrowser();
        (await browser.GetAsync("/old-login", WebApp.Cancellation)).Dispose();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2 SignedToken", page);
    }

    [Fact]
    public async Task A_program_gets_a_challenge_in_place_of_a_redirect()
    {
        await using StockApp app = await StartAtLevel1Async();
        using TestBrowser browser = app.CreateBrowser();
        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, "/low", WebApp.Cancellation)).Dispose();
        browser.DefaultRequestHeaders.Add("X-Requested-With", "XMLHttpRequest");

        using HttpResponseMessage answer = await browser.GetAsync("/high", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.True(StepUpChallenge.TryParse(answer, out StepUpChallenge? challenge));
        Assert.Equal([SandboxAcrValues.Level2], challenge.AcrValues);
    }

    [Fact]
    public async Task The_default_scheme_of_the_app_stays()
    {
        await using StockApp app = await StockApp.StartAsync();
        IAuthenticationSchemeProvider schemes = app.Services.GetRequiredService<IAuthenticationSchemeProvider>();

        Assert.Equal("Portal", (await schemes.GetDefaultAuthenticateSchemeAsync())?.Name);
        Assert.Equal("Portal", (await schemes.GetDefaultChallengeSchemeAsync())?.Name);
    }

    [Fact]
    public async Task The_login_address_works()
    {
        await using StockApp app = await StockApp.StartAsync();
        using TestBrowser browser = app.CreateBrowser();

        (await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            EIdentityDefaults.LoginPath + "?returnUrl=/high",
            WebApp.Cancellation)).Dispose();

        Assert.Equal("/high", browser.Location.AbsolutePath);
    }

    private static Task<StockApp> StartAtLevel1Async() => StockApp.StartAsync(
        configure: builder => builder.Configuration["EIdentity:Level:Required"] = "Level1",
        map: app => app.MapGet("/low", [RequireAssurance(AssuranceLevel.Level1)] () => "low"));

    // What is asked for can then be read in the browser's address.
    private static void WithoutPushing(OpenIdConnectOptions options) =>
        options.PushedAuthorizationBehavior = PushedAuthorizationBehavior.Disable;

    [Fact]
    public async Task L6_a_session_proves_nothing_after_its_lifetime_however_long_the_stock_cookie_lives()
    {
        FakeTimeProvider time = new(DateTimeOffset.UtcNow);
        await using StockApp app = await StockApp.StartAsync(
            configure: builder =>
            {
                builder.Configuration["EIdentity:SessionLifetime"] = "02:00:00";
                builder.Services.AddSingleton<TimeProvider>(time);
            },
            sandboxTime: time);
        using TestBrowser browser = app.CreateBrowser();
        string atFirst = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();

        time.Advance(TimeSpan.FromHours(2));
        using HttpResponseMessage later = await browser.GetAsync("/high", WebApp.Cancellation);

        Assert.Equal("Level2 SignedToken", atFirst);
        Assert.Equal("sandbox.test", browser.Location.Host);
    }
}
