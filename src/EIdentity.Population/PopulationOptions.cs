using EIdentity.Client;

namespace EIdentity.Population;

/// <summary>Holds the settings of look-ups in the population register.</summary>
public sealed class PopulationOptions
{
    /// <summary>Gets or sets the address of the register's service, as the gateway publishes it.</summary>
    /// <value>
    /// There is no default; the setting is required. HTTPS, HTTP on a loopback address, or a host in <see cref="AllowPlainHttpTo"/>.
    /// </value>
    public Uri? Address { get; set; }

    /// <summary>Gets or sets the account that the register gave to the agency (MaCanBo).</summary>
    /// <value>There is no default; the setting is required.</value>
    /// <remarks>It is sent when citizens look up themselves and in batches; officers are sent under their own account.</remarks>
    public string? AgencyAccount { get; set; }

    /// <summary>
    /// Gets or sets the kind of gateway before the register, or several kinds parted by commas, the outermost first:
    /// <c>Forward, Digest, ApiKey</c>.
    /// </summary>
    /// <value>
    /// The default value is <c>Wso2</c> (<see cref="Wso2Options"/>). <see cref="DigestOptions"/>, <see cref="ForwardOptions"/>,
    /// <see cref="ApiKeyOptions"/> and <see cref="HeadersOptions"/> are the others; the settings of each stand in the section of its name.
    /// </value>
    /// <remarks>Two that set the same header, <c>Wso2</c> and <c>Digest</c> for example, fail the start.</remarks>
    public string Gateway { get; set; } = PopulationDefaults.Gateway;

    /// <summary>Gets or sets the dialect that questions are written in; its own settings stand in the section of that name.</summary>
    /// <value>The default value is <c>Soap</c> (<see cref="SoapOptions"/>).</value>
    public string Dialect { get; set; } = PopulationDefaults.Dialect;

    /// <summary>Gets the procedures that may use the register, by their national code.</summary>
    /// <value>The default is empty; at least one is required.</value>
    /// <remarks>A procedure that is not listed has no legal basis here: its look-ups are refused before any call (EID3011).</remarks>
    public IDictionary<string, ProcedureOptions> Procedures { get; } = new Dictionary<string, ProcedureOptions>(
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Gets where look-ups are recorded, before they leave and before they are answered.</summary>
    public LookUpRecordOptions Record { get; } = new();

    /// <summary>Gets the keys that seal what the register said, for programs that store it (<see cref="RegisteredValues"/>).</summary>
    public ProvenanceOptions Provenance { get; } = new();

    /// <summary>Gets or sets the form in which names are sent.</summary>
    /// <value>The default value is <see cref="NameForm.AccentedUpper"/>.</value>
    /// <remarks>It is the only form that loses nothing: a bare name would also confirm Lan where Lân was asked.</remarks>
    public NameForm NameForm { get; set; } = NameForm.AccentedUpper;

    /// <summary>Gets or sets the integration code (MaTichHop) of the service that verifies.</summary>
    /// <value>The default value is <c>003</c>.</value>
    public string VerifyIntegrationCode { get; set; } = PopulationDefaults.VerifyIntegrationCode;

    /// <summary>Gets or sets the integration code (MaTichHop) of the service that looks up.</summary>
    /// <value>The default value is <c>037</c>.</value>
    public string FindIntegrationCode { get; set; } = PopulationDefaults.FindIntegrationCode;

    /// <summary>Gets the time budgets.</summary>
    public PopulationTimeouts Timeouts { get; } = new();

    /// <summary>Gets how the calls to the register leave this machine, and whom they trust.</summary>
    /// <remarks>
    /// It holds for a gateway's token endpoint too, unless anything is set in the <c>Outbound</c> of the gateway's own section.
    /// </remarks>
    public OutboundOptions Outbound { get; } = new();

    /// <summary>
    /// Gets or sets a value indicating whether a look-up whose fate is unknown is sent once more, under the same request id.
    /// </summary>
    /// <value>The default value is <see langword="false"/>: a repeated call may count against the agency's quota.</value>
    /// <remarks>
    /// Failures before the question left, those of the service token's endpoint (EID4001) among them, are tried again in any
    /// case. When the register asks to wait and the wait does not fit into what is left of <see cref="PopulationTimeouts.Total"/>,
    /// the question is not sent again.
    /// </remarks>
    public bool RepeatAfterAmbiguousFailure { get; set; }

    /// <summary>Gets or sets how many calls may be under way at once; further ones wait for their turn.</summary>
    /// <value>The default value is 32; at most 1,000.</value>
    public int MaxConcurrency { get; set; } = 32;

    /// <summary>Gets or sets how often one person may be looked up within <see cref="LookUpWindow"/>; more is refused (EID3016).</summary>
    /// <value>The default value is 30; 1 to 1,000,000.</value>
    /// <remarks>
    /// Officers are counted together, and citizens who ask about themselves apart from them, per register and person; batches are not.
    /// Each call counts against the agency's quota and is an entry in a citizen's history.
    /// </remarks>
    public int MaxLookUpsPerPerson { get; set; } = 30;

    /// <summary>Gets or sets the time over which look-ups about one person are counted, from the first of them.</summary>
    /// <value>The default value is 10 minutes; 1 second to 1 day.</value>
    public TimeSpan LookUpWindow { get; set; } = TimeSpan.FromMinutes(10);

    /// <summary>Gets or sets a value indicating whether a sandbox may answer in place of the register.</summary>
    /// <value>The default value is <see langword="false"/>. In Production the value <see langword="true"/> fails at start.</value>
    public bool AllowSandbox { get; set; }

    /// <summary>Gets the hosts that may be called over plain HTTP.</summary>
    /// <value>The default is empty. Exact host names, without port.</value>
    /// <remarks>Security servers on a province's inner network speak plain HTTP. Citizens' data can then be read on the wire.</remarks>
    public IList<string> AllowPlainHttpTo { get; } = [];

    /// <summary>Returns the address, never a secret or an account.</summary>
    public override string ToString() => $"PopulationOptions({AddressText.Of(Address)})";
}
