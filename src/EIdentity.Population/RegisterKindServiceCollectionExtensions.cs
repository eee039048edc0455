using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EIdentity.Population;

/// <summary>Brings kinds and registers together, whichever of them is added first.</summary>
internal static class RegisterKindServiceCollectionExtensions
{
    public static bool HasKind<TPart>(this IServiceCollection services, string name)
        where TPart : class =>
        services.Added<RegisterKind<TPart>>().Any(kind => string.Equals(kind.Name, name, StringComparison.OrdinalIgnoreCase));

    public static void AddKind<TPart>(this IServiceCollection services, RegisterKind<TPart> kind)
        where TPart : class
    {
        IEnumerable<string> settings = PopulationSettingsCheck.Table.NamesIn([]);
        if (services.HasKind<TPart>(kind.Name) || settings.Contains(kind.Name, StringComparer.OrdinalIgnoreCase))
        {
            throw new EIdentityException(
                ErrorCodes.SettingsInvalid,
                $"The name '{kind.Name}' is taken, by another {typeof(TPart).Name} or by a setting of every register; choose another.");
        }

        foreach (RegisterName register in services.Added<RegisterName>().ToArray())
        {
            kind.Connect(services, register);
        }

        services.AddSingleton(kind);
        services.TryAddSingleton<RegisterKinds<TPart>>();
    }

    public static void AddRegister(this IServiceCollection services, RegisterName register)
    {
        services.Connect<RegisterGateway>(register);
        services.Connect<RegisterDialect>(register);
        services.AddSingleton(register);
        services.AddPart<RegisterGateway>(
            register.Value,
            static (options, create) => GatewayChain.Join([.. GatewayChain.NamesIn(options.Gateway).Select(create)]));
        services.AddPart<RegisterDialect>(register.Value, static (options, create) => create(options.Dialect));
    }

    private static void Connect<TPart>(this IServiceCollection services, RegisterName register)
        where TPart : class
    {
        foreach (RegisterKind<TPart> kind in services.Added<RegisterKind<TPart>>().ToArray())
        {
            kind.Connect(services, register);
        }
    }

    // The settings are checked by now: the kinds are there.
    private static void AddPart<TPart>(
        this IServiceCollection services, string register, Func<PopulationOptions, Func<string, TPart>, TPart> make)
        where TPart : class => services.AddKeyedSingleton(register, (provider, _) =>
        {
            PopulationOptions options = provider.GetPopulationOptions(register);
            RegisterKinds<TPart> kinds = provider.GetRequiredService<RegisterKinds<TPart>>();
            return make(options, name => kinds.Find(name)!.Create(provider, register, options));
        });

    private static IEnumerable<T> Added<T>(this IServiceCollection services) => services
        .Where(static service => !service.IsKeyedService)
        .Select(static service => service.ImplementationInstance)
        .OfType<T>();
}
