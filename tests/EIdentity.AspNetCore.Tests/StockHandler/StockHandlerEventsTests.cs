using System.Security.Claims;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore.Tests;

public sealed class StockHandlerEventsTests
{
    [Fact]
    public async Task The_apps_own_events_go_on_and_its_principal_is_kept()
    {
        await using StockApp app = await StockApp.StartAsync(
            options => options.Events.OnTokenValidated = context =>
            {
                context.Principal = new ClaimsPrincipal(new ClaimsIdentity([new Claim("account", "17")], "Own", "account", null));
                return Task.CompletedTask;
            },
            map: app => app.MapGet("/me", (HttpContext context) => context.User.Identity!.Name).RequireAssurance(AssuranceLevel.Level2));
        using TestBrowser browser = app.CreateBrowser();

        string page = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/me", WebApp.Cancellation)).TextAsync();

        Assert.Equal("17", page);
    }

    [Fact]
    public async Task The_apps_own_event_never_sees_a_citizen_whose_level_is_too_low()
    {
        int seen = 0;
        await using StockApp app = await StockApp.StartAsync(options => options.Events.OnTokenValidated = _ => Task.FromResult(seen++));
        app.Sandbox.Faults.Arm(LoginFault.AcrLower);
        using TestBrowser browser = app.CreateBrowser();

        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();
        Assert.Equal(0, seen);
        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();

        Assert.Equal(1, seen);
    }

    [Fact]
    public async Task The_apps_own_page_may_answer_a_refused_level()
    {
        await using StockApp app = await StockApp.StartAsync(options => options.Events.OnRemoteFailure = context =>
        {
            context.Response.Redirect("/?why=" + ((LoginException)context.Failure!).Code);
            context.HandleResponse();
            return Task.CompletedTask;
        });
        app.Sandbox.Faults.Arm(LoginFault.AcrLower);
        using TestBrowser browser = app.CreateBrowser();

        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();

        Assert.Equal("/?why=EID2101", browser.Location.PathAndQuery);
    }

    [Fact]
    public async Task Events_that_are_a_type_are_asked_too()
    {
        await using StockApp app = await StockApp.StartAsync(
            options => options.EventsType = typeof(CountingEvents),
            builder => builder.Services.AddSingleton<CountingEvents>());
        using TestBrowser browser = app.CreateBrowser();

        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();

        Assert.Equal("/high", browser.Location.AbsolutePath);
        Assert.Equal(["redirect", "validated", "ticket"], app.Services.GetRequiredService<CountingEvents>().Seen);
    }

    [Fact]
    public async Task Delegates_set_later_are_called_too()
    {
        int seen = 0;
        await using StockApp app = await StockApp.StartAsync(configure: builder => builder.Services.PostConfigure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme,
            options => options.Events.OnTokenResponseReceived = _ => Task.FromResult(seen++)));
        using TestBrowser browser = app.CreateBrowser();

        (await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation)).Dispose();

        Assert.Equal(1, seen);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Events_replaced_afterwards_fail_the_start(bool isByType)
    {
        Task<StockApp> start = StockApp.StartAsync(configure: builder => builder.Services.PostConfigure<OpenIdConnectOptions>(
            OpenIdConnectDefaults.AuthenticationScheme,
            options =>
            {
                options.Events = isByType ? options.Events : new OpenIdConnectEvents();
                options.EventsType = isByType ? typeof(CountingEvents) : null;
            }));

        string message = (await Assert.ThrowsAsync<OptionsValidationException>(() => start)).Message;

        Assert.Contains("no level would be checked", message, StringComparison.Ordinal);
    }

    private sealed class CountingEvents : OpenIdConnectEvents
    {
        public List<string> Seen { get; } = [];

        public override Task RedirectToIdentityProvider(RedirectContext context) => Note("redirect");

        public override Task TokenValidated(TokenValidatedContext context) => Note("validated");

        public override Task TicketReceived(Microsoft.AspNetCore.Authentication.TicketReceivedContext context) => Note("ticket");

        private Task Note(string name)
        {
            Seen.Add(name);
            return Task.CompletedTask;
        }
    }
}
