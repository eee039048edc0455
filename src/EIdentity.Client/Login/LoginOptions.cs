namespace EIdentity.Client;

/// <summary>Holds the settings of a login at one provider, whichever wire profile it speaks.</summary>
/// <remarks>
/// What only one profile needs stands in a group of the profile's name beside these. They are read at start: a login never sees half of a
/// change. Restart the service to change them.
/// </remarks>
public sealed class LoginOptions
{
    /// <summary>Gets or sets the name of the wire profile.</summary>
    /// <value>The default value is <see langword="null"/>: <c>OpenIdConnect</c>, which is always there.</value>
    public string? Profile { get; set; }

    /// <summary>Gets the settings of the assurance level.</summary>
    public LevelOptions Level { get; } = new();

    /// <summary>Gets the provider's documents that confirm what settings assume.</summary>
    /// <value>The default is empty. What is not confirmed is listed at each start in Production and by a health check.</value>
    public IList<ConfirmationOptions> Confirmations { get; } = [];

    /// <summary>Gets or sets by how much the provider's clock may differ from ours.</summary>
    /// <value>The default value is 60 seconds, which is also the most that is accepted.</value>
    public TimeSpan ClockSkew { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Gets or sets how long the citizen may take from the first redirect to the callback.</summary>
    /// <value>The default value is 15 minutes; at most one hour.</value>
    public TimeSpan LoginLifetime { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>Gets or sets how many logins may be begun from one address within a minute; IPv6 addresses count by their /64.</summary>
    /// <value>The default value is 1200: many citizens share an address. At least 10.</value>
    /// <remarks>More are answered with EID2013. Behind a proxy all citizens share its address unless it forwards theirs.</remarks>
    public int MaxBegunLoginsPerMinute { get; set; } = 1200;

    /// <summary>Gets or sets the time allowed for one call to the provider, from connecting to the last byte.</summary>
    /// <value>The default value is 10 seconds; at most one minute.</value>
    public TimeSpan BackchannelTimeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how the calls to the provider leave this machine, and whom they trust.</summary>
    public OutboundOptions Outbound { get; } = new();

    /// <summary>Gets or sets a value indicating whether a sandbox may answer in place of a provider.</summary>
    /// <value>The default value is <see langword="false"/>. Outside Development the value <see langword="true"/> fails at start,
    /// unless code has called <see cref="SandboxServiceCollectionExtensions.AllowEIdentitySandboxOutsideDevelopment"/>;
    /// in Production always.</value>
    public bool AllowSandbox { get; set; }
}
