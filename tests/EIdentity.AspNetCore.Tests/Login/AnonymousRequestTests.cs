using System.Text;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Sends what nobody sends to every address of ours, without a session.</summary>
public sealed class AnonymousRequestTests
{
    private const int Requests = 1000;
    private const int Seed = 20260;

    private static readonly string[] Paths =
    [
        "/eidentity/login", "/eidentity/logout", "/eidentity/help", "/eidentity/problem", "/eidentity/kept-form", "/eidentity/callback",
        "/apply", "/eidentity/Login/", "/eidentity/callback/",
    ];

    private static readonly string[] Names =
        ["returnUrl", "scheme", "code", "state", "error", "iss", "ref", "session_state", "__RequestVerificationToken", "a[]"];

    private static readonly string[] Values =
    [
        "", "x", "/", "//a", "%", "%00", "%ff%fe", "ế", "EID2101", "EIdentity", "access_denied",
        new('A', 43), new('x', 5000), "a&code=b", "a=b",
    ];

    private static readonly string[] Types =
    [
        "application/x-www-form-urlencoded", "multipart/form-data; boundary=x", "multipart/form-data", "application/json", "",
        "text/html;;",
    ];

    private static readonly string[] Cookies =
        ["", "__Host-EIdentity.Login.0=x", "__Host-EIdentity.Login.0=" + new string('A', 300), "__Host-EIdentity.Session=x", "=;=", "a"];

    [Fact]
    public async Task No_request_of_a_stranger_is_an_error_of_the_server_or_gives_a_session()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(host => host.ConfigureServices(services => services.AddFakeLogging()));
        using TestBrowser browser = app.CreateBrowser();
        browser.StopBefore = _ => true;
        Random random = new(Seed);
        for (int i = 0; i < Requests; i++)
        {
            using HttpRequestMessage request = Draw(random);
            using HttpResponseMessage answer = await browser.SendAsync(request, WebApp.Cancellation);

            Assert.True((int)answer.StatusCode < 500, $"Request {i} of seed {Seed}: {request.Method} {request.RequestUri}");
            Assert.False(browser.HasSession);
        }

        Assert.DoesNotContain(app.Services.GetFakeLogCollector().GetSnapshot(), record => record.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task An_error_page_that_demands_a_level_shows_a_stranger_nothing()
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            routes => routes.MapGet("/secret", () => "Lan's data").RequireAssurance(AssuranceLevel.Level2),
            host => host.ConfigureServices(services => services.AddSingleton<IStartupFilter, ReExecution>()));
        using TestBrowser browser = app.CreateBrowser();
        browser.StopBefore = _ => true;

        using HttpResponseMessage answer = await browser.GetAsync("/no-such-page", WebApp.Cancellation);

        Assert.DoesNotContain("Lan's data", await answer.Content.ReadAsStringAsync(WebApp.Cancellation), StringComparison.Ordinal);
    }

    private static HttpRequestMessage Draw(Random random)
    {
        string query = string.Join('&', Enumerable.Range(0, random.Next(4)).Select(_ => $"{One(random, Names)}={One(random, Values)}"));
        HttpMethod method = One(
            random, [HttpMethod.Get, HttpMethod.Get, HttpMethod.Post, HttpMethod.Put, HttpMethod.Head, HttpMethod.Delete]);
        HttpRequestMessage request = new(method, One(random, Paths) + "?" + query);
        if (method == HttpMethod.Post)
        {
            string body = One(random, ["", query, "--x\r\n\r\n\r\n--x--", "{", new string('a', 70_000)]);
            request.Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", One(random, Types));
        }

        request.Headers.TryAddWithoutValidation("Cookie", One(random, Cookies));
        request.Headers.TryAddWithoutValidation("Accept-Language", One(random, ["vi", "en", "x;q=9", "", new string('a', 300)]));
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Mode", One(random, ["navigate", "cors", ""]));
        return request;
    }

    private static T One<T>(Random random, T[] items) => items[random.Next(items.Length)];

    private sealed class ReExecution : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseStatusCodePagesWithReExecute("/secret");
            next(app);
        };
    }
}
