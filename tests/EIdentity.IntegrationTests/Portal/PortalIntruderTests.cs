using System.Net;
using System.Text.RegularExpressions;
using EIdentity.Sandbox;
using EIdentity.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Another citizen, another site, and what a citizen types to harm whoever reads it.</summary>
public sealed partial class PortalIntruderTests
{
    private static readonly string[] Pages = ["", "/form", "/check", "/submit"];

    private static readonly string[] Handlers =
    [
        "", "/form?handler=Save", "/form?handler=LookUp", "/form?handler=Language&to=en", "/form?handler=Number", "/form?handler=Refused",
        "/form?handler=Check", "/check", "/submit",
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Another_citizen_finds_no_page_and_no_button_of_a_dossier_also_under_one_enterprise(bool areColleagues)
    {
        await using PortalJourney portal = new(settings: ("EIdentity:Profile", areColleagues ? "NationalPortal" : "OpenIdConnect"));
        string dossier = await BeginAsync(portal, areColleagues ? People.Son : People.Lan);
        (TestBrowser other, string notice) = await portal.SignInAsync(areColleagues ? People.Ha : People.Tu);
        string token = TokenOf(notice);

        foreach (string page in Pages)
        {
            other.StopBefore = address => !address.AbsolutePath.StartsWith(dossier, StringComparison.Ordinal);
            using HttpResponseMessage answer = await other.GetAsync(dossier + page, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        foreach (string handler in Handlers)
        {
            using FormUrlEncodedContent form = new([KeyValuePair.Create("__RequestVerificationToken", token)]);
            using HttpResponseMessage answer = await other.PostAsync(dossier + handler, form, Cancellation);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Another_site_presses_no_button()
    {
        await using PortalJourney portal = new();
        (TestBrowser citizen, string notice) = await portal.SignInAsync(People.Lan);
        await PortalJourney.BeginFormAsync(citizen, notice);
        string dossier = DossierOf(citizen.Location);

        foreach (string handler in (string[])[.. Handlers.Select(handler => dossier + handler), "/procedures/1.004873/apply"])
        {
            using FormUrlEncodedContent form = new([KeyValuePair.Create("Form.FullName", "Kẻ khác")]);
            using HttpResponseMessage answer = await citizen.PostAsync(handler, form, Cancellation);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        }
    }

    [Fact]
    public async Task What_is_typed_stays_text_on_every_page()
    {
        await using PortalJourney portal = new();
        (TestBrowser citizen, string notice) = await portal.SignInAsync(People.Lan);
        string form = await PortalJourney.BeginFormAsync(citizen, notice);

        string draft = citizen.Location.AbsolutePath;

        await PortalJourney.PressAsync(
            citizen, form, "Save", new() { ["Form.PaperUse"] = "<script>alert(1)</script>\"><img src=x onerror=alert(1)>" });

        string saved = await citizen.GetStringAsync(draft, Cancellation);
        Assert.Contains("&lt;script&gt;alert", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", saved, StringComparison.Ordinal);
        Assert.DoesNotContain("<img src=x", saved, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/dossiers")]
    [InlineData("/procedures/1.004873/apply")]
    public async Task A_page_of_a_citizen_is_stored_nowhere_and_runs_no_foreign_script(string address)
    {
        await using PortalJourney portal = new();
        (TestBrowser citizen, _) = await portal.SignInAsync(People.Lan);

        using HttpResponseMessage page = await citizen.GetAsync(address, Cancellation);

        Assert.True(page.Headers.CacheControl!.NoStore);
        string policy = page.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
    }

    private static async Task<string> BeginAsync(PortalJourney portal, SandboxPerson person)
    {
        (TestBrowser citizen, string notice) = await portal.SignInAsync(person);
        await PortalJourney.BeginFormAsync(citizen, notice, lookUp: person != People.Son);
        return DossierOf(citizen.Location);
    }

    private static string DossierOf(Uri form) => form.AbsolutePath[..form.AbsolutePath.LastIndexOf('/')];

    private static string TokenOf(string page) => Token().Match(page).Groups[1].Value;

    [GeneratedRegex("name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
