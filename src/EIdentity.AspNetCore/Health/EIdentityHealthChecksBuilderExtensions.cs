using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Adds the health of e-identity login to the app's health checks.</summary>
public static class EIdentityHealthChecksBuilderExtensions
{
    /// <summary>Adds checks of the provider, its keys and clock, the level's settings, this client, its keys, its address.</summary>
    /// <remarks>
    /// Names: <c>eidentity_provider</c>, <c>eidentity_keys</c>, <c>eidentity_clock</c>, <c>eidentity_levels</c>,
    /// <c>eidentity_client</c> (whether the provider refuses this client), <c>eidentity_client_keys</c> (when the certificates of
    /// its own keys end), <c>eidentity_confirmations</c> (whether the provider has confirmed what the national routes assume),
    /// <c>eidentity_address</c> (whether browsers can come back to the address under which logins begin); all but
    /// the last of a login that was added by name end with a colon and the name. Call <c>AddEIdentityLogin</c>
    /// too, before or after. Beside a stock handler (<c>AddEIdentityLevels</c>) only <c>eidentity_levels</c> is added: all the
    /// rest is that handler's. Nothing in the results is personal or secret. Do not let an orchestrator restart the app for them:
    /// a provider that is down does not come back that way, and existing sessions go on.
    /// </remarks>
    /// <param name="builder">The app's health checks.</param>
    public static IHealthChecksBuilder AddEIdentity(this IHealthChecksBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IConfigureOptions<HealthCheckServiceOptions>, HealthCheckSetup>());
        return builder;
    }
}
