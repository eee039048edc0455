using System.Net;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class OtherLoginTests
{
    private const string BeginNamed = EIdentityDefaults.LoginPath + "?scheme=" + TwoProviders.Name + "&returnUrl=%2Flow";

    [Fact]
    public async Task Who_is_signed_in_where_the_level_can_never_be_reached_is_shown_the_other_login()
    {
        await using TwoProviders both = LowAt(TwoProviders.Name);
        using TestBrowser browser = both.CreateBrowserOfNamed();
        using HttpResponseMessage low = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, BeginNamed, WebApp.Cancellation);

        string page = await (await browser.GetAsync("/high", WebApp.Cancellation)).TextAsync();

        Assert.Equal(EIdentityDefaults.ProblemPath + "?code=EID2101&returnUrl=%2Fhigh", browser.Location.PathAndQuery);
        Assert.Contains(
            "<a href=\"/eidentity/login?returnUrl=%2Fhigh\">Đăng nhập bằng tài khoản khác</a>",
            page,
            StringComparison.Ordinal);
        Assert.True(browser.HasSession);
    }

    [Fact]
    public async Task Who_is_signed_in_at_the_login_without_a_name_is_shown_the_one_by_name()
    {
        await using TwoProviders both = LowAt(string.Empty);
        using TestBrowser browser = both.App.CreateBrowser();
        using HttpResponseMessage low = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, "/low", WebApp.Cancellation);

        string page = await (await browser.GetAsync("/high", WebApp.Cancellation)).TextAsync();

        Assert.Contains(
            "<a href=\"/eidentity/login?returnUrl=%2Fhigh&amp;scheme=Organisations\">Đăng nhập bằng tài khoản khác</a>",
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_sent_to_the_login_that_can_reach_the_level()
    {
        await using TwoProviders both = LowAt(string.Empty);
        using TestBrowser browser = both.CreateBrowserOfNamed();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).TextAsync();

        Assert.Equal(("Level2", 0), (page, both.CallsOfDefault.Count));
    }

    [Fact]
    public async Task A_program_is_not_asked_for_a_step_up_that_its_login_cannot_bring()
    {
        await using TwoProviders both = LowAt(TwoProviders.Name);
        using TestBrowser browser = both.CreateBrowserOfNamed();
        using HttpResponseMessage low = await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, BeginNamed, WebApp.Cancellation);
        using HttpRequestMessage call = new(HttpMethod.Get, "/high");
        call.Headers.Add("Sec-Fetch-Mode", "cors");

        using HttpResponseMessage answer = await browser.SendAsync(call, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_session_by_agreement_does_not_meet_the_demand_for_a_signed_level()
    {
        await using TwoProviders both = new(
            endpoints =>
            {
                endpoints.MapGet("/low", Describe).RequireAssurance(AssuranceLevel.Level2);
                MapSigned(endpoints);
            },
            static host => host.ConfigureServices(
                static services => services.PostConfigure<LoginOptions>(TwoProviders.Name, UseAgreement)));
        both.Second.Faults.Arm(LoginFault.AcrMissing);
        using TestBrowser browser = both.CreateBrowserOfNamed();
        string inside = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, BeginNamed, WebApp.Cancellation)).TextAsync();

        string page = await (await browser.GetAsync("/signed", WebApp.Cancellation)).TextAsync();

        Assert.Equal("Level2", inside);
        Assert.DoesNotContain("inside", page, StringComparison.Ordinal);
        Assert.Equal("EID2108", browser.ProblemCode);
    }

    [Fact]
    public async Task What_two_logins_give_only_together_fails_at_start()
    {
        await using TwoProviders both = new(
            MapSigned,
            host => host.ConfigureServices(static services =>
            {
                services.PostConfigure<LoginOptions>(KeepLow);
                services.PostConfigure<LoginOptions>(TwoProviders.Name, UseAgreement);
            }));

        EIdentityException refused = Assert.Throws<EIdentityException>(() => both.App.Services);

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains("/signed", refused.Message, StringComparison.Ordinal);
    }

    private static TwoProviders LowAt(string login) => new(
        static endpoints =>
        {
            endpoints.MapGet("/low", Describe).RequireAssurance(AssuranceLevel.Level1);
            endpoints.MapGet("/high", Describe).RequireAssurance(AssuranceLevel.Level2);
        },
        host => host.ConfigureServices(services => services.PostConfigure<LoginOptions>(login, KeepLow)));

    private static void KeepLow(LoginOptions options)
    {
        options.Level.Required = AssuranceLevel.Level1;
        options.Level.Values.Level2.Clear();
    }

    private static void UseAgreement(LoginOptions options)
    {
        options.Level.Source = LevelSource.Agreement;
        options.Level.Agreement.Number = "17/CK-2026";
        options.Level.Agreement.SignedOn = new DateOnly(2020, 1, 1);
        options.Level.Agreement.ExpiresOn = new DateOnly(2190, 12, 31);
        options.Level.Agreement.Level = AssuranceLevel.Level2;
    }

    private static void MapSigned(IEndpointRouteBuilder endpoints) => endpoints.MapGet("/signed", static () => "inside")
        .RequireAssurance(AssuranceLevel.Level2, maxAge: null, evidence: LevelEvidence.SignedToken);

    private static string Describe(SignedIn login) => $"{login.Level}";
}
