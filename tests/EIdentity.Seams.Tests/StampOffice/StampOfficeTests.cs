using EIdentity.AspNetCore;
using EIdentity.Client;
using EIdentity.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Options;

namespace EIdentity.Seams.Tests;

/// <summary>A profile that nobody in the SDK knows signs citizens in, with all that the SDK does around one of its own.</summary>
public sealed class StampOfficeTests
{
    [Fact]
    public async Task A_citizen_signs_in_at_level_2_with_the_secret_of_the_begin_and_is_counted()
    {
        await using StampOfficeApp app = new();
        await app.StartAsync();
        using MetricCollector<long> logins = new(
            app.Services.GetRequiredService<System.Diagnostics.Metrics.IMeterFactory>(), LoginDefaults.MeterName, "eidentity.logins");

        using HttpResponseMessage done = await app.SignInAsync("stamp=s1");
        using HttpResponseMessage page = await app.GetAsync("https://portal.example/apply");

        Assert.Equal("/apply", done.Headers.Location!.OriginalString);
        Assert.Equal("Level2 Nguyễn Thị Lan", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Matches("^/stamps/s1\\?ticket=[0-9A-F]{32}$", app.Office.Asked!.PathAndQuery);
        Assert.Single(logins.GetMeasurementSnapshot());
    }

    [Theory]
    [InlineData("stamp=s1", "citizen-7|Lan|green", "EID2102")]
    [InlineData("stamp=s1&stamp=s2", "citizen-7|Lan|blue", "EID2025")]
    [InlineData("stamp=s1", "no line at all", "EID2014")]
    [InlineData("gone=home", "", "EID2027")]
    public async Task A_login_that_cannot_end_well_ends_on_a_page_with_its_code(string back, string says, string code)
    {
        await using StampOfficeApp app = new();
        app.Office.Says = says;
        await app.StartAsync();

        using HttpResponseMessage done = await app.SignInAsync(back);
        using HttpResponseMessage page = await app.GetAsync(new Uri(new Uri("https://portal.example"), done.Headers.Location!).AbsoluteUri);

        Assert.Equal(code, StampOfficeApp.QueryOf(done.Headers.Location!)["code"]);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_callback_counts_once_and_in_the_browser_that_began()
    {
        await using StampOfficeApp app = new();
        await app.StartAsync();
        using HttpResponseMessage begun = await app.GetAsync("https://portal.example/apply");
        string state = StampOfficeApp.QueryOf(begun.Headers.Location!)["state"];

        using HttpResponseMessage first = await app.GetAsync($"https://portal.example/eidentity/callback?state={state}&stamp=s1");
        using HttpResponseMessage second = await app.GetAsync($"https://portal.example/eidentity/callback?state={state}&stamp=s1");

        Assert.Equal("/apply", first.Headers.Location!.OriginalString);
        Assert.StartsWith("EID202", StampOfficeApp.QueryOf(second.Headers.Location!)["code"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_login_comes_out_in_logs()
    {
        await using StampOfficeApp app = new();
        await app.StartAsync();

        using HttpResponseMessage done = await app.SignInAsync("stamp=secret-stamp");
        using HttpResponseMessage page = await app.GetAsync("https://portal.example/apply");

        string[] lines = [.. app.Logs.GetSnapshot()
            .Where(record => record.Category?.StartsWith("EIdentity", StringComparison.Ordinal) == true)
            .Select(record => $"{record.Message} {record.Exception}")];
        Assert.NotEmpty(lines);
        Leaks.AssertNone(string.Concat(lines), ["citizen-7", "Nguyễn Thị Lan", "secret-stamp"]);
    }

    [Theory]
    [InlineData(true, HealthStatus.Healthy)]
    [InlineData(false, HealthStatus.Unhealthy)]
    public async Task The_health_check_asks_the_profile_s_probe_and_no_other_profile_s(bool isOpen, HealthStatus expected)
    {
        await using StampOfficeApp app = new();
        app.Office.IsOpen = isOpen;

        HealthReport report = await app.CheckHealthAsync();

        Assert.Equal(
            ["eidentity_address", "eidentity_confirmations", "eidentity_levels", "eidentity_stamps"], report.Entries.Keys.Order());
        Assert.Equal(expected, report.Entries["eidentity_stamps"].Status);
    }

    [Fact]
    public async Task Settings_that_are_wrong_end_the_start_with_all_that_is_wrong()
    {
        await using StampOfficeApp app = new(settings:
        [
            ("EIdentity:StampOffice:Office", null), ("EIdentity:StampOffice:Anything", "else"), ("EIdentity:Level:Vlaues", "x"),
        ]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains("EIdentity has 2 problems", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:StampOffice:Office is missing; it is the address", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:Level:Vlaues is not a setting", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("personal_identification_number")]
    [InlineData("legacy_identity_number")]
    [InlineData("account_type")]
    [InlineData("name")]
    public async Task A_level_is_read_from_no_claim_that_describes_a_person_whatever_the_profile(string claim)
    {
        await using StampOfficeApp app = new(settings: [("EIdentity:Level:ClaimName", claim)]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains($"Level:ClaimName is '{claim}', a claim that describes the citizen", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_profile_that_takes_the_name_of_another_hides_none_of_its_settings()
    {
        await using StampOfficeApp app = new(
            add: services => services.AddLoginProfile(new StampOfficeKind("OpenIdConnect")),
            settings: [("EIdentity:OpenIdConnect:UseDpop", "yes"), ("EIdentity:OpenIdConnect:SigningAlgoritms:0", "PS256")]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains("EIdentity has 3 problems", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:OpenIdConnect:UseDpop is 'yes'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:OpenIdConnect:SigningAlgoritms is not a setting", refused.Message, StringComparison.Ordinal);
        Assert.Contains("EIdentity:Profile cannot be chosen: two profiles of one name", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_settings_of_another_profile_are_not_checked()
    {
        await using StampOfficeApp app = new(settings:
        [
            ("EIdentity:OpenIdConnect:Issuer", "nonsense"), ("EIdentity:OpenIdConnect:ClientKey:PemFile", "/nowhere/key.pem"),
        ]);

        await app.StartAsync();

        Assert.NotNull(app.Services.GetRequiredService<LoginFlow>());
    }

    [Theory]
    [InlineData("EIdentity:Issuer", "EIdentity:Issuer has moved to EIdentity:OpenIdConnect:Issuer.")]
    [InlineData("EIdentity:OpenIdConnect:Isuer", "EIdentity:OpenIdConnect:Isuer is not a setting; did you mean Issuer?")]
    public async Task The_settings_of_another_profile_are_known_in_whatever_place(string setting, string problem)
    {
        await using StampOfficeApp app = new(settings: [(setting, "https://eid.example")]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains($"EIdentity has 1 problem:{Environment.NewLine}  - {problem}", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_demands_more_evidence_than_the_route_can_give_fails_at_start()
    {
        await using StampOfficeApp app = new(routes => routes.MapGet("/signed", () => "signed")
            .RequireAssurance(AssuranceLevel.Level2, evidence: LevelEvidence.SignedToken));

        EIdentityException refused = await Assert.ThrowsAsync<EIdentityException>(app.StartAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains("/signed", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_demands_an_age_fails_at_start_where_the_route_cannot_tell_one()
    {
        await using StampOfficeApp app = new(routes => routes.MapGet("/fresh", () => "fresh")
            .RequireAssurance(AssuranceLevel.Level2, maxAge: TimeSpan.FromMinutes(10)));

        EIdentityException refused = await Assert.ThrowsAsync<EIdentityException>(app.StartAsync);

        Assert.Equal(ErrorCodes.SettingsInvalid, refused.Error);
        Assert.Contains("/fresh", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, HealthStatus.Degraded)]
    [InlineData("Level:Values", HealthStatus.Healthy)]
    public async Task What_a_profile_assumes_is_open_until_a_document_confirms_it(string? confirmed, HealthStatus expected)
    {
        await using StampOfficeApp app = new(settings: confirmed is null ? [] :
        [
            ("EIdentity:Confirmations:0:Document", "12/VP"), ("EIdentity:Confirmations:0:Date", "2026-10-01"),
            ("EIdentity:Confirmations:0:Settings:0", confirmed),
        ]);

        HealthReportEntry entry = (await app.CheckHealthAsync()).Entries["eidentity_confirmations"];

        Assert.Equal(expected, entry.Status);
        Assert.Equal(confirmed is null, entry.Description!.Contains("Level:Values", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_forgets_what_proves_a_level_is_told_whom_the_profile_says_to_ask()
    {
        await using StampOfficeApp app = new(settings: [("EIdentity:Level:Values:Level2:0", null)]);

        OptionsValidationException refused = await Assert.ThrowsAsync<OptionsValidationException>(app.StartAsync);

        Assert.Contains("ask the office's head clerk", refused.Message, StringComparison.Ordinal);
    }
}
