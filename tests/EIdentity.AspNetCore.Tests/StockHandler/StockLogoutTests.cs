using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Signs out of an app that keeps the stock handler.</summary>
public sealed class StockLogoutTests
{
    [Fact]
    public async Task The_button_ends_the_apps_session_and_then_the_providers_by_the_stock_handler()
    {
        await using StockApp app = await StockApp.StartAsync(stock => stock.SaveTokens = true);
        using TestBrowser browser = await SignInAsync(app);
        browser.StopBefore = address => address.AbsolutePath is "/end-session" or "/authorize";

        using HttpResponseMessage end = await browser.SignOutAsync();
        using HttpResponseMessage later = await browser.GetAsync("/high", WebApp.Cancellation);

        Assert.StartsWith("https://sandbox.test/end-session?post_logout_redirect_uri=", end.Headers.Location!.AbsoluteUri);
        Assert.Contains("id_token_hint=", end.Headers.Location.Query, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    [Fact]
    public async Task The_page_may_lead_to_the_provider_and_asks_only_who_is_signed_in()
    {
        await using StockApp app = await StockApp.StartAsync();
        using TestBrowser lan = await SignInAsync(app);
        using TestBrowser nobody = app.CreateBrowser();

        using HttpResponseMessage asked = await lan.GetAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);
        string empty = await nobody.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation);

        Assert.EndsWith("form-action 'self' https://sandbox.test", Assert.Single(asked.Headers.GetValues("Content-Security-Policy")));
        Assert.DoesNotContain("<form", empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_without_the_token_ends_nothing()
    {
        await using StockApp app = await StockApp.StartAsync();
        using TestBrowser browser = await SignInAsync(app);

        using HttpResponseMessage end = await browser.PostAsync(EIdentityDefaults.LogoutPath, null, WebApp.Cancellation);

        Assert.Equal("Level2 SignedToken", await browser.GetStringAsync("/high", WebApp.Cancellation));
    }

    [Fact]
    public async Task Where_the_provider_has_no_such_address_the_session_here_ends_all_the_same()
    {
        await using StockApp app = await StockApp.StartAsync();
        using TestBrowser browser = await SignInAsync(app);
        OpenIdConnectOptions stock = app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("OpenIdConnect");
        stock.ConfigurationManager = new StaticConfigurationManager<OpenIdConnectConfiguration>(new OpenIdConnectConfiguration());

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.Equal("front page", await end.Content.ReadAsStringAsync(WebApp.Cancellation));
        Assert.DoesNotContain("<form", await browser.GetStringAsync(EIdentityDefaults.LogoutPath, WebApp.Cancellation));
    }

    [Fact]
    public async Task Where_its_document_cannot_be_had_the_session_here_ends_and_the_log_says_what_kind_of_failure_it_was()
    {
        await using StockApp app = await StockApp.StartAsync(configure: builder => builder.Services.AddFakeLogging());
        using TestBrowser browser = await SignInAsync(app);
        OpenIdConnectOptions stock = app.Services.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>().Get("OpenIdConnect");
        stock.ConfigurationManager = new NoDocument();

        using HttpResponseMessage end = await browser.SignOutAsync();

        Assert.Equal("front page", await end.Content.ReadAsStringAsync(WebApp.Cancellation));
        Assert.Contains(
            app.Services.GetFakeLogCollector().GetSnapshot(),
            static line => line.Id.Id == 2963 && line.Message.Contains("(InvalidDataException)", StringComparison.Ordinal));
    }

    private static async Task<TestBrowser> SignInAsync(StockApp app)
    {
        TestBrowser browser = app.CreateBrowser();
        using HttpResponseMessage page = await browser.SignInAsync(People.Lan, AssuranceLevel.Level2, "/high", WebApp.Cancellation);
        return browser;
    }

    private sealed class NoDocument : IConfigurationManager<OpenIdConnectConfiguration>
    {
        public Task<OpenIdConnectConfiguration> GetConfigurationAsync(CancellationToken cancel) =>
            throw new InvalidDataException("https://secret.test");

        public void RequestRefresh()
        {
        }
    }
}
