using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace EIdentity.Population;

/// <summary>Adds the health of registers to a program's health checks.</summary>
public static class PopulationHealthChecksBuilderExtensions
{
    /// <summary>Adds the check <c>population</c>, or <c>population-tax</c> for the register <c>tax</c>.</summary>
    /// <remarks>
    /// It asks nobody: each question counts against a quota and stands in a citizen's history. It reports degraded when the last three
    /// look-ups of this instance, or more, all failed, by the gateway, the register or the record; the next answer ends it. It also does
    /// for a procedure whose legal basis (<see cref="ProcedureOptions.Basis"/>) does not hold today, or ends within 30 days.
    /// </remarks>
    /// <param name="builder">The program's health checks.</param>
    /// <param name="register">The name of the register; empty for the one without a name.</param>
    public static IHealthChecksBuilder AddPopulationRegister(this IHealthChecksBuilder builder, string register = "")
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(register);
        builder.Services.TryAddSingleton<RegisterHealth>();
        builder.Services.TryAddSingleton(TimeProvider.System);
        return builder.Add(new HealthCheckRegistration(
            register.Length == 0 ? "population" : $"population-{register}",
            provider => new RegisterHealthCheck(
                provider.GetRequiredService<RegisterHealth>(),
                provider.GetPopulationOptions(register),
                provider.GetRequiredService<TimeProvider>(),
                register),
            HealthStatus.Degraded,
            tags: []));
    }
}
