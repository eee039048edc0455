namespace EIdentity.Population;

/// <summary>
/// Holds the settings of an adapter on a security server that forwards calls to a member (XrdAdapter, VXPAdapter), in the section
/// <c>Forward</c> of a register.
/// </summary>
/// <remarks>
/// <see cref="PopulationOptions.Address"/> is the adapter's: <c>http://security-server:8080/XrdAdapter/RestService/forward/</c> and the
/// path of the service; what stands here goes into its query.
/// </remarks>
public sealed class ForwardOptions
{
    /// <summary>Gets or sets the address of the provider's own server, to which the member's side forwards (<c>providerurl</c>).</summary>
    /// <value>There is no default; the setting is required. It is sent as it is written here.</value>
    public string? ProviderAddress { get; set; }

    /// <summary>Gets or sets the code of the member that provides the service (<c>dstcode</c>).</summary>
    /// <value>
    /// There is no default; the setting is required. <c>VN:GOV:000.00.00.G22:subsystem</c>, an organisation's code, or
    /// <c>VN:COM:0100109106:service</c>, a tax code.
    /// </value>
    public string? Member { get; set; }

    /// <summary>Returns the member and the address.</summary>
    public override string ToString() => $"ForwardOptions({Member}, {ProviderAddress})";
}
