namespace EIdentity.Sandbox;

/// <summary>Says where a world of the sandbox answers, which applications it knows and what is licensed.</summary>
/// <remarks>
/// Lists and rules are read at each request, so an address added later counts from the next request on; <see cref="Issuer"/> and
/// <see cref="TimeProvider"/> are those that a world was made with. Secrets need not be named: the
/// sandbox makes them when it starts and hands them out through <see cref="SandboxWorld.GetSettings"/>.
/// </remarks>
public sealed class SandboxOptions
{
    /// <summary>Gets or sets the address at which the provider and the register answer.</summary>
    /// <value>The default value is <c>http://localhost:5081</c>.</value>
    public Uri Issuer { get; set; } = new("http://localhost:5081");

    /// <summary>Gets the application under test, which <see cref="SandboxWorld.GetSettings"/> is for.</summary>
    /// <value>Its <see cref="SandboxClient.ClientId"/> is <c>sandbox-portal</c> by default.</value>
    public SandboxClient Client { get; } = new() { ClientId = "sandbox-portal" };

    /// <summary>Gets or sets the other applications that the provider knows, for example products in another language.</summary>
    /// <value>Empty by default; no two have one identifier.</value>
    /// <remarks>Give it a new list in place of changing the old one: requests may be reading that.</remarks>
    public IReadOnlyList<SandboxClient> OtherClients { get; set; } = [];

    /// <summary>Gets or sets a value indicating whether the provider offers pushed authorization requests (RFC 9126).</summary>
    /// <value>The default value is <see langword="true"/>.</value>
    public bool OfferPushedAuthorization { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether a login must begin with a pushed authorization request (RFC 9126).</summary>
    /// <value>The default value is <see langword="false"/>. Setting it also offers them.</value>
    public bool RequirePushedAuthorization { get; set; }

    /// <summary>Gets or sets a value indicating whether a login must begin with a signed request object (RFC 9101).</summary>
    /// <value>The default value is <see langword="false"/>; a request object that is sent is checked all the same.</value>
    public bool RequireSignedRequest { get; set; }

    /// <summary>Gets or sets a value indicating whether access tokens must be bound to a key of the client (RFC 9449).</summary>
    /// <value>The default value is <see langword="false"/>; a DPoP proof that is sent is checked all the same.</value>
    public bool RequireDpop { get; set; }

    /// <summary>Gets or sets a value indicating whether a DPoP proof must hold a nonce of the provider (RFC 9449, section 8).</summary>
    /// <value>The default value is <see langword="false"/>.</value>
    /// <remarks>A nonce lives 60 seconds; a proof without a living one is answered with <c>use_dpop_nonce</c> and a fresh one.</remarks>
    public bool RequireDpopNonce { get; set; }

    /// <summary>Gets or sets the algorithm of the keys that sign ID tokens: ES, PS or RS with 256, 384 or 512.</summary>
    /// <value>The default value is <c>ES256</c>. An RSA key (2048 bits) is made only when a PS or RS algorithm is named.</value>
    /// <remarks>It is read when the world is made and when a key is added by <see cref="SandboxWorld.Keys"/>.</remarks>
    public string IdTokenSigningAlgorithm { get; set; } = "ES256";

    /// <summary>Gets or sets the route that <see cref="SandboxWorld.GetSettings"/> sets up, as <c>EIdentity:Profile</c> names it.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the one that the application's own <c>EIdentity:Profile</c> names, where it is known;
    /// else OpenID Connect. The world answers on every route at any time.
    /// </value>
    public string? Profile { get; set; }

    /// <summary>Gets how the national portal answers.</summary>
    public SandboxNationalPortalOptions NationalPortal { get; } = new();

    /// <summary>Gets how VNeID answers.</summary>
    public SandboxVNeIDOptions VNeID { get; } = new();

    /// <summary>Gets which gateways stand before the register, and what they want.</summary>
    public SandboxRegisterOptions Register { get; } = new();

    /// <summary>Gets the service codes (MaDVC) that are licensed to use the register.</summary>
    /// <value>The default value holds <c>SANDBOX-01</c> alone.</value>
    public IList<string> LicensedServiceCodes { get; } = ["SANDBOX-01"];

    /// <summary>Gets or sets the clock that codes, tokens and requests are measured with.</summary>
    /// <value>The default value is <see cref="TimeProvider.System"/>.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>Gets or sets a value indicating whether the sandbox may run outside the Development environment.</summary>
    /// <value>The default value is <see langword="false"/>; setting it says "I know that this is not real".</value>
    public bool AllowOutsideDevelopment { get; set; }
}
