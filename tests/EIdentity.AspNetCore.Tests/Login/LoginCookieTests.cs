using System.Buffers.Text;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore.Tests;

public sealed class LoginCookieTests : IAsyncDisposable
{
    private const int Unreadable = 2952;

    // The time and the name of the state, by which a callback finds its cookie.
    private const int HeadLength = 28;

    // Behind the length of the transaction.
    private const int VersionAt = sizeof(ushort);

    private readonly EIdentityTestApp<Program> _app = WebApp.Start(host => host.ConfigureServices(services => services.AddFakeLogging()));

    private IEnumerable<int> Events => _app.Services.GetFakeLogCollector().GetSnapshot().Select(record => record.Id.Id);

    [Fact]
    public async Task A_cookie_that_no_key_of_this_instance_opens_is_told_in_the_log()
    {
        using TestBrowser browser = _app.CreateBrowser();
        Uri callback = await GoToCallbackAsync(browser);
        System.Net.Cookie cookie = browser.Cookies.GetCookies(browser.BaseAddress!).Single();
        cookie.Value = cookie.Value[..HeadLength] + new string('A', cookie.Value.Length - HeadLength);

        using HttpResponseMessage page = await browser.GetAsync(callback, WebApp.Cancellation);

        Assert.Equal("EID2022", browser.ProblemCode);
        Assert.Single(Events, id => id == Unreadable);
    }

    [Fact]
    public async Task A_cookie_that_another_version_wrote_is_no_login()
    {
        using TestBrowser browser = _app.CreateBrowser();
        Uri callback = await GoToCallbackAsync(browser);
        System.Net.Cookie cookie = browser.Cookies.GetCookies(browser.BaseAddress!).Single();
        IDataProtector keys = _app.Services.GetDataProtector("EIdentity.AspNetCore.LoginCookie", "v3");
        byte[] content = keys.Unprotect(Base64Url.DecodeFromChars(cookie.Value.AsSpan(HeadLength)));
        content[VersionAt]++;
        cookie.Value = cookie.Value[..HeadLength] + Base64Url.EncodeToString(keys.Protect(content));

        using HttpResponseMessage page = await browser.GetAsync(callback, WebApp.Cancellation);

        Assert.Equal(("EID2022", false), (browser.ProblemCode, browser.HasSession));
    }

    [Fact]
    public async Task A_browser_without_the_cookie_is_another_matter()
    {
        using TestBrowser browser = _app.CreateBrowser();
        Uri callback = await GoToCallbackAsync(browser);
        using TestBrowser another = _app.CreateBrowser();

        using HttpResponseMessage page = await another.GetAsync(callback, WebApp.Cancellation);

        Assert.Equal("EID2022", another.ProblemCode);
        Assert.DoesNotContain(Unreadable, Events);
    }

    [Theory]
    [InlineData("Development", "http://localhost:5000", "EIdentity.Login.", false)]
    [InlineData("Development", "http://127.0.0.1:5000", "EIdentity.Login.", false)]
    [InlineData("Development", "https://localhost:5000", "__Host-EIdentity.Login.", true)]
    [InlineData("Development", "http://portal.example", "__Host-EIdentity.Login.", true)]
    [InlineData("Staging", "http://localhost:5000", "__Host-EIdentity.Login.", true)]
    public async Task A_cookie_goes_without_protection_only_over_plain_http_on_loopback_in_development(
        string environment, string origin, string name, bool isSecure)
    {
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host => host.UseEnvironment(environment).UseSetting("EIdentity:SingleInstance", "true"),
            offersPushing: false);
        using HttpClient client = app.Factory.CreateDefaultClient(new Uri(origin));

        using HttpResponseMessage begun = await client.GetAsync(EIdentityDefaults.LoginPath, WebApp.Cancellation);

        string cookie = Assert.Single(begun.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith(name, cookie, StringComparison.Ordinal);
        Assert.Equal(isSecure, cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_callback_without_a_state_takes_no_login()
    {
        using TestBrowser browser = _app.CreateBrowser();
        Uri callback = await GoToCallbackAsync(browser);

        using HttpResponseMessage stateless = await browser.GetAsync(callback.AbsolutePath + "?code=a", WebApp.Cancellation);
        string? code = browser.ProblemCode;
        using HttpResponseMessage page = await browser.GetAsync(callback, WebApp.Cancellation);

        Assert.NotNull(code);
        Assert.True(browser.HasSession);
    }

    [Theory]
    [InlineData(480)]
    [InlineData(1900)]
    public async Task A_form_at_a_long_address_takes_no_login_away_that_is_going_on(int letters)
    {
        await using DossierApp dossier = new();
        using TestBrowser browser = await dossier.App.SignInAsync(People.Lan, AssuranceLevel.Level1, WebApp.Cancellation);
        Uri callback = await GoToCallbackAsync(browser, "/apply?q=" + new string('a', 1000));

        string token = await browser.GetStringAsync("/form", WebApp.Cancellation);
        using FormUrlEncodedContent form = DossierApp.Form(token, ("name", "Lan"));
        using HttpResponseMessage second = await browser.PostAsync("/submit?q=" + new string('b', letters), form, WebApp.Cancellation);
        using HttpResponseMessage page = await browser.GetAsync(callback, WebApp.Cancellation);

        Assert.Null(browser.ProblemCode);
        Assert.Equal(letters == 480 ? EIdentityDefaults.KeptFormPath : "/apply", browser.Location.AbsolutePath);
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(1900, false)]
    public async Task A_form_is_kept_unless_its_address_would_fill_the_cookie(int letters, bool isKept)
    {
        await using DossierApp dossier = new();

        using TestBrowser browser = await dossier.PostAsync(
            token => DossierApp.Form(token, ("name", "Lan")), "/submit?q=" + new string('b', letters));

        Assert.Equal("sandbox.test", browser.Location.Host);
        Assert.Equal(isKept, dossier.KeptBytes > 0);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task<Uri> GoToCallbackAsync(TestBrowser browser, string from = EIdentityDefaults.LoginPath)
    {
        browser.StopBefore = address => address.AbsolutePath == "/eidentity/callback";
        using HttpResponseMessage redirect = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            from,
            WebApp.Cancellation);
        browser.StopBefore = null;
        return redirect.Headers.Location!;
    }
}
