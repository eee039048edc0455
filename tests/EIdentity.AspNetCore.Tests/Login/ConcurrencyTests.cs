using System.Web;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class ConcurrencyTests : IAsyncDisposable
{
    private const string CallbackPath = "/eidentity/callback";
    private const string Me = "/me";

    private readonly EIdentityTestApp<Program> _app = WebApp.Start(
        endpoints => endpoints.MapGet(Me, (SignedIn login) => login.Citizen.Name.Reveal()).RequireAssurance(AssuranceLevel.Level2),
        offersPushing: false);

    [Fact]
    public async Task SEC_287_two_hundred_logins_at_once_keep_their_people_and_secrets_apart()
    {
        SandboxPerson[] people = [.. People.All.Where(person => person.AccountLevel == AssuranceLevel.Level2)];
        _ = _app.Services;
        TestBrowser[] browsers = [.. Enumerable.Range(0, 200).Select(_ => _app.CreateBrowser())];
        string[] names = new string[browsers.Length];

        await Parallel.ForAsync(
            0,
            browsers.Length,
            new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = WebApp.Cancellation },
            async (index, cancellationToken) =>
            {
                using HttpResponseMessage page = await browsers[index].SignInAsync(
                    people[index % people.Length],
                    AssuranceLevel.Level2,
                    Me,
                    cancellationToken);
                names[index] = await page.Content.ReadAsStringAsync(cancellationToken);
            });

        Assert.All(names, (name, index) => Assert.Equal(people[index % people.Length].Citizen.Name.Reveal(), name));
        Assert.Equal(browsers.Length, Values(browsers, "/authorize", "nonce").Distinct().Count());
        Assert.Equal(browsers.Length, Values(browsers, CallbackPath, "code").Distinct().Count());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SEC_078_the_same_callback_at_two_instances_at_once_signs_in_once(bool isAnotherInstance)
    {
        using TestBrowser browser = _app.CreateBrowser();
        await using WebApplicationFactory<Program> other = _app.Factory.WithWebHostBuilder(
            host => host.ConfigureTestServices(services => services.ShareStateOf(_app)));
        browser.StopBefore = address => address.AbsolutePath == CallbackPath;
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        HttpResponseMessage[] answers = await Task.WhenAll(
            CallBackAsync(_app.Factory, browser, redirect.Headers.Location!),
            CallBackAsync(isAnotherInstance ? other : _app.Factory, browser, redirect.Headers.Location!));

        Assert.Single(answers, SignsIn);
        Assert.Contains(
            ErrorCodes.LoginAlreadyUsed.Value,
            Assert.Single(answers, answer => !SignsIn(answer)).Headers.Location!.OriginalString,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task SEC_289_settings_that_change_during_logins_are_not_mixed_in()
    {
        using TestBrowser browser = _app.CreateBrowser();
        IConfigurationRoot configuration = (IConfigurationRoot)_app.Services.GetRequiredService<IConfiguration>();
        browser.StopBefore = address => address.AbsolutePath == CallbackPath;
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);
        browser.StopBefore = null;

        configuration["EIdentity:OpenIdConnect:ClientId"] = "another-client";
        configuration["EIdentity:OpenIdConnect:Issuer"] = "https://another.example";
        configuration.Reload();
        using HttpResponseMessage page = await browser.GetAsync(redirect.Headers.Location, WebApp.Cancellation);
        using TestBrowser second = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        Assert.True(browser.HasSession);
        Assert.NotEqual("another-client", Assert.Single(Values([second], "/authorize", "client_id")));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // What Redis and a common key ring do for instances on several machines.
    private static bool SignsIn(HttpResponseMessage answer) =>
        answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? cookies)
        && cookies.Any(cookie => cookie.Contains(EIdentityDefaults.SessionScheme + "=", StringComparison.Ordinal)
            && !cookie.Contains("expires=Thu, 01 Jan 1970", StringComparison.Ordinal));

    private static async Task<HttpResponseMessage> CallBackAsync(WebApplicationFactory<Program> app, TestBrowser browser, Uri callback)
    {
        using HttpClient client = app.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using HttpRequestMessage request = new(HttpMethod.Get, callback);
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(callback));
        return await client.SendAsync(request, WebApp.Cancellation);
    }

    private static IEnumerable<string> Values(IEnumerable<TestBrowser> browsers, string path, string parameter) => browsers
        .SelectMany(browser => browser.History)
        .Where(address => address.AbsolutePath == path)
        .Select(address => HttpUtility.ParseQueryString(address.Query)[parameter]!);
}
