using System.Runtime.CompilerServices;

namespace EIdentity.Sandbox;

/// <summary>Finds the clients that the provider knows; the lists of the options are read anew each time.</summary>
internal sealed class ProviderClients(SandboxOptions options)
{
    private readonly ConditionalWeakTable<SandboxClient, ProviderClient> _known = [];

    /// <summary>Gets the application under test.</summary>
    public ProviderClient Main => Of(options.Client);

    public IEnumerable<ProviderClient> All => options.OtherClients.Prepend(options.Client).Select(Of);

    public ProviderClient? Find(string? id) => All.FirstOrDefault(client => client.Id == id);

    private ProviderClient Of(SandboxClient registration) => _known.GetValue(registration, static client => new ProviderClient(client));
}
