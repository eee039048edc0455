using EIdentity.Client;
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
    private static readonly string?[] Trusted = ["https://eid.example", null, "sub"];

    private readonly EIdentityTestApp<Program> _app = WebApp.Start(routes => routes.MapGet(
        "/who", (HttpContext context) => context.User.FindSignedIn() is null ? "nobody" : "somebody"));

    [Theory]
    [InlineData("EIdentity:OpenIdConnect:Issuer", "https://eid.example.gov.vn")]
    [InlineData("EIdentity:OpenIdConnect:ClientId", "another-portal")]
    [InlineData("EIdentity:OpenIdConnect:SubjectClaim", "account")]
    [InlineData("EIdentity:OpenIdConnect:Claims:Number", "SoDinhDanh")]
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

    public static TheoryData<string, Action<LoginOptions>> Parts => new()
    {
        { "Profile", login => login.Profile = "Another" },
        { "AllowSandbox", login => login.AllowSandbox = true },
        { "Level:Source", login => login.Level.Source = LevelSource.Agreement },
        { "Level:ClaimName", login => login.Level.ClaimName = "loa" },
        { "Level:Values:Level1", login => login.Level.Values.Level1.Add("one") },
        { "Level:Values:Level2", login => login.Level.Values.Level2.Add("one") },
        { "Level:Upstream:ClaimName", login => login.Level.Upstream.ClaimName = "idp" },
        { "Level:Upstream:Values", login => login.Level.Upstream.Values.Add("one") },
        { "Level:Agreement:Number", login => login.Level.Agreement.Number = "17/CK-2026" },
        { "Level:Agreement:SignedOn", login => login.Level.Agreement.SignedOn = new DateOnly(2026, 1, 2) },
        { "Level:Agreement:ExpiresOn", login => login.Level.Agreement.ExpiresOn = new DateOnly(2026, 1, 2) },
        { "Level:FreshEachTime:Number", login => login.Level.FreshEachTime.Number = "17/CK-2026" },
        { "Level:FreshEachTime:SignedOn", login => login.Level.FreshEachTime.SignedOn = new DateOnly(2026, 1, 2) },
        { "Level:FreshEachTime:ExpiresOn", login => login.Level.FreshEachTime.ExpiresOn = new DateOnly(2026, 1, 2) },
        { "Level:Agreement:Level", login => login.Level.Agreement.Level = AssuranceLevel.Level2 },
    };

    [Fact]
    public void L4_each_part_of_whom_and_what_is_believed_makes_another_fingerprint()
    {
        string[] fingerprints =
        [
            SessionFingerprint.Of(new LoginOptions(), Trusted),
            .. Parts.Select(part =>
            {
                LoginOptions changed = new();
                part.Data.Item2(changed);
                return SessionFingerprint.Of(changed, Trusted);
            }),
        ];

        Assert.Equal(Parts.Count + 1, fingerprints.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Parts))]
    public void L4_a_part_that_changes_makes_another_fingerprint(string part, Action<LoginOptions> change)
    {
        LoginOptions changed = new();
        change(changed);

        Assert.True(SessionFingerprint.Of(changed, Trusted) != SessionFingerprint.Of(new LoginOptions(), Trusted), part);
    }

    [Theory]
    [InlineData("https://eid.example.gov.vn", null, "sub")]
    [InlineData("https://eid.example", "portal", "sub")]
    [InlineData("https://eid.example", null, "account")]
    [InlineData("https://eid.example", null)]
    [InlineData("https://eid.example", null, "sub", "name")]
    [InlineData("https://eid.example", "", "sub")]
    [InlineData(null, "https://eid.example", "sub")]
    public void L4_whatever_a_profile_trusts_otherwise_makes_another_fingerprint(params string?[] trusted) =>
        Assert.NotEqual(SessionFingerprint.Of(new LoginOptions(), Trusted), SessionFingerprint.Of(new LoginOptions(), trusted));

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
