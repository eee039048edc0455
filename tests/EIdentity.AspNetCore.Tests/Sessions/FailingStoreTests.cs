using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Lets the app's own ticket store fail at each step; a deadline of the store looks as if the browser had gone.</summary>
public sealed class FailingStoreTests : IAsyncDisposable
{
    private readonly TicketStore _store = new();
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DossierApp _dossier;

    public FailingStoreTests() => _dossier = new DossierApp(
        services => services.Configure<CookieAuthenticationOptions>(
            EIdentityDefaults.SessionScheme, options => options.SessionStore = _store),
        MapMore);

    public static TheoryData<Type> Failures => [typeof(TimeoutException), typeof(TaskCanceledException)];

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_step_up_by_another_person_is_refused_as_such_and_leaves_no_form(Type failure)
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        Assert.NotEqual(0, _dossier.KeptBytes);
        Fail(failure);

        await _dossier.ConfirmAsync(browser, People.Hoa);

        Assert.Equal("EID2107", browser.ProblemCode);
        Assert.False(browser.HasSession);
        Assert.Equal(0, _dossier.KeptBytes);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_step_up_whose_session_cannot_be_written_is_heard_of_as_refused_and_leaves_the_form_waiting(Type failure)
    {
        using TestBrowser browser = await _dossier.PostAsync(token => DossierApp.Form(token, ("name", "Lan")));
        Fail(failure);

        await _dossier.ConfirmAsync(browser, People.Lan);

        Assert.Equal("EID2009", browser.ProblemCode);
        Assert.Equal(["signed in at Level1", "refused EID2009"], _dossier.Listener.Heard);
        Assert.NotEqual(0, _dossier.KeptBytes);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_first_session_that_cannot_be_written_is_heard_of_as_refused_and_leads_back_to_where_it_began(Type failure)
    {
        Fail(failure);
        using TestBrowser browser = _dossier.App.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply?q=1", WebApp.Cancellation);

        Assert.Equal("EID2012", browser.ProblemCode);
        Assert.Contains("returnUrl=%2Fapply%3Fq%3D1", browser.Location.Query, StringComparison.Ordinal);
        Assert.Equal(["refused EID2012"], _dossier.Listener.Heard);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_page_is_answered_though_its_session_cannot_be_renewed(Type failure)
    {
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        _dossier.Time.Advance(TimeSpan.FromMinutes(20));

        using HttpRequestMessage request = new(HttpMethod.Get, "/break");
        request.Headers.Add("X-Failure", failure.Name);
        using HttpResponseMessage page = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal("somebody", await page.TextAsync());
        _store.Failure = null;
        Assert.Equal("somebody", await browser.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task An_idle_session_that_cannot_be_removed_is_none(Type failure)
    {
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        _dossier.Time.Advance(TimeSpan.FromMinutes(31));
        _store.RemovalFailure = Create(failure);

        Assert.Equal("nobody", await browser.GetStringAsync("/who", WebApp.Cancellation));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_session_that_cannot_be_read_is_none(Type failure)
    {
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        Fail(failure);

        using HttpResponseMessage page = await browser.GetAsync("/who", WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.OK, "nobody"), (page.StatusCode, await page.TextAsync()));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Whoever_closes_the_tab_during_a_sign_out_is_signed_out(bool fails)
    {
        using TestBrowser browser = await _dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        await Assert.ThrowsAnyAsync<Exception>(() => browser.GetAsync(fails ? "/leave?fails=1" : "/leave", WebApp.Cancellation));
        await _left.Task.WaitAsync(WebApp.Cancellation);
        _store.Failure = null;

        Assert.Equal("nobody", await browser.GetStringAsync("/who", WebApp.Cancellation));
    }

    public ValueTask DisposeAsync() => _dossier.DisposeAsync();

    private void Fail(Type failure) => _store.Failure = Create(failure);

    private static Exception Create(Type failure) => (Exception)Activator.CreateInstance(failure)!;

    private void MapMore(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/who", Who);
        endpoints.MapGet("/break", (HttpContext context) =>
        {
            Fail(Failures.Select(row => row.Data).Single(failure => failure.Name == context.Request.Headers["X-Failure"]));
            return Who(context);
        });
        endpoints.MapGet("/leave", async (HttpContext context) =>
        {
            _store.Fails = context.Request.Query.ContainsKey("fails");
            context.Abort();
            try
            {
                await context.SignOutAsync(EIdentityDefaults.SessionScheme);
            }
            finally
            {
                _left.SetResult();
            }
        });
    }

    private static string Who(HttpContext context) => context.User.FindSignedIn() is null ? "nobody" : "somebody";
}
