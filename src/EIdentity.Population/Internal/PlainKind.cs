using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.Population;

/// <summary>Makes a kind that has no settings of its own.</summary>
internal sealed class PlainKind<TPart>(string name, Func<TPart> create) : RegisterKind<TPart>(name)
    where TPart : class
{
    public override void Connect(IServiceCollection services, RegisterName register)
    {
    }

    public override TPart Create(IServiceProvider provider, string register, PopulationOptions population) => create();
}
