using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Client;

/// <summary>Lets a program outside Development be answered by a sandbox, for acceptance tests and demonstrations.</summary>
public static class SandboxServiceCollectionExtensions
{
    /// <summary>Lets the setting <c>AllowSandbox</c> work outside Development, but never in Production.</summary>
    /// <remarks>
    /// A sandbox signs anybody in as anybody. Without this call <c>AllowSandbox</c> fails the start (EID1001) in every
    /// environment but Development; with it only in Production, and where the program has no environment. The test kit calls it.
    /// </remarks>
    /// <param name="services">The services.</param>
    public static IServiceCollection AllowEIdentitySandboxOutsideDevelopment(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddSingleton<SandboxPermission.OptIn>();
    }
}
