extern alias Portal;

using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;
using PortalApp = Portal::Program;

namespace EIdentity.IntegrationTests;

/// <summary>The flagship sample with its own sandbox and database, walked through as a browser without script would.</summary>
internal sealed partial class PortalJourney : IAsyncDisposable
{
    private const string Notice = "/procedures/1.004873/apply";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("eidentity-portal-");
    private readonly EIdentityTestApp<PortalApp> _app;

    public PortalJourney(
        FakeTimeProvider? time = null,
        Action<IServiceCollection>? services = null,
        string? database = null,
        params (string Name, string? Value)[] settings) => _app = new WebApplicationFactory<PortalApp>()
        .WithWebHostBuilder(host => host
            .UseSetting("Portal:Folder", _folder.FullName)
            .UseSetting("Portal:Database", database)
            .UseSetting("Portal:RequestsPerMinute", "1000000")
            .UseSettings(settings)
            .ConfigureTestServices(services ?? (_ => { })))
        .WithCapturedLogs()
        .WithEIdentitySandbox(options => options.TimeProvider = time ?? TimeProvider.System);

    /// <summary>Gets the folder in which the portal keeps its database and keys.</summary>
    public string Folder => _folder.FullName;

    public SandboxWorld Sandbox => _app.Sandbox;

    public IServiceProvider Services => _app.Services;

    public FakeLogCollector Logs => _app.Services.Logs();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public TestBrowser CreateBrowser() => _app.CreateBrowser();

    /// <summary>Signs a person in at the purpose notice and gives the notice's page.</summary>
    public async Task<(TestBrowser Browser, string Page)> SignInAsync(SandboxPerson person, AssuranceLevel level = AssuranceLevel.Level2)
    {
        TestBrowser browser = _app.CreateBrowser();
        HttpResponseMessage page = await browser.SignInAsync(person, level, Notice, Cancellation);
        return (browser, await ReadAsync(page));
    }

    /// <summary>Agrees to the look-up, or chooses to type, and gives the form's page.</summary>
    public static Task<string> BeginFormAsync(TestBrowser browser, string notice, bool lookUp = true) =>
        PostAsync(browser, notice, browser.Location, new() { ["lookUp"] = lookUp ? "true" : "false" });

    /// <summary>Sends the form to the page that shows it before it is submitted and, if nothing is wrong in it, submits it there.</summary>
    public static async Task<string> SubmitAsync(TestBrowser browser, string form, Dictionary<string, string> typed)
    {
        string page = await CheckAsync(browser, form, typed);
        return browser.Location.AbsolutePath.EndsWith("/check", StringComparison.Ordinal) ? await SendAsync(browser, page) : page;
    }

    /// <summary>Presses the form's first button, which leads to the page that shows what was typed, or to what is wrong in it.</summary>
    public static Task<string> CheckAsync(TestBrowser browser, string form, Dictionary<string, string> typed) =>
        PressAsync(browser, form, "Check", typed);

    /// <summary>Ticks the declaration, or leaves it, and submits what the page shows.</summary>
    public static Task<string> SendAsync(TestBrowser browser, string check, string pledge = "Tôi cam đoan") =>
        PostAsync(browser, check, new Uri(browser.Location, $"check?version={VersionOf(check)}"), new() { ["Pledge"] = pledge });

    /// <summary>Presses one of the form's buttons, with what was typed and what stood in the other fields.</summary>
    public static Task<string> PressAsync(TestBrowser browser, string form, string handler, Dictionary<string, string> typed)
    {
        foreach (Match field in FilledField().Matches(form))
        {
            typed.TryAdd(field.Groups[1].Value, field.Groups[2].Value);
        }

        return PostAsync(browser, form, new Uri(browser.Location, $"form?handler={handler}&version={VersionOf(form)}"), typed);
    }

    /// <summary>Answers the sandbox's page that a step-up shows.</summary>
    public static Task<string> ConfirmAsync(
        TestBrowser browser,
        string asked,
        SandboxPerson person,
        AssuranceLevel level = AssuranceLevel.Level2,
        string decision = "continue") =>
        PostFormAsync(browser, new Uri(browser.Location, "/sign-in"), new()
        {
            ["request"] = Request().Match(asked).Groups[1].Value,
            ["person"] = person.Key,
            ["level"] = level == AssuranceLevel.Level2 ? "2" : "1",
            ["decision"] = decision,
        });

    /// <summary>Presses the button of the page that shows a form again, which sends all that stands in it.</summary>
    public static Task<string> SendKeptAsync(TestBrowser browser, string kept) => PostFormAsync(
        browser,
        new Uri(browser.BaseAddress!, Action().Match(kept).Groups[1].Value),
        KeptField().Matches(kept).ToDictionary(field => field.Groups[1].Value, field => field.Groups[2].Value));

    /// <summary>Posts fields to an address of the page shown, with the page's own antiforgery token.</summary>
    public static async Task<string> PostAsync(TestBrowser browser, string page, Uri address, Dictionary<string, string> fields)
    {
        fields["__RequestVerificationToken"] = WebUtility.HtmlDecode(Token().Match(page).Groups[1].Value);
        return await PostFormAsync(browser, address, fields);
    }

    // Which version of the draft a page shows stands in the address of each of its buttons.
    private static string VersionOf(string form) => Version().Match(form).Groups[1].Value;

    private static async Task<string> PostFormAsync(TestBrowser browser, Uri address, Dictionary<string, string> fields)
    {
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
        string text = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(Cancellation));

        // Where a line may break is for the eye.
        return text.Replace('\u00a0', ' ');
    }

    [GeneratedRegex("<input[^>]*name=\"request\"[^>]*value=\"([^\"]*)\"")]
    private static partial Regex Request();

    [GeneratedRegex("<input id=\"[A-Za-z]+\" name=\"(Form[.][A-Za-z]+)\" value=\"([^\"]*)\"")]
    private static partial Regex FilledField();

    [GeneratedRegex("formaction=\"[^\"]*[?&]version=([0-9]+)")]
    private static partial Regex Version();

    [GeneratedRegex("<form method=\"post\" action=\"([^\"]+)\"><dl>")]
    private static partial Regex Action();

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">")]
    private static partial Regex KeptField();

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
