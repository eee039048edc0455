using System.Net;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class ApiChallengeTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly EIdentityTestApp<Program> _app;

    public ApiChallengeTests() => _app = WebApp.Start(Map, host => host.UseSetting("EIdentity:Level:Required", "Level1"), _time);

    [Fact]
    [Trait("SEC", "SEC-159")]
    public async Task A_session_of_too_low_a_level_is_answered_with_a_challenge_that_the_typed_client_understands()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);

        using HttpResponseMessage answer = await browser.GetAsync("/api/json", WebApp.Cancellation);

        Assert.True(StepUpChallenge.TryParse(answer, out StepUpChallenge? challenge));
        Assert.Equal([SandboxAcrValues.Level2], challenge.AcrValues);
        Assert.Equal(TimeSpan.FromMinutes(5), challenge.MaxAge);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_level_that_is_too_old_is_challenged_too()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using HttpResponseMessage young = await browser.GetAsync("/api/json", WebApp.Cancellation);

        _time.Advance(TimeSpan.FromMinutes(7));
        using HttpResponseMessage old = await browser.GetAsync("/api/json", WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.OK, young.StatusCode);
        Assert.True(StepUpChallenge.TryParse(old, out _));
    }

    [Fact]
    public async Task Without_a_session_a_program_is_told_to_sign_in_and_nothing_of_levels()
    {
        using TestBrowser browser = _app.CreateBrowser();

        using HttpResponseMessage answer = await browser.GetAsync("/api/json", WebApp.Cancellation);

        Assert.Equal((HttpStatusCode.Unauthorized, "Bearer"), (answer.StatusCode, answer.Headers.WwwAuthenticate.Single().ToString()));
        Assert.False(StepUpChallenge.TryParse(answer, out _));
    }

    [Theory]
    [InlineData("/page", "Sec-Fetch-Mode", "cors", false)]
    [InlineData("/page", "Sec-Fetch-Mode", "navigate", true)]
    [InlineData("/page", "X-Requested-With", "XMLHttpRequest", false)]
    [InlineData("/page", "Accept", "application/json", false)]
    [InlineData("/page", "Accept", "text/html, application/json;q=0.9", true)]
    [InlineData("/page", "Accept", "*/*", false)]
    [InlineData("/page", "Accept", "image/webp,*/*", false)]
    [InlineData("/page", "Accept", "application/json, */*", false)]
    [InlineData("/page", "Accept", "text/html;q=0, application/json", false)]
    [InlineData("/page", "Accept", "no range", false)]
    [InlineData("/page", "Accept", "application/xhtml+xml", true)]
    [InlineData("/page", "Accept", "text/*", true)]
    [InlineData("/page", "Accept", "", true)]
    [InlineData("/page", "Sec-Fetch-Dest", "empty", false)]
    [InlineData("/page", "Sec-Fetch-Dest", "document", true)]
    [InlineData("/api/json", "Sec-Fetch-Mode", "navigate", false)]
    [InlineData("/api/marked", "Accept", "text/html", false)]
    [InlineData("/api/unmarked", "Sec-Fetch-Mode", "cors", true)]
    public async Task The_endpoint_decides_then_the_browser_then_the_headers(string address, string header, string value, bool isPage)
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpRequestMessage request = new(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal(isPage, browser.Location.Host == "sandbox.test");
        Assert.Equal(isPage, answer.StatusCode != HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_demand_that_no_login_can_meet_is_a_refusal_and_not_a_challenge()
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        using HttpRequestMessage request = new(HttpMethod.Get, "/never");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");

        using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/page", () => Results.Text("page")).RequireAssurance(AssuranceLevel.Level2);
        endpoints.MapGet("/api/json", () => TypedResults.Ok(new { Value = 1 }))
            .RequireAssurance(AssuranceLevel.Level2, TimeSpan.FromMinutes(5));
        endpoints.MapGet("/api/marked", () => Results.Text("api")).RequireAssurance(AssuranceLevel.Level2).DisableCookieRedirect();
        endpoints.MapGet("/api/unmarked", () => TypedResults.Ok(new { Value = 1 }))
            .RequireAssurance(AssuranceLevel.Level2)
            .AllowCookieRedirect();
        endpoints.MapGet("/never", () => "never")
            .RequireAssurance(AssuranceLevel.Level2)
            .RequireAuthorization(policy => policy.RequireAssertion(_ => false));
    }
}
