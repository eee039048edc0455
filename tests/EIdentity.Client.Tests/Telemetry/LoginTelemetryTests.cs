using System.Diagnostics.Metrics;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace EIdentity.Client.Tests;

public sealed class LoginTelemetryTests : IDisposable
{
    private readonly LoginJourney _login = new();
    private readonly MetricCollector<long> _logins;
    private readonly MetricCollector<double> _durations;

    public LoginTelemetryTests()
    {
        IMeterFactory meters = _login.Part<IMeterFactory>();
        _logins = new(meters, LoginDefaults.MeterName, "eidentity.logins");
        _durations = new(meters, LoginDefaults.MeterName, "eidentity.login.completion.duration");
    }

    [Fact]
    public async Task A_completion_is_counted_and_measured()
    {
        await _login.SignInAsync();

        Assert.Equal("signed_in", Assert.Single(_logins.GetMeasurementSnapshot()).Tags["eidentity.outcome"]);
        Assert.Equal("signed_in", Assert.Single(_durations.GetMeasurementSnapshot()).Tags["eidentity.outcome"]);
    }

    [Fact]
    public async Task A_refused_beginning_is_counted_and_no_completion_is_measured()
    {
        _login.Provider.Document["issuer"] = "https://other.example";

        await Assert.ThrowsAsync<LoginException>(_login.BeginAsync);

        Assert.Equal("refused", Assert.Single(_logins.GetMeasurementSnapshot()).Tags["eidentity.outcome"]);
        Assert.Empty(_durations.GetMeasurementSnapshot());
    }

    [Fact]
    public void The_reading_of_the_providers_clock_says_when_it_was_taken()
    {
        ProviderClock clock = _login.Parts.Clock;
        DateTimeOffset then = _login.Time.GetUtcNow();

        clock.Observe(then.AddSeconds(30));
        _login.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(new ProviderClock.Reading(TimeSpan.FromSeconds(30), then), clock.Last);
    }

    [Theory]
    [InlineData("eidentity.login.completion.duration", 2.5)]
    [InlineData("eidentity.provider.clock_skew", -1)]
    public void A_histogram_says_in_which_buckets_its_seconds_fall(string instrument, double boundary)
    {
        using MetricCollector<double> measured = new(_login.Part<IMeterFactory>(), LoginDefaults.MeterName, instrument);
        _login.Parts.Clock.Observe(_login.Time.GetUtcNow());

        IReadOnlyList<double> boundaries = ((Histogram<double>)measured.Instrument!).Advice!.HistogramBucketBoundaries!;

        Assert.Contains(boundary, boundaries);
        Assert.Equal(boundaries.Order(), boundaries);
    }

    public void Dispose()
    {
        _logins.Dispose();
        _durations.Dispose();
        _login.Dispose();
    }
}
