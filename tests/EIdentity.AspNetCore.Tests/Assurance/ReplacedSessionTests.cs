using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A form whose session was replaced in another tab: its own citizen may still send it, and nobody else.</summary>
public sealed class ReplacedSessionTests : IAsyncDisposable
{
    private const string Typed = "Nguyễn Thị Lan viết";

    private readonly DossierApp _dossier = new(LogAll, static endpoints =>
    {
        endpoints.MapGet("/owner", (HttpContext context) => context.User.FindFirst(EIdentityClaimTypes.Owner)!.Value)
            .RequireAssurance(AssuranceLevel.Level1);
        endpoints.MapGet("/open", (HttpContext context, IAntiforgery antiforgery) => antiforgery.GetAndStoreTokens(context).RequestToken)
            .AllowAnonymous();
        endpoints.MapPost("/save", SaveAsync).RequireAssurance(AssuranceLevel.Level1);
        endpoints.MapGet("/high", () => "high").RequireAssurance(AssuranceLevel.Level2);
    });

    [Theory]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level1)]
    [InlineData(AssuranceLevel.Level1, AssuranceLevel.Level2)]
    [InlineData(AssuranceLevel.Level1, AssuranceLevel.Level1)]
    [InlineData(AssuranceLevel.Level2, AssuranceLevel.Level2)]
    public async Task The_same_person_may_send_it_after_another_sign_in(AssuranceLevel before, AssuranceLevel after)
    {
        using TestBrowser browser = await SignInAsync(before);
        string token = await OpenFormAsync(browser);

        await SignInInAnotherTabAsync(browser, People.Lan, after);

        Assert.Equal((HttpStatusCode.OK, $"saved {Typed}"), await PostAsync(browser, token));
    }

    [Fact]
    public async Task The_same_person_may_send_it_after_a_step_up()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level1);
        string token = await OpenFormAsync(browser);

        using HttpResponseMessage high = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Equal("high", await high.Content.ReadAsStringAsync(WebApp.Cancellation));
        Assert.Equal((HttpStatusCode.OK, $"saved {Typed}"), await PostAsync(browser, token));
    }

    [Fact]
    public async Task The_same_person_may_send_it_after_signing_out_and_in()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level2);
        string token = await OpenFormAsync(browser);

        using HttpResponseMessage signedOut = await browser.SignOutAsync();
        await SignInInAnotherTabAsync(browser, People.Lan, AssuranceLevel.Level1);

        Assert.Equal((HttpStatusCode.OK, $"saved {Typed}"), await PostAsync(browser, token));
    }

    [Fact]
    public async Task It_is_kept_when_the_new_session_proves_too_little()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level2);
        string token = await OpenFormAsync(browser);
        await SignInInAnotherTabAsync(browser, People.Lan, AssuranceLevel.Level1);
        await PostAsync(browser, token, "/submit");

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);

        Assert.Contains(Typed, await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_kept_when_the_new_session_has_ended_too()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level2);
        string token = await OpenFormAsync(browser);
        await SignInInAnotherTabAsync(browser, People.Lan, AssuranceLevel.Level1);
        _dossier.Time.Advance(TimeSpan.FromMinutes(31));

        (HttpStatusCode status, string ended) = await PostAsync(browser, token);
        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan, AssuranceLevel.Level1, cancellationToken: WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("được giữ đến", ended, StringComparison.Ordinal);
        Assert.Contains(Typed, await page.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(AssuranceLevel.Level1, "/save")]
    [InlineData(AssuranceLevel.Level2, "/save")]
    [InlineData(AssuranceLevel.Level1, "/submit")]
    [InlineData(AssuranceLevel.Level2, "/submit")]
    public async Task Another_person_can_neither_send_it_nor_is_it_kept_for_them(AssuranceLevel level, string address)
    {
        using TestBrowser browser = await SignInAsync(level);
        string token = await OpenFormAsync(browser);

        await SignInInAnotherTabAsync(browser, People.Hoa, level);
        (_, string page) = await PostAsync(browser, token, address);

        Assert.DoesNotContain(Typed, page, StringComparison.Ordinal);
        Assert.Empty(_dossier.Submitted);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Fact]
    public async Task After_a_sign_out_it_is_nobodys_and_the_page_says_so()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level2);
        string token = await OpenFormAsync(browser);

        using HttpResponseMessage signedOut = await browser.SignOutAsync();
        (HttpStatusCode status, string page) = await PostAsync(browser, token);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Contains("chưa được tiếp nhận", page, StringComparison.Ordinal);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Fact]
    public async Task What_was_made_before_anybody_signed_in_is_not_the_citizens()
    {
        using TestBrowser browser = _dossier.App.CreateBrowser();
        string token = await OpenFormAsync(browser, "/open");

        await SignInInAnotherTabAsync(browser, People.Lan, AssuranceLevel.Level1);

        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(browser, token)).Status);
    }

    [Fact]
    public async Task A_sign_out_button_of_before_signs_out()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level2);
        string page = await browser.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);

        await SignInInAnotherTabAsync(browser, People.Lan, AssuranceLevel.Level1);
        using HttpResponseMessage signedOut = await browser.SignOutAsync(page);

        Assert.False(browser.HasSession);
    }

    [Fact]
    public async Task What_names_the_owner_stands_in_no_log_and_no_page()
    {
        using TestBrowser browser = await SignInAsync(AssuranceLevel.Level1);
        string lan = await browser.GetStringAsync("/owner", WebApp.Cancellation);
        string token = await OpenFormAsync(browser);
        (_, string asked) = await PostAsync(browser, token, "/submit");
        using HttpResponseMessage kept = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);
        string shown = await kept.Content.ReadAsStringAsync(WebApp.Cancellation);
        await SignInInAnotherTabAsync(browser, People.Hoa, AssuranceLevel.Level1);
        (_, string refused) = await PostAsync(browser, token);
        string hoa = await browser.GetStringAsync("/owner", WebApp.Cancellation);

        IEnumerable<string> log = _dossier.App.Services.GetFakeLogCollector().GetSnapshot().Select(line => line.ToString());

        Assert.NotEqual(lan, hoa);
        Assert.Contains(Typed, shown, StringComparison.Ordinal);
        Assert.All([asked, shown, refused, token, .. log], text => Assert.All([lan, hoa], owner =>
            Assert.DoesNotContain(owner, text, StringComparison.OrdinalIgnoreCase)));
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private static void LogAll(IServiceCollection services) =>
        services.AddFakeLogging().AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace));

    private Task<TestBrowser> SignInAsync(AssuranceLevel level) => _dossier.App.SignInAsync(People.Lan, level, WebApp.Cancellation);

    private static Task<string> OpenFormAsync(TestBrowser browser, string address = "/form") =>
        browser.GetStringAsync(address, WebApp.Cancellation);

    // Two tabs of one browser share its cookies.
    private async Task SignInInAnotherTabAsync(TestBrowser browser, SandboxPerson person, AssuranceLevel level)
    {
        _dossier.Time.Advance(TimeSpan.FromMinutes(3));
        using HttpResponseMessage page = await browser.SignInAsync(person, level, cancellationToken: WebApp.Cancellation);
        Assert.True(browser.HasSession);
    }

    private static async Task<(HttpStatusCode Status, string Page)> PostAsync(
        TestBrowser browser, string token, string address = "/save")
    {
        using HttpResponseMessage answer = await browser.PostAsync(address, DossierApp.Form(token, ("name", Typed)), WebApp.Cancellation);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(WebApp.Cancellation));
    }

    private static async Task<IResult> SaveAsync(HttpContext context, IAntiforgery antiforgery) =>
        await antiforgery.IsRequestValidAsync(context)
            ? Results.Text($"saved {context.Request.Form["name"]}")
            : Results.BadRequest();
}
