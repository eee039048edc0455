using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;
using Microsoft.Extensions.Logging.Testing;

namespace EIdentity.Client.Tests;

public sealed class NamedLoginTelemetryTests : IDisposable
{
    private readonly TwoLogins _logins = new();

    [Theory]
    [InlineData("eidentity.logins")]
    [InlineData("eidentity.login.completion.duration")]
    [InlineData("eidentity.provider.clock_skew")]
    public async Task Every_measurement_names_the_login_it_is_of(string instrument)
    {
        IMeterFactory meters = _logins.Part<IMeterFactory>();
        using MetricCollector<long> counted = new(meters, LoginDefaults.MeterName, instrument);
        using MetricCollector<double> measured = new(meters, LoginDefaults.MeterName, instrument);

        await _logins.CompleteAsync(TwoLogins.B, await _logins.BeginAsync(TwoLogins.B));

        Assert.Equal(
            TwoLogins.B,
            Assert.Single(
                counted.GetMeasurementSnapshot().Select(static one => one.Tags)
                    .Concat(measured.GetMeasurementSnapshot().Select(static one => one.Tags)))["eidentity.login"]);
    }

    [Fact]
    public async Task Every_line_about_a_login_names_it()
    {
        await _logins.CompleteAsync(TwoLogins.B, await _logins.BeginAsync(TwoLogins.B));
        _logins.ProviderOfA.Claims["acr"] = "loa0";
        await Assert.ThrowsAsync<LoginException>(
            async () => await _logins.CompleteAsync(TwoLogins.A, await _logins.BeginAsync(TwoLogins.A)));

        FakeLogRecord[] lines =
        [
            .. _logins.Part<FakeLogCollector>().GetSnapshot().Where(static line => line.Id.Id is > 2000 and < 3000),
        ];
        Assert.Equal(
            [(2900, TwoLogins.B), (2901, TwoLogins.B), (2900, TwoLogins.A), (2102, TwoLogins.A)],
            lines.Select(static line => (line.Id.Id, line.GetStructuredStateValue("Login"))));
        Assert.StartsWith("A citizen signed in at Level2", lines[1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_login_without_a_name_keeps_its_tags_and_lines_as_they_were()
    {
        using LoginJourney login = new();
        using MetricCollector<long> counted = new(login.Part<IMeterFactory>(), LoginDefaults.MeterName, "eidentity.logins");

        await login.SignInAsync();

        Assert.False(Assert.Single(counted.GetMeasurementSnapshot()).Tags.ContainsKey("eidentity.login"));
        Assert.All(
            login.Part<FakeLogCollector>().GetSnapshot(),
            static line => Assert.DoesNotContain("Login", line.StructuredState!.Select(static field => field.Key)));
    }

    [Fact]
    public async Task A_level_that_nobody_mapped_names_the_section_of_its_own_login()
    {
        _logins.ProviderOfB.Claims["acr"] = "loa9";

        LoginException refused = await Assert.ThrowsAsync<LoginException>(
            async () => await _logins.CompleteAsync(TwoLogins.B, await _logins.BeginAsync(TwoLogins.B)));

        Assert.Contains("\"loa9\" is not in Organisations:Level:Values", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => _logins.Dispose();
}
