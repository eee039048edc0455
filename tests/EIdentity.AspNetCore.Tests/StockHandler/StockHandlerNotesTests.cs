using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerNotesTests
{
    private readonly DossierApp.RecordingListener _listener = new();

    public static TheoryData<string> Failures => ["token", "userinfo"];

    [Fact]
    public async Task A_login_is_noted_once_the_app_has_let_it_pass()
    {
        int heard = -1;
        Assert.Equal(
            ["signed_in"],
            await SignInAsync(options => options.Events.OnTicketReceived = _ => Task.FromResult(heard = _listener.Heard.Count)));

        Assert.Equal(0, heard);
        Assert.Equal(["signed in at Level2"], _listener.Heard);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_login_that_the_app_fails_is_noted_as_refused(string where)
    {
        Assert.Equal(["refused"], await SignInAsync(options => FailAt(where, options.Events)));

        Assert.Equal(["refused EID2029"], _listener.Heard);
    }

    [Fact]
    public async Task A_login_that_the_stock_handler_refuses_after_the_level_is_noted_as_refused()
    {
        Assert.Equal(["refused"], await SignInAsync(_ => { }, LoginFault.NonceWrong));

        Assert.Equal(["refused EID2029"], _listener.Heard);
    }

    [Fact]
    public async Task A_login_whose_answer_the_app_takes_over_is_not_noted_as_signed_in()
    {
        Assert.Empty(await SignInAsync(options => options.Events.OnTicketReceived = context =>
        {
            context.Response.Redirect("/");
            context.HandleResponse();
            return Task.CompletedTask;
        }));

        Assert.Empty(_listener.Heard);
    }

    private static void FailAt(string where, OpenIdConnectEvents events)
    {
        if (where == "token")
        {
            events.OnTokenValidated = context => Task.Run(() => context.Fail("blocked here"));
        }
        else
        {
            events.OnUserInformationReceived = context => Task.Run(() => context.Fail("blocked here"));
        }
    }

    private static void AnswerFailure(OpenIdConnectOptions options) => options.Events.OnRemoteFailure = context =>
    {
        context.Response.Redirect("/");
        context.HandleResponse();
        return Task.CompletedTask;
    };

    private async Task<string[]> SignInAsync(Action<OpenIdConnectOptions> stock, LoginFault? fault = null)
    {
        await using StockApp app = await StockApp.StartAsync(
            options =>
            {
                AnswerFailure(options);
                stock(options);
            },
            builder => builder.Services.AddSingleton<ILoginListener>(_listener));
        using MetricCollector<long> logins = new(
            app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(),
            LoginDefaults.MeterName,
            "eidentity.logins");
        if (fault is not null)
        {
            app.Sandbox.Faults.Arm(fault);
        }

        using TestBrowser browser = app.CreateBrowser();
        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();
        return [.. logins.GetMeasurementSnapshot().Select(login => (string)login.Tags["eidentity.outcome"]!)];
    }
}
