using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace EIdentity.Client;

/// <summary>Adds the linking of logins to accounts that the agency has.</summary>
public static class AccountLinkingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="AccountLinker"/> over the agency's directory, both scoped to a request.</summary>
    /// <typeparam name="TDirectory">The agency's directory.</typeparam>
    /// <param name="services">The services.</param>
    /// <param name="requiredLevel">The least level at which an account that is not linked yet is looked for; level 2 by default.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is none.</exception>
    public static IServiceCollection AddAccountLinking<
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.PublicConstructors)] TDirectory>(
        this IServiceCollection services,
        AssuranceLevel requiredLevel = AssuranceLevel.Level2)
        where TDirectory : class, IAccountDirectory
    {
        ArgumentNullException.ThrowIfNull(services);
        AccountLinker.ThrowIfNone(requiredLevel);
        services.AddLogging();
        services.TryAddScoped<IAccountDirectory, TDirectory>();
        services.TryAddScoped(provider => new AccountLinker(
            provider.GetRequiredService<IAccountDirectory>(),
            requiredLevel,
            provider.GetRequiredService<ILogger<AccountLinker>>()));
        return services;
    }
}
