using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Shows that a prefix that somebody else chose leads nobody away (L17).</summary>
public sealed class PathBaseTests
{
    [Theory]
    [InlineData("//attacker.example", "")]
    [InlineData("/.//attacker.example", "")]
    [InlineData("/\\attacker.example", "/%5Cattacker.example")]
    [InlineData("/\t/attacker.example", "/%09/attacker.example")]
    [InlineData("/app", "/app")]
    public void L17_an_address_below_a_prefix_is_on_this_host(string prefix, string expected)
    {
        Assert.Equal(expected + "/", LocalAddress.OrFrontPage(null, prefix));
        Assert.Equal(expected + "/eidentity/help", LocalAddress.Of(prefix, "/eidentity/help"));
    }

    [Fact]
    public void A_prefix_of_the_apps_own_stays_before_an_address_however_long_that_is()
    {
        string problem = "/eidentity/problem?returnUrl=" + new string('a', 4000);

        Assert.Equal("/app" + problem, LocalAddress.Of("/app", problem));
    }

    [Theory]
    [InlineData("/eidentity/login")]
    [InlineData("/eidentity/problem?code=EID2027")]
    [InlineData("/eidentity/problem?code=EID2101")]
    [InlineData("/eidentity/help")]
    [InlineData("/eidentity/logout")]
    [InlineData("/eidentity/kept-form")]
    [InlineData("/eidentity/callback?error=x")]
    public async Task L17_no_answer_below_a_foreign_prefix_leads_to_it(string address)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Prefixed())));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        browser.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "//attacker.example");
        browser.StopBefore = _ => true;

        using HttpResponseMessage answer = await browser.GetAsync(address, WebApp.Cancellation);
        string page = await answer.Content.ReadAsStringAsync(WebApp.Cancellation);

        Assert.DoesNotContain("=\"//attacker.example", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("^//", answer.Headers.Location?.OriginalString ?? string.Empty);
    }

    [Fact]
    public async Task L17_a_sign_out_below_a_foreign_prefix_ends_at_the_app()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter>(new Prefixed())));
        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        browser.DefaultRequestHeaders.Add("X-Forwarded-Prefix", "//attacker.example");
        browser.StopBefore = _ => true;

        using HttpResponseMessage answer = await browser.PostAsync(EIdentityDefaults.LogoutPath, null, WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.Redirect, EIdentityDefaults.LogoutPath), (answer.StatusCode, answer.Headers.Location!.OriginalString));
    }

    private sealed class Prefixed : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, proceed) =>
            {
                context.Request.PathBase = context.Request.Headers["X-Forwarded-Prefix"].SingleOrDefault();
                return proceed(context);
            });
            next(app);
        };
    }
}
