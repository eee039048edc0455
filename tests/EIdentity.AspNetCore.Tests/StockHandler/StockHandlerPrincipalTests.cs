using System.Security.Claims;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

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

    [Fact]
    public async Task A_session_that_two_schemes_of_an_endpoint_bring_is_still_one()
    {
        await using StockApp app = await StartAsync(_ => { });
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/both", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", page);
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

    private static Task<StockApp> StartAsync(Action<OpenIdConnectOptions> stock) => StockApp.StartAsync(
        stock,
        builder => builder.Configuration["EIdentity:Level:Required"] = "Level1",
        app =>
        {
            app.MapGet(
                "/me",
                (HttpContext context, SignedIn login) => $"{login.Level} {context.User.Identities.Count(IsOurs)} {login.Subject.Reveal()}")
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
