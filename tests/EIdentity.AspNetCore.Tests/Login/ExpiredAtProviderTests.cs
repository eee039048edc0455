using System.Collections.Specialized;
using System.Net;
using System.Text.RegularExpressions;
using System.Web;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.AspNetCore.Tests;

/// <summary>A provider whose own session ran out (Keycloak, a second tab) has the login begin again, once.</summary>
public sealed partial class ExpiredAtProviderTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start();

    [Fact]
    public async Task The_login_begins_again_by_itself_and_a_second_time_the_citizen_is_told()
    {
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage signIn = await browser.GetAsync("/apply", WebApp.Cancellation);

        using HttpResponseMessage again = await ExpireAsync(browser, signIn);
        Uri asked = browser.Location;
        using HttpResponseMessage told = await ExpireAsync(browser, again);

        Assert.Equal("sandbox.test", asked.Host);
        Assert.Equal(ErrorCodes.LoginExpired.Value, browser.ProblemCode);
        Assert.Contains("returnUrl=%2Fapply", browser.Location.Query, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    // Cancels on the provider's page, whose answer then says that its session ran out.
    private static async Task<HttpResponseMessage> ExpireAsync(TestBrowser browser, HttpResponseMessage page)
    {
        Match handle = Handle().Match(await page.Content.ReadAsStringAsync(WebApp.Cancellation));
        using FormUrlEncodedContent answer = new(new Dictionary<string, string>
        {
            ["request"] = WebUtility.HtmlDecode(handle.Groups[1].Value),
            ["person"] = People.Lan.Key,
            ["level"] = "2",
            ["decision"] = "cancel",
        });
        browser.StopBefore = static address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage stopped = await browser.PostAsync(new Uri(browser.Location, "sign-in"), answer, WebApp.Cancellation);
        browser.StopBefore = null;
        UriBuilder callback = new(stopped.Headers.Location!);
        NameValueCollection query = HttpUtility.ParseQueryString(callback.Query);
        query["error"] = "temporarily_unavailable";
        query["error_description"] = "authentication_expired";
        callback.Query = query.ToString();
        return await browser.GetAsync(callback.Uri, WebApp.Cancellation);
    }

    [GeneratedRegex("name=\"request\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Handle();
}
