namespace EIdentity.Sandbox;

/// <summary>One registered client while the provider runs: what was registered, and what had to be made for it.</summary>
internal sealed class ProviderClient(SandboxClient registration)
{
    private readonly string _madeSecret = RandomText.Create();

    public SandboxClient Registration { get; } = registration;

    public string Id => Registration.ClientId;

    public string Secret => Registration.ClientSecret ?? _madeSecret;

    public MadeClientKeys MadeKeys { get; } = new();

    /// <summary>Gets the public keys, as the text of a JSON Web Key Set, or <see langword="null"/>.</summary>
    public string? Keys => Registration.Keys ?? MadeKeys.PublicKeys;

    /// <summary>Gets the algorithms that the client may sign assertions and request objects with.</summary>
    public IEnumerable<string> SigningAlgorithms => Registration.SigningAlgorithms.Count == 0
        ? ClientJwt.Algorithms
        : ClientJwt.Algorithms.Intersect(Registration.SigningAlgorithms, StringComparer.Ordinal);
}
