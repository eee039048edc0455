namespace EIdentity.Sandbox;

/// <summary>One registered client while the provider runs: what was registered, and what had to be made for it.</summary>
internal sealed class ProviderClient(SandboxClient registration, TimeProvider clock)
{
    private readonly string _madeSecret = RandomText.Create();

    public SandboxClient Registration { get; } = registration;

    public string Id => Registration.ClientId;

    public string Secret => Registration.ClientSecret is { Length: > 0 } own ? own : _madeSecret;

    /// <summary>Gets the names of used assertions, for twice as long as one lives.</summary>
    /// <remarks>Another client may use the same names (RFC 7519, section 4.1.7).</remarks>
    public ExpiringStore<string> UsedAssertions { get; } = new(clock, 2 * ProviderLifetimes.LongestAssertion);

    public MadeClientKeys MadeKeys { get; } = new();

    /// <summary>Gets the public keys, as the text of a JSON Web Key Set, or <see langword="null"/>.</summary>
    public string? Keys => Registration.Keys ?? MadeKeys.PublicKeys;

    /// <summary>Gets the algorithms that the client may sign assertions and request objects with.</summary>
    public IEnumerable<string> SigningAlgorithms => Registration.SigningAlgorithms.Count == 0
        ? ClientJwt.Algorithms
        : ClientJwt.Algorithms.Intersect(Registration.SigningAlgorithms, StringComparer.Ordinal);

    /// <summary>Gets a front page of the application, by the first registered address that is a web page's.</summary>
    public string? FrontPage => Registration.RedirectUris.Select(FrontPageAt).FirstOrDefault(page => page is not null);

    /// <summary>Gets the front page at the origin of an address, or <see langword="null"/> where the address is no web page's.</summary>
    public static string? FrontPageAt(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? page) && (page.Scheme == Uri.UriSchemeHttps || page.Scheme == Uri.UriSchemeHttp)
            ? page.GetLeftPart(UriPartial.Authority) + "/"
            : null;
}
