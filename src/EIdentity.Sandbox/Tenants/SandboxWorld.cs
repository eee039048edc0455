using Microsoft.Extensions.Configuration;

namespace EIdentity.Sandbox;

/// <summary>Plays the provider and the population register for one application under test.</summary>
/// <remarks>
/// A world has its own keys, secrets, codes, tokens, faults, clock and journal, and knows of no other; the invented people are the same.
/// The signing keys and the secrets that the options leave out are made when the world is made, and never leave the process except
/// through <see cref="GetSettings"/>. Map one with <see cref="SandboxEndpointRouteBuilderExtensions"/>, or many with a
/// <see cref="SandboxTenants"/>.
/// </remarks>
public sealed class SandboxWorld
{
    // Adding a part to every world is one line here. The order is that of the home page.
    internal static readonly WorldPartKind[] PartKinds =
    [
        OpenIdConnectProvider.Kind, NationalPortalProvider.Kind, VNeIDProvider.Kind, PopulationRegister.Kind, WorldPages.Kind,
        FaultPages.Kind,
    ];

    private readonly WorldGround _ground;
    private readonly Dictionary<Type, WorldPart> _parts;

    /// <summary>Makes a world with fresh keys and secrets.</summary>
    /// <param name="options">Where it answers and what it knows; the object is kept and read at each request.</param>
    /// <exception cref="ArgumentException">
    /// The issuer is not an absolute http(s) address without query and fragment, the signing algorithm is unknown, or two clients have
    /// one identifier, or one has an empty identifier or secret.
    /// </exception>
    public SandboxWorld(SandboxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ThrowUnlessUsable(options);
        _ground = new WorldGround(options);
        _parts = PartKinds.Select(kind => kind.Make(_ground)).ToDictionary(part => part.GetType());
    }

    /// <summary>Gets the faults that are armed and can be armed.</summary>
    public SandboxFaults Faults => _ground.Faults;

    /// <summary>Gets the record of the calls that applications made.</summary>
    public SandboxJournal Journal => _ground.Journal;

    /// <summary>Gets the keys that sign ID tokens, which can be rolled over.</summary>
    public SandboxKeys Keys => Part<OpenIdConnectProvider>().Keys;

    /// <summary>Gets the people that can sign in and be looked up.</summary>
    public IReadOnlyList<SandboxPerson> People => _ground.People;

    /// <summary>Gets the options that the world was made with; lists and rules are read at each request.</summary>
    public SandboxOptions Options => _ground.Options;

    /// <summary>Returns the settings that the application under test needs to use this world.</summary>
    /// <remarks>
    /// The keys are those of the sections <c>EIdentity</c> and <c>Population</c>. The values hold secrets of this world;
    /// they are worthless elsewhere, yet they are not for logs. Settings follow the rules in force: a secret or the way to
    /// prove who the client is, <c>SignRequest</c>, <c>UseDpop</c>. Where a rule needs a key of the client and
    /// <see cref="SandboxClient.Keys"/> is left out, the world makes one, knows its public half and gives it here.
    /// </remarks>
    public IReadOnlyDictionary<string, string?> GetSettings() => GetSettingsFor(null);

    internal Dictionary<string, string?> GetSettingsFor(IConfiguration? application) =>
        new(_parts.Values.SelectMany(part => part.GetSettings(application)));

    internal static bool CanStandAt(Uri address) =>
        address is { IsAbsoluteUri: true, Scheme: "http" or "https", Query.Length: 0, Fragment.Length: 0 };

    internal T Part<T>()
        where T : WorldPart => (T)_parts[typeof(T)];

    internal WorldPart? FindPart(Type type) => _parts.GetValueOrDefault(type);

    private static void ThrowUnlessUsable(SandboxOptions options)
    {
        if (!CanStandAt(options.Issuer))
        {
            throw new ArgumentException(
                "The sandbox's Issuer must be an absolute http or https address without query and fragment.",
                nameof(options));
        }

        SandboxClient[] clients = [options.Client, .. options.OtherClients];
        if (Array.Exists(clients, client => client is not { ClientId.Length: > 0, ClientSecret: null or { Length: > 0 } }))
        {
            throw new ArgumentException("A client of the sandbox has an empty ClientId or an empty ClientSecret.", nameof(options));
        }

        string[] ids = [.. clients.Select(client => client.ClientId)];
        if (Array.Find(ids, id => ids.Count(other => other == id) > 1) is { } twice)
        {
            throw new ArgumentException($"Two clients of the sandbox have the ClientId '{twice}'.", nameof(options));
        }
    }
}
