using System.Security.Claims;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerPrincipalTests
{
    private static readonly SandboxPerson Another = People.All.First(
        person => person != People.Lan && person.AccountLevel == AssuranceLevel.Level2);

    public static TheoryData<string> Merges => ["token", "ticket"];

    [Theory]
    [MemberData(nameof(Merges))]
    public async Task An_app_that_merges_the_session_before_keeps_neither_its_person_nor_its_level(string where)
    {
        await using StockApp app = await StartAsync(where == "token" ? MergeAtToken : MergeAtTicket);
        using TestBrowser browser = app.CreateBrowser();
        string before = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", WebApp.Cancellation)).TextAsync();

        string after = await (await browser.SignInAsync(
            Another,
            AssuranceLevel.Level1,
            EIdentityDefaults.LoginPath + "?returnUrl=/me",
            WebApp.Cancellation)).TextAsync();

        Assert.StartsWith("Level2 1 ", before, StringComparison.Ordinal);
        Assert.StartsWith("Level1 1 ", after, StringComparison.Ordinal);
        Assert.NotEqual(before[9..], after[9..]);
    }

    public static TheoryData<string> Losses => ["ticket", "cookie", "transformation"];

    [Theory]
    [MemberData(nameof(Losses))]
    public async Task An_app_that_signs_in_a_principal_of_its_own_is_told_so_and_not_redirected_for_ever(string where)
    {
        await using StockApp app = await StockApp.StartAsync(
            stock => stock.Events.OnTicketReceived = where == "ticket" ? SignOwnInAsync : _ => Task.CompletedTask,
            builder =>
            {
                if (where == "cookie")
                {
                    builder.Services.Configure<CookieAuthenticationOptions>(
                        "Portal", cookie => cookie.Events.OnSigningIn = context => Task.FromResult(context.Principal = Own()));
                }
                else if (where == "transformation")
                {
                    builder.Services.AddSingleton<IClaimsTransformation, OwnTransformation>();
                }
            });
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal("EID2029", browser.ProblemCode);
    }

    [Fact]
    public async Task A_session_that_two_schemes_of_an_endpoint_bring_is_still_one()
    {
        await using StockApp app = await StartAsync(_ => { });
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/both", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", page);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_form_outlives_another_sign_in_of_its_own_person_only(bool mapsNames)
    {
        await using StockApp app = await StartAsync(stock => stock.MapInboundClaims = mapsNames);
        using TestBrowser browser = app.CreateBrowser();
        await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", WebApp.Cancellation)).TextAsync();
        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);

        string same = await SignInAndSendAsync(browser, People.Lan, token);
        string another = await SignInAndSendAsync(browser, Another, token);

        Assert.Equal($"True {(mapsNames ? 0 : 1)}", same);
        Assert.StartsWith("False ", another, StringComparison.Ordinal);
    }

    [Fact]
    public void A_principal_of_two_people_is_nobody()
    {
        ClaimsPrincipal both = new([.. Session("lan").Identities, .. Session("another").Identities]);

        Assert.NotNull(Session("lan").FindSignedIn());
        Assert.Null(both.FindSignedIn());
    }

    private static ClaimsPrincipal Session(string subject) => SessionClaims.Write(new ElectronicIdentity
    {
        Subject = new SubjectKey("https://sandbox.test", SubjectKind.ProviderSubject, subject),
        Citizen = new Citizen(),
        Level = AssuranceLevel.Level2,
        Evidence = LevelEvidence.SignedToken,
        SignedInAt = DateTimeOffset.UnixEpoch,
    }, "settings");

    private static async Task<string> SignInAndSendAsync(TestBrowser browser, SandboxPerson person, string token)
    {
        await (await browser.SignInAsync(
            person, AssuranceLevel.Level1, EIdentityDefaults.LoginPath + "?returnUrl=/me", WebApp.Cancellation)).TextAsync();
        using FormUrlEncodedContent form = DossierApp.Form(token);
        return await (await browser.PostAsync("/send", form, WebApp.Cancellation)).TextAsync();
    }

    private static async Task SignOwnInAsync(TicketReceivedContext context)
    {
        await context.HttpContext.SignInAsync("Portal", Own());
        context.Response.Redirect(context.ReturnUri!);
        context.HandleResponse();
    }

    private static ClaimsPrincipal Own() => new(new ClaimsIdentity([new Claim("name", "officer")], "own"));

    private sealed class OwnTransformation : IClaimsTransformation
    {
        public Task<ClaimsPrincipal> TransformAsync(ClaimsPrincipal principal) => Task.FromResult(Own());
    }

    private static Task<StockApp> StartAsync(Action<OpenIdConnectOptions> stock) => StockApp.StartAsync(
        stock,
        builder => builder.Configuration["EIdentity:Level:Required"] = "Level1",
        app =>
        {
            app.MapGet(
                "/me",
                (HttpContext context, SignedIn login) => $"{login.Level} {context.User.Identities.Count(IsOurs)} {login.Subject.Reveal()}")
                .RequireAssurance(AssuranceLevel.Level1);
            app.MapGet("/form", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken)
                .RequireAssurance(AssuranceLevel.Level1);
            app.MapPost(
                "/send",
                async (HttpContext context, IAntiforgery antiforgery) =>
                    $"{await antiforgery.IsRequestValidAsync(context)} {context.User.FindAll("sub").Count()}")
                .RequireAssurance(AssuranceLevel.Level1);
            app.MapGet("/both", [Authorize(AuthenticationSchemes = "Portal")] (SignedIn login) => login.Level.ToString())
                .RequireAssurance(AssuranceLevel.Level2);
        });

    private static bool IsOurs(ClaimsIdentity identity) => identity.AuthenticationType == EIdentityDefaults.AuthenticationScheme;

    private static void MergeAtToken(OpenIdConnectOptions options) =>
        options.Events.OnTokenValidated = async context => context.Principal = await MergeAsync(context.HttpContext, context.Principal!);

    private static void MergeAtTicket(OpenIdConnectOptions options) =>
        options.Events.OnTicketReceived = async context => context.Principal = await MergeAsync(context.HttpContext, context.Principal!);

    private static async Task<ClaimsPrincipal> MergeAsync(HttpContext context, ClaimsPrincipal signedIn)
    {
        ClaimsPrincipal? before = (await context.AuthenticateAsync("Portal")).Principal;
        return new ClaimsPrincipal([.. before?.Identities ?? [], .. signedIn.Identities]);
    }
}
