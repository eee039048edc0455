extern alias Portal;

using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging.Testing;
using PortalApp = Portal::Program;

namespace EIdentity.IntegrationTests;

/// <summary>The flagship sample with its own sandbox and database, walked through as a browser without script would.</summary>
internal sealed partial class PortalJourney : IAsyncDisposable
{
    private const string Notice = "/procedures/1.004873/apply";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eidentity-portal-");
    private readonly EIdentityTestApp<PortalApp> _app;

    public PortalJourney() => _app = new WebApplicationFactory<PortalApp>()
        .WithWebHostBuilder(host => host.UseSetting("Portal:Database", Path.Combine(_folder.FullName, "portal.db")))
        .WithCapturedLogs()
        .WithEIdentitySandbox();

    public SandboxEngine Sandbox => _app.Sandbox;

    public FakeLogCollector Logs => _app.Services.Logs();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Signs a person in at the purpose notice and gives the notice's page.</summary>
    public async Task<(TestBrowser Browser, string Page)> SignInAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        TestBrowser browser = _app.CreateBrowser();
        HttpResponseMessage page = await browser.SignInAsync(person, level, Notice, Cancellation);
        return (browser, await ReadAsync(page));
    }

    /// <summary>Agrees to the look-up and gives the form's page.</summary>
    public static Task<string> BeginFormAsync(TestBrowser browser, string notice) => PostAsync(browser, notice, browser.Location, new() { ["lookUp"] = "true" });

    /// <summary>Posts fields to an address of the page shown, with the page's own antiforgery token.</summary>
    public static async Task<string> PostAsync(TestBrowser browser, string page, Uri address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        using FormUrlEncodedContent form = new(fields);
        return await ReadAsync(await browser.PostAsync(address, form, Cancellation));
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task<string> ReadAsync(HttpResponseMessage page)
    {
        using HttpResponseMessage owned = page;
        return WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation));
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
