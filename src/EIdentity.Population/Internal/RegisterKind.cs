using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Population;

/// <summary>Makes one kind of gateway or dialect, whose name is what the settings choose it by.</summary>
internal abstract class RegisterKind<TPart>(string name)
    where TPart : class
{
    public string Name => name;

    /// <summary>Has the settings of the kind read for one register, from the section of its name.</summary>
    public abstract void Connect(IServiceCollection services, RegisterName register);

    /// <summary>Makes the part for one register; its settings may not be checked yet.</summary>
    public abstract TPart Create(IServiceProvider provider, string register, PopulationOptions population);
}
