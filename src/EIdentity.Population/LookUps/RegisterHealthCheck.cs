using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.Population;

/// <summary>Reports a register whose latest look-ups all failed, and procedures whose legal basis has ended or soon will.</summary>
internal sealed class RegisterHealthCheck(RegisterHealth health, PopulationOptions settings, TimeProvider time, string register)
    : IHealthCheck
{
    private const int ToleratedInARow = 2;
    private const int NoticeDays = 30;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(FindProblem() is { } problem
            ? new HealthCheckResult(context.Registration.FailureStatus, problem)
            : HealthCheckResult.Healthy());

    private string? FindProblem()
    {
        (int inARow, ErrorCode? latest) = health.FailuresOf(register);
        if (inARow > ToleratedInARow)
        {
            return $"The last {inARow} look-ups failed, the latest with {latest}: {latest?.Summary} See {latest?.HelpAddress}.";
        }

        DateTimeOffset now = time.GetUtcNow();
        return FindOutside(now) is { Length: > 0 } refused
                ? $"No legal basis holds today ({ErrorCodes.LegalBasisNotInForce}) for procedure {refused}; change Basis to what holds now."
            : FindOutside(now.AddDays(NoticeDays)) is { Length: > 0 } ending
                ? $"The legal basis ends within {NoticeDays} days for procedure {ending}; have it reviewed, and change Basis in time."
            : null;
    }

    private string FindOutside(DateTimeOffset day) => string.Join(
        ", ",
        settings.Procedures.Where(procedure => !procedure.Value.Basis.IsInForce(day)).Select(static procedure => procedure.Key));
}
