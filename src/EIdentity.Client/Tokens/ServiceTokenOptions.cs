namespace EIdentity.Client;

/// <summary>Holds the settings of one service token, fetched with client credentials.</summary>
/// <remarks>RFC 6749, section 4.4. The words are those of the WSO2 gateways that provinces run.</remarks>
public sealed class ServiceTokenOptions
{
    /// <summary>Gets or sets the address of the token endpoint.</summary>
    /// <value>
    /// There is no default; the setting is required. HTTPS, HTTP on a loopback address, or a host in <see cref="AllowPlainHttpTo"/>.
    /// </value>
    public Uri? Endpoint { get; set; }

    /// <summary>Gets or sets the consumer key, which is the client id of RFC 6749.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? ConsumerKey { get; set; }

    /// <summary>Gets or sets the consumer secret.</summary>
    /// <value>
    /// There is no default; the setting is required. Keep it in a vault or in user secrets, never in a file under version control.
    /// </value>
    [SecretData]
    public Secret? ConsumerSecret { get; set; }

    /// <summary>Gets or sets the scopes to ask for, parted by spaces.</summary>
    /// <value>The default value is <see langword="null"/>: the endpoint decides.</value>
    public string? Scope { get; set; }

    /// <summary>Gets or sets the time allowed to fetch a token, from connecting to the last byte.</summary>
    /// <value>The default value is 10 seconds; at most one minute.</value>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how the calls to the endpoint leave this machine, and whom they trust.</summary>
    public OutboundOptions Outbound { get; } = new();

    /// <summary>Gets or sets a value indicating whether a sandbox may issue the token.</summary>
    /// <value>The default value is <see langword="false"/>. In Production the value <see langword="true"/> fails at start.</value>
    public bool AllowSandbox { get; set; }

    /// <summary>Gets the hosts that may be called over plain HTTP.</summary>
    /// <value>The default is empty. Exact host names, without port.</value>
    /// <remarks>Security servers on a province's inner network speak plain HTTP. Secret and token can then be read on the wire.</remarks>
    public IList<string> AllowPlainHttpTo { get; } = [];

    /// <summary>Returns the endpoint and the key, never the secret.</summary>
    public override string ToString() => $"ServiceTokenOptions({AddressText.Of(Endpoint)}, {ConsumerKey})";
}
