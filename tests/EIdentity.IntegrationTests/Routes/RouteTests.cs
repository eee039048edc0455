extern alias Portal;

using System.Diagnostics.Metrics;
using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace EIdentity.IntegrationTests;

/// <summary>Signs the same person in on each route, chosen by settings alone.</summary>
public sealed class RouteTests
{
    public static TheoryData<string> Routes => ["OpenIdConnect", "NationalPortal", "VNeID"];

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_smallest_sample_signs_the_same_person_in(string route)
    {
        await using RouteWorld world = new(route);

        ElectronicIdentity lan = await world.SignInAsync(People.Lan);
        using TestBrowser browser = await world.App.SignInAsync(People.Lan, AssuranceLevel.Level2, RouteWorld.Cancellation);

        Assert.Equal(AssuranceLevel.Level2, lan.Level);
        Assert.Equal(People.Lan.Citizen.Name, lan.Citizen.Name);
        Assert.Equal(People.Lan.Citizen.Number, lan.Citizen.Number);
        Assert.Equal(People.Lan.Citizen.BirthDate, lan.Citizen.BirthDate);
        Assert.Equal(AccountType.Citizen, lan.AccountType);
        Assert.Equal("Xin chào Nguyễn Thị Lan", await browser.GetStringAsync("/apply", RouteWorld.Cancellation));
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_portal_signs_in_and_out(string route)
    {
        await using EIdentityTestApp<Portal::Program> app = new WebApplicationFactory<Portal::Program>()
            .WithWebHostBuilder(host => host.UseSetting("EIdentity:Profile", route).UseSetting("Portal:Folder", NewFolder()))
            .WithEIdentitySandbox();

        using TestBrowser browser = await app.SignInAsync(People.Lan, AssuranceLevel.Level2, RouteWorld.Cancellation);
        string page = System.Net.WebUtility.HtmlDecode(await browser.GetStringAsync("/dossiers", RouteWorld.Cancellation));

        Assert.Contains("Nguyễn Thị Lan", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("OpenIdConnect", "eidentity_provider eidentity_keys eidentity_clock eidentity_client eidentity_client_keys")]
    [InlineData("NationalPortal", "eidentity_provider eidentity_keys eidentity_clock eidentity_client eidentity_confirmations")]
    [InlineData("VNeID", "eidentity_provider eidentity_client eidentity_client_keys eidentity_confirmations")]
    public async Task Health_says_of_each_route_how_its_provider_is(string route, string checks)
    {
        await using RouteWorld world = new(route, services: services => services.AddHealthChecks().AddEIdentity());

        HealthReport report = await world.App.Services.GetRequiredService<HealthCheckService>()
            .CheckHealthAsync(RouteWorld.Cancellation);

        Assert.All(checks.Split(' '), check => Assert.Contains(check, report.Entries.Keys));
        Assert.Equal(HealthStatus.Healthy, report.Entries["eidentity_provider"].Status);
    }

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task The_meter_and_the_log_say_which_route_spoke(string route)
    {
        await using RouteWorld world = new(route);
        using MetricCollector<long> logins = new(
            world.App.Services.GetRequiredService<IMeterFactory>(), LoginDefaults.MeterName, "eidentity.logins");

        await world.SignInAsync(People.Lan);

        Assert.Equal(route, Assert.Single(logins.GetMeasurementSnapshot()).Tags["eidentity.profile"]);
        Assert.Equal(route, world.Logs.GetSnapshot().Single(line => line.Id.Id == 2901).GetStructuredStateValue("Profile"));
    }

    [Fact]
    public async Task A_citizen_who_comes_from_the_portal_by_a_link_is_signed_in_and_comes_to_exactly_that_form_once()
    {
        await using EIdentityTestApp<Portal::Program> app = new WebApplicationFactory<Portal::Program>()
            .WithWebHostBuilder(host => host.UseSetting("EIdentity:Profile", "NationalPortal").UseSetting("Portal:Folder", NewFolder()))
            .WithEIdentitySandbox();
        using TestBrowser browser = await app.SignInAsync(People.Minh, AssuranceLevel.Level1, RouteWorld.Cancellation);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            "/dossiers?vnconnect=1&MaTTHCDP=1.004873&MaCoQuanThucHien=H21&MaDVC=SANDBOX-01",
            RouteWorld.Cancellation);
        string text = System.Net.WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(RouteWorld.Cancellation));

        Assert.Equal("/dossiers?MaTTHCDP=1.004873&MaCoQuanThucHien=H21&MaDVC=SANDBOX-01", browser.Location.PathAndQuery);
        Assert.Contains("Nguyễn Thị Lan", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Trần Văn Minh", text, StringComparison.Ordinal);
        Assert.Equal(2, browser.History.Count(address => address.AbsolutePath == "/eidentity/callback"));
    }

    [Fact]
    public async Task A_colleague_under_the_same_account_is_another_person_at_a_step_up()
    {
        await using EIdentityTestApp<Portal::Program> app = new WebApplicationFactory<Portal::Program>()
            .WithWebHostBuilder(host => host.UseSetting("EIdentity:Profile", "NationalPortal").UseSetting("Portal:Folder", NewFolder()))
            .WithEIdentitySandbox();
        using TestBrowser browser = await app.SignInAsync(People.Son, AssuranceLevel.Level1, RouteWorld.Cancellation);

        using HttpResponseMessage page = await browser.SignInAsync(
            People.Ha, AssuranceLevel.Level2, "/eidentity/login?level=2&returnUrl=/dossiers", RouteWorld.Cancellation);

        Assert.Equal(ErrorCodes.StepUpByAnotherPerson.Value, browser.ProblemCode);
        Assert.False(browser.HasSession);
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("route-").FullName;
}
