using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Population.Tests;

public sealed class RegisterHealthCheckTests
{
    private readonly RegisterHealth _health = new();

    [Theory]
    [InlineData("2026-02-28T16:59:59Z", "No legal basis holds today (EID3019) for procedure 1.004873;")]
    [InlineData("2026-02-28T17:00:00Z", null)]
    [InlineData("2026-05-01T16:59:59Z", null)]
    [InlineData("2026-05-01T17:00:00Z", "ends within 30 days for procedure 1.004873;")]
    [InlineData("2026-05-31T16:59:59Z", "ends within 30 days for procedure 1.004873;")]
    [InlineData("2026-05-31T17:00:00Z", "No legal basis holds today (EID3019) for procedure 1.004873;")]
    public async Task A_legal_basis_is_said_to_end_a_month_before_it_does(string now, string? said)
    {
        HealthCheckResult result = await CheckAsync(now);

        Assert.Equal(said is null ? HealthStatus.Healthy : HealthStatus.Degraded, result.Status);
        Assert.Contains(said ?? string.Empty, result.Description ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_register_that_does_not_answer_is_said_first()
    {
        for (int i = 0; i < 3; i++)
        {
            _health.Failed(string.Empty, ErrorCodes.RegisterUnavailable);
        }

        Assert.Contains("The last 3 look-ups failed", (await CheckAsync("2027-01-01T00:00:00Z")).Description, StringComparison.Ordinal);
    }

    private Task<HealthCheckResult> CheckAsync(string now)
    {
        PopulationOptions settings = new();
        settings.Procedures["1.004873"] = new ProcedureOptions
        {
            Basis = { Document = "Decree", ValidFrom = new DateOnly(2026, 3, 1), ValidTo = new DateOnly(2026, 5, 31) },
        };
        settings.Procedures["2.000815"] = new ProcedureOptions { LegalBasis = "Law 26/2023/QH15, article 10" };
        FakeTimeProvider time = new(DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        RegisterHealthCheck check = new(_health, settings, time, string.Empty);
        return check.CheckHealthAsync(
            new HealthCheckContext { Registration = new("population", check, HealthStatus.Degraded, tags: null) },
            TestContext.Current.CancellationToken);
    }
}
