using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EIdentity.Population;

/// <summary>Adds what tells values of the register from typed or forged ones, after they were stored.</summary>
public static class RegisteredValuesServiceCollectionExtensions
{
    /// <summary>Adds <see cref="RegisteredValues"/> of the register that was added without a name.</summary>
    /// <remarks>From then on <c>Population:Provenance:Keys</c> and <c>KeyId</c> are required outside Development.</remarks>
    /// <param name="services">The program's services, with or without the register by now.</param>
    public static IServiceCollection AddRegisteredValues(this IServiceCollection services)
    {
        services.AddRegisteredValues(Options.DefaultName);
        services.TryAddSingleton(static provider => provider.GetRequiredKeyedService<RegisteredValues>(Options.DefaultName));
        return services;
    }

    /// <summary>Adds <see cref="RegisteredValues"/> of a register by name, as a keyed service.</summary>
    /// <remarks>The keys stand in that register's own section.</remarks>
    /// <param name="services">The program's services, with or without the register by now.</param>
    /// <param name="name">The name that the register was added by.</param>
    public static IServiceCollection AddRegisteredValues(this IServiceCollection services, string name)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(name);
        services.AddSingleton(new RegisteredValuesUse(name));
        services.TryAddKeyedSingleton(name, (provider, _) => new RegisteredValues(
            name,
            new SealKeys(provider.GetPopulationOptions(name).Provenance, provider.GetRequiredService<DevelopmentKey>())));
        return services;
    }
}
