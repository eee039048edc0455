using System.Runtime.CompilerServices;

namespace EIdentity.Sandbox;

/// <summary>Finds the clients that the provider knows; the lists of the options are read anew each time.</summary>
internal sealed class ProviderClients(SandboxOptions options, TimeProvider clock)
{
    private readonly ConditionalWeakTable<SandboxClient, ProviderClient> _known = [];

    /// <summary>Gets the application under test.</summary>
    public ProviderClient Main => Of(options.Client);

    public IEnumerable<ProviderClient> All => options.OtherClients.Prepend(options.Client).Select(Of);

    public ProviderClient? Find(string? id) => All.FirstOrDefault(client => client.Id == id);

    /// <summary>Says whether a client may prove itself in a way; where nobody is named, whether anybody may.</summary>
    public bool Allow(ProviderClient? named, SandboxClientAuthentication used) =>
        (named is null ? All : [named]).Any(client => client.Registration.Authentication is SandboxClientAuthentication.Any
            || client.Registration.Authentication == used);

    private ProviderClient Of(SandboxClient registration) => _known.GetValue(registration, client => new ProviderClient(client, clock));
}
