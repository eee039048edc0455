using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Lets the app's own ticket store fail while a session is written to it.</summary>
public sealed class UnwrittenSessionTests
{
    [Fact]
    public async Task A_store_that_fails_while_a_session_is_written_is_no_bare_500()
    {
        TicketStore store = new() { Fails = true };
        await using EIdentityTestApp<Program> app = Start(store);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal(("EID2012", false), (browser.ProblemCode, browser.HasSession));
    }

    [Fact]
    public async Task A_session_that_could_not_be_written_lives_nowhere_and_takes_the_one_before_it_along()
    {
        TicketStore store = new();
        await using EIdentityTestApp<Program> app = Start(store);
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        string before = store.LastSession!;
        store.FailureToStore = new TimeoutException("The store of the app is down.");

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal(("EID2012", false), (browser.ProblemCode, browser.HasSession));
        Assert.NotEqual(before, store.LastSession);
        SessionRecords records = app.Services.GetRequiredService<SessionRecords>();
        Assert.False(await records.ExistsAsync(before, WebApp.Cancellation));
        Assert.False(await records.ExistsAsync(store.LastSession!, WebApp.Cancellation));
    }

    [Fact]
    public async Task What_says_itself_why_a_session_was_not_written_is_heard()
    {
        TicketStore store = new() { FailureToStore = new EIdentityException(ErrorCodes.SharedStateUnavailable, "The store is full.") };
        await using EIdentityTestApp<Program> app = Start(store);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal("EID2009", browser.ProblemCode);
    }

    [Fact]
    public async Task A_store_that_gives_up_while_the_browser_waits_has_failed()
    {
        TicketStore store = new() { FailureToStore = new OperationCanceledException() };
        await using EIdentityTestApp<Program> app = Start(store);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/apply", WebApp.Cancellation);

        Assert.Equal(("EID2012", false), (browser.ProblemCode, browser.HasSession));
    }

    [Theory]
    [InlineData(true, nameof(OperationCanceledException))]
    [InlineData(false, nameof(LoginException))]
    public async Task A_browser_that_goes_away_meanwhile_cancels_and_hides_no_failure_of_the_store(bool isCanceled, string thrown)
    {
        TicketStore store = new();
        await using EIdentityTestApp<Program> app = Start(
            store,
            endpoints => endpoints.MapGet("/again", context => SignInAgainAsync(context, store)));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        store.FailureToStore = isCanceled ? new OperationCanceledException() : new TimeoutException("The store of the app is down.");

        Assert.Equal(thrown, await browser.GetStringAsync("/again", WebApp.Cancellation));
    }

    private static async Task SignInAgainAsync(HttpContext context, TicketStore store)
    {
        using CancellationTokenSource browser = new();
        store.Storing = browser.Cancel;
        context.RequestAborted = browser.Token;
        string thrown = "nothing";
        try
        {
            await context.SignInAsync(EIdentityDefaults.SessionScheme, context.User);
        }
        catch (Exception failure)
        {
            thrown = failure.GetType().Name;
        }

        context.RequestAborted = CancellationToken.None;
        await context.Response.WriteAsync(thrown);
    }

    private static EIdentityTestApp<Program> Start(TicketStore store, Action<IEndpointRouteBuilder>? map = null) => WebApp.Start(
        map ?? (_ => { }),
        host => host
            .UseSetting("EIdentity:Level:Required", "Level1")
            .ConfigureServices(services => services.Configure<CookieAuthenticationOptions>(
                EIdentityDefaults.SessionScheme, options => options.SessionStore = store)));
}
