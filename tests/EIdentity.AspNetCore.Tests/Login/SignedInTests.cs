using System.Net;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Takes the citizen in an app whose own handler lets everybody in, whatever authorization has decided.</summary>
public sealed class SignedInTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(
        endpoints =>
        {
            endpoints.MapGet("/low", (SignedIn login) => login.Level.ToString()).RequireAssurance(AssuranceLevel.Level1);
            endpoints.MapGet("/high", (SignedIn login) => login.Level.ToString()).RequireAssurance(AssuranceLevel.Level2);
        },
        host => host
            .UseSetting("EIdentity:Level:Required", "Level1")
            .ConfigureServices(services => services.AddSingleton<IAuthorizationMiddlewareResultHandler, LetsEverybodyIn>()));

    [Fact]
    public async Task Nobody_is_handed_over_where_nobody_is_signed_in()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync("/low", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_citizen_whose_level_is_too_low_is_not_handed_over()
    {
        using TestBrowser browser = _app.CreateBrowser();
        string begin = EIdentityDefaults.LoginPath + "?returnUrl=%2Flow";
        string low = await (await browser.SignInAsync(People.Lan, AssuranceLevel.Level1, begin, WebApp.Cancellation)).TextAsync();

        using HttpResponseMessage answer = await browser.GetAsync("/high", WebApp.Cancellation);

        Assert.Equal(("Level1", HttpStatusCode.BadRequest), (low, answer.StatusCode));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private sealed class LetsEverybodyIn : IAuthorizationMiddlewareResultHandler
    {
        public Task HandleAsync(
            RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult) =>
            next(context);
    }
}
