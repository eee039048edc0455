using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;

namespace EIdentity.AspNetCore.Tests;

/// <summary>Brings a session of one app to another that shares key ring and state with it, but not every setting (L4).</summary>
public sealed class SessionFingerprintTests : IAsyncDisposable
{
    private readonly EIdentityTestApp<Program> _app = WebApp.Start(routes => routes.MapGet(
        "/who", (HttpContext context) => context.User.FindSignedIn() is null ? "nobody" : "somebody"));

    [Theory]
    [InlineData("EIdentity:Issuer", "https://eid.example.gov.vn")]
    [InlineData("EIdentity:ClientId", "another-portal")]
    [InlineData("EIdentity:SubjectClaim", "account")]
    [InlineData("EIdentity:AllowSandbox", "false")]
    [InlineData("EIdentity:Level:ClaimName", "loa")]
    [InlineData("EIdentity:Level:Values:Level1:7", "one")]
    [InlineData("EIdentity:Level:Values:Level2:7", "two")]
    public async Task L4_a_session_that_other_settings_made_is_none(string setting, string value)
    {
        Assert.Equal("nobody", await WhoAsync(setting, value));
    }

    [Theory]
    [InlineData("EIdentity:ClockSkew", "00:00:30")]
    [InlineData("EIdentity:BackchannelTimeout", "00:00:05")]
    [InlineData("EIdentity:HelpDesk", "1900 0000")]
    public async Task A_setting_that_says_nothing_of_whom_is_believed_ends_no_session(string setting, string value)
    {
        Assert.Equal("somebody", await WhoAsync(setting, value));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task<string> WhoAsync(string setting, string value)
    {
        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);
        await using WebApplicationFactory<Program> other = _app.Factory.WithWebHostBuilder(
            host => host.UseSetting(setting, value).ConfigureTestServices(services => services.ShareStateOf(_app)));
        using HttpClient client = other.CreateClient(
            new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = false });
        using HttpRequestMessage request = new(HttpMethod.Get, "https://localhost/who");
        request.Headers.Add("Cookie", browser.Cookies.GetCookieHeader(browser.BaseAddress!));
        return await (await client.SendAsync(request, WebApp.Cancellation)).TextAsync();
    }
}
