using System.Net;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerCancelTests : IDisposable
{
    private readonly DossierApp.RecordingListener _listener = new();
    private readonly CancellationTokenSource _leaving = new();

    public static TheoryData<string> Answers => ["OnRemoteFailure", "OnAccessDenied", "AccessDeniedPath"];

    [Fact]
    public async Task A_citizen_who_stops_the_login_sees_the_same_page_as_with_our_own_handler()
    {
        await using StockApp app = await StartAsync();
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.CancelSignInAsync("/high", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("/eidentity/problem?code=EID2027&returnUrl=%2Fhigh", browser.Location.PathAndQuery);
    }

    [Fact]
    public async Task A_login_that_the_citizen_stopped_is_counted_and_heard_of_once()
    {
        await using StockApp app = await StartAsync();
        using MetricCollector<long> logins = Count(app);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.CancelSignInAsync("/high", WebApp.Cancellation);

        Assert.Equal(["cancelled"], _listener.Heard);
        Assert.Equal("cancelled", Assert.Single(logins.GetMeasurementSnapshot()).Tags["eidentity.outcome"]);
    }

    [Fact]
    public async Task A_callback_of_no_login_is_no_stopped_login()
    {
        await using StockApp app = await StartAsync(options => options.Events.OnRemoteFailure = AnswerAsync);
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.GetAsync("/signin-oidc?error=access_denied&state=invented", WebApp.Cancellation);

        Assert.Equal("/", browser.Location.AbsolutePath);
        Assert.Empty(_listener.Heard);
    }

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task The_apps_own_answer_to_a_stopped_login_wins(string answer)
    {
        await using StockApp app = await StartAsync(options => AnswerAt(answer, options));
        using TestBrowser browser = app.CreateBrowser();

        using HttpResponseMessage page = await browser.CancelSignInAsync("/high", WebApp.Cancellation);

        Assert.Equal("/", browser.Location.AbsolutePath);
        Assert.Equal("front page", await page.Content.ReadAsStringAsync(WebApp.Cancellation));
    }

    [Fact]
    public async Task A_login_whose_browser_goes_away_after_the_level_was_proven_is_abandoned_and_not_refused()
    {
        TaskCompletionSource told = new(TaskCreationOptions.RunContinuationsAsynchronously);
        await using StockApp app = await StartAsync(options =>
        {
            options.Events.OnUserInformationReceived = LeaveAsync;
            options.Events.OnRemoteFailure = _ => Task.FromResult(told.TrySetResult());
        });
        using MetricCollector<long> logins = Count(app);
        using TestBrowser browser = app.CreateBrowser();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", _leaving.Token));
        await told.Task.WaitAsync(WebApp.Cancellation);

        Assert.Equal(["abandoned"], _listener.Heard);
        Assert.Equal("abandoned", Assert.Single(logins.GetMeasurementSnapshot()).Tags["eidentity.outcome"]);
    }

    public void Dispose() => _leaving.Dispose();

    private static void AnswerAt(string where, OpenIdConnectOptions options)
    {
        switch (where)
        {
            case "OnRemoteFailure":
                options.Events.OnRemoteFailure = AnswerAsync;
                break;
            case "OnAccessDenied":
                options.Events.OnAccessDenied = AnswerAsync;
                break;
            default:
                options.AccessDeniedPath = "/";
                break;
        }
    }

    private static Task AnswerAsync(HandleRequestContext<RemoteAuthenticationOptions> context)
    {
        context.Response.Redirect("/");
        context.HandleResponse();
        return Task.CompletedTask;
    }

    private static MetricCollector<long> Count(StockApp app) =>
        new(app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), LoginDefaults.MeterName, "eidentity.logins");

    private async Task LeaveAsync(UserInformationReceivedContext context)
    {
        await _leaving.CancelAsync();
        await Task.Delay(Timeout.Infinite, context.HttpContext.RequestAborted);
    }

    private Task<StockApp> StartAsync(Action<OpenIdConnectOptions>? stock = null) =>
        StockApp.StartAsync(stock, builder => builder.Services.AddSingleton<ILoginListener>(_listener));
}
