using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Population;

/// <summary>Adds kinds of gateway to a program, which its registers then choose by <see cref="PopulationOptions.Gateway"/>.</summary>
[Experimental(PopulationDefaults.SeamDiagnostic)]
public static class RegisterGatewayServiceCollectionExtensions
{
    /// <summary>Adds a kind of gateway without settings of its own, before or after the registers.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="kind">The name by which settings choose it, for example <c>Stamp</c>.</param>
    /// <param name="create">Makes the gateway of one register.</param>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    public static IServiceCollection AddRegisterGateway(this IServiceCollection services, string kind, Func<RegisterGateway> create)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(create);
        services.AddKind(new PlainKind<RegisterGateway>(kind, create));
        return services;
    }

    /// <summary>Adds a kind of gateway with settings of its own, before or after the registers.</summary>
    /// <remarks>
    /// The settings stand in the section of the kind's name inside a register's own, <c>Population:Stamp</c> for example. Misspelt names
    /// and values of a wrong form fail the start like those of every other setting. The properties are values or lists of values;
    /// the one group is <c>ServiceToken</c>.
    /// </remarks>
    /// <typeparam name="TSettings">The settings, a class that no other kind uses.</typeparam>
    /// <param name="services">The program's services.</param>
    /// <param name="kind">The name by which settings choose it, for example <c>Stamp</c>.</param>
    /// <param name="bind">
    /// Fills the settings from the section of the kind: <c>static (section, settings) => section.Bind(settings)</c>, and each
    /// <see cref="Secret"/> by hand: <c>settings.Key = section["Key"]</c>.
    /// </param>
    /// <param name="create">Makes the gateway of one register.</param>
    /// <exception cref="EIdentityException">EID1001: the name is taken.</exception>
    public static IServiceCollection AddRegisterGateway<[DynamicallyAccessedMembers(
        DynamicallyAccessedMemberTypes.PublicProperties | DynamicallyAccessedMemberTypes.PublicParameterlessConstructor)] TSettings>(
        this IServiceCollection services,
        string kind,
        Action<IConfiguration, TSettings> bind,
        Func<RegisterPart<TSettings>, RegisterGateway> create)
        where TSettings : class
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentException.ThrowIfNullOrWhiteSpace(kind);
        ArgumentNullException.ThrowIfNull(bind);
        ArgumentNullException.ThrowIfNull(create);
        services.AddKind(new ConfiguredKind<RegisterGateway, TSettings>(kind, bind, create));
        return services;
    }
}
