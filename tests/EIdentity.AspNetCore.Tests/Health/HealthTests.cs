using System.Globalization;
using EIdentity.Sandbox;
using EIdentity.Testing;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.AspNetCore.Tests;

public sealed class HealthTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(DateTimeOffset.UnixEpoch.AddYears(60));
    private readonly EIdentityTestApp<Program> _app;

    public HealthTests() => _app = WebApp.Start(AddHealth, _time);

    [Fact]
    public async Task All_is_well_before_and_after_a_login()
    {
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(_app)).Status);

        using TestBrowser browser = await _app.SignInAsync(People.Lan, AssuranceLevel.Level2, WebApp.Cancellation);

        HealthReport report = await CheckAsync(_app);
        Assert.Equal(
            [
                "eidentity_address", "eidentity_client", "eidentity_client_keys", "eidentity_clock", "eidentity_keys", "eidentity_levels",
                "eidentity_provider",
            ],
            report.Entries.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HealthStatus.Healthy, report.Status);
        Assert.Contains("the provider's clock was 0.0 s ahead of", report.Entries["eidentity_clock"].Description, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("SEC", "SEC-152")]
    public async Task A_level_that_no_setting_maps_is_shown_for_a_day_with_the_setting_that_would_map_it()
    {
        _app.Sandbox.Faults.Arm(LoginFault.AcrUnknown);
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage refused = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        HealthReportEntry levels = (await CheckAsync(_app)).Entries["eidentity_levels"];
        _time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HealthStatus.Degraded, levels.Status);
        Assert.Contains(
            "acr \"urn:eidentity:sandbox:level-9\", which EIdentity:Level:Values does not list",
            levels.Description,
            StringComparison.Ordinal);
        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(_app)).Entries["eidentity_levels"].Status);
    }

    [Fact]
    public async Task A_login_refused_for_the_clock_says_by_how_much_the_clocks_differ()
    {
        _app.Sandbox.Faults.Arm(LoginFault.Expired);
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage refused = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        HealthReportEntry clock = (await CheckAsync(_app)).Entries["eidentity_clock"];

        Assert.Equal(HealthStatus.Unhealthy, clock.Status);
        Assert.Contains("1200.0 s behind this one; ClockSkew allows 60 s", clock.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_whose_document_is_refused_is_unhealthy_with_the_code()
    {
        _app.Sandbox.Faults.Arm(LoginFault.DiscoveryIssuerMismatch);

        HealthReportEntry provider = (await CheckAsync(_app)).Entries["eidentity_provider"];

        Assert.Equal(HealthStatus.Unhealthy, provider.Status);
        Assert.Contains("EID2002", provider.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(11, HealthStatus.Degraded)]
    [InlineData(41, HealthStatus.Unhealthy)]
    public async Task An_agreement_warns_a_month_before_it_ends(int daysLater, HealthStatus expected)
    {
        await using EIdentityTestApp<Program> app = StartWithAgreement();
        HealthCheckService health = app.Services.GetRequiredService<HealthCheckService>();

        _time.Advance(TimeSpan.FromDays(daysLater));

        Assert.Equal(expected, (await health.CheckHealthAsync(WebApp.Cancellation)).Entries["eidentity_levels"].Status);
    }

    [Theory]
    [InlineData(0, HealthStatus.Healthy)]
    [InlineData(11, HealthStatus.Degraded)]
    [InlineData(41, HealthStatus.Unhealthy)]
    public async Task A_certificate_warns_a_month_before_it_ends(int daysLater, HealthStatus expected)
    {
        using TemporaryCertificate certificate = new(_time.GetUtcNow().AddDays(40));
        await using EIdentityTestApp<Program> app = WebApp.Start(
            host =>
            {
                AddHealth(host);
                host.UseSetting("EIdentity:OpenIdConnect:ClientKey:Pkcs12File", certificate.File);
            },
            _time);
        HealthCheckService health = app.Services.GetRequiredService<HealthCheckService>();

        _time.Advance(TimeSpan.FromDays(daysLater));

        HealthReportEntry keys = (await health.CheckHealthAsync(WebApp.Cancellation)).Entries["eidentity_client_keys"];
        Assert.Equal(expected, keys.Status);
        Assert.Contains("ClientKey", keys.Description, StringComparison.Ordinal);
        Assert.DoesNotContain(certificate.File, keys.Description, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_differed_more_than_a_day_ago_does_not_count()
    {
        _app.Sandbox.Faults.Arm(LoginFault.Expired);
        using TestBrowser browser = _app.CreateBrowser();
        using HttpResponseMessage refused = await browser.SignInAsync(
            People.Lan,
            AssuranceLevel.Level2,
            cancellationToken: WebApp.Cancellation);

        _time.Advance(TimeSpan.FromHours(25));

        Assert.Equal(HealthStatus.Healthy, (await CheckAsync(_app)).Entries["eidentity_clock"].Status);
    }

    [Fact]
    public async Task Beside_a_stock_handler_only_the_levels_are_checked_in_either_order()
    {
        await using StockApp app = await StockApp.StartAsync(configure: builder => builder.Services.AddHealthChecks().AddEIdentity());
        ServiceCollection before = new();
        before.AddHealthChecks().AddEIdentity();
        before.AddEIdentityLogin(new ConfigurationBuilder().Build().GetSection("EIdentity"));
        await using ServiceProvider login = before.BuildServiceProvider();

        HealthReport report = await app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(WebApp.Cancellation);

        Assert.Equal(("eidentity_levels", HealthStatus.Healthy), (Assert.Single(report.Entries).Key, report.Status));
        Assert.Equal(7, login.GetRequiredService<IOptions<HealthCheckServiceOptions>>().Value.Registrations.Count);
    }

    [Fact]
    public async Task The_end_of_an_agreement_is_the_same_date_in_every_culture()
    {
        await using EIdentityTestApp<Program> app = StartWithAgreement();
        HealthCheckService health = app.Services.GetRequiredService<HealthCheckService>();
        _time.Advance(TimeSpan.FromDays(11));
        CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");

        HealthReportEntry levels = (await health.CheckHealthAsync(WebApp.Cancellation)).Entries["eidentity_levels"];

        Assert.Contains("ends on 2030-02-10;", levels.Description, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private EIdentityTestApp<Program> StartWithAgreement()
    {
        DateTimeOffset start = _time.GetUtcNow();
        return WebApp.Start(
            host =>
            {
                AddHealth(host);
                host.UseSetting("EIdentity:Level:Source", "Agreement")
                    .UseSetting("EIdentity:Level:Agreement:Number", "17/CK-2026")
                    .UseSetting("EIdentity:Level:Agreement:SignedOn", $"{start:yyyy-MM-dd}")
                    .UseSetting("EIdentity:Level:Agreement:ExpiresOn", $"{start.AddDays(40):yyyy-MM-dd}")
                    .UseSetting("EIdentity:Level:Agreement:Level", "Level2");
            },
            _time);
    }

    private static void AddHealth(IWebHostBuilder host) => host.ConfigureServices(services => services.AddHealthChecks().AddEIdentity());

    private static Task<HealthReport> CheckAsync(EIdentityTestApp<Program> app) =>
        app.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync(WebApp.Cancellation);
}
