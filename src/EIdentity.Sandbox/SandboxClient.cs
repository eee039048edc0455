namespace EIdentity.Sandbox;

/// <summary>Registers one application at the provider: who it is, where logins may return to, and how it proves itself.</summary>
/// <remarks>Everything is read at each request, so that what changes counts from the next request on.</remarks>
public sealed class SandboxClient
{
    /// <summary>Gets or sets the identifier (<c>client_id</c>).</summary>
    public required string ClientId { get; set; }

    /// <summary>Gets or sets the secret.</summary>
    /// <value>
    /// The default value is <see langword="null"/>: the sandbox makes one, which <see cref="SandboxWorld.GetSettings"/> gives to the
    /// application under test. Name one for any other; it is worth nothing elsewhere.
    /// </value>
    public string? ClientSecret { get; set; }

    /// <summary>Gets the addresses that a login may return to, compared character by character.</summary>
    /// <value>Empty by default: every login is then refused, as the real service refuses an address it does not know.</value>
    public IList<string> RedirectUris { get; } = [];

    /// <summary>Gets the addresses that a logout may return to, compared character by character.</summary>
    /// <value>Empty by default.</value>
    public IList<string> PostLogoutRedirectUris { get; } = [];

    /// <summary>Gets or sets the public keys, as the text of a JSON Web Key Set (RFC 7517).</summary>
    /// <value>The default value is <see langword="null"/>: the provider knows no key, or the one that the sandbox had to make.</value>
    /// <remarks>
    /// They check client assertions and request objects, and the one with <c>use</c> = <c>enc</c> seals ID tokens. See
    /// <see cref="SandboxWorld.GetSettings"/> for the key that the sandbox makes for the application under test.
    /// </remarks>
    public string? Keys { get; set; }

    /// <summary>Gets or sets the one way in which the application has to prove who it is.</summary>
    /// <value>The default value is <see cref="SandboxClientAuthentication.Any"/>.</value>
    public SandboxClientAuthentication Authentication { get; set; }

    /// <summary>
    /// Gets the signature algorithms that client assertions and request objects may have: ES, PS or RS with 256, 384 or 512.
    /// </summary>
    /// <value>The default is empty: all of them. The key that the sandbox makes signs with ES256 alone.</value>
    public IList<string> SigningAlgorithms { get; } = [];

    /// <summary>Gets or sets how ID tokens are sealed to the key with <c>use</c> = <c>enc</c>.</summary>
    /// <value>The default value is <see langword="null"/>: ID tokens are signed and not sealed.</value>
    public SandboxTokenEncryption? IdTokenEncryption { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether UserInfo comes signed, as <c>application/jwt</c> (OpenID Connect Core 1.0, section 5.3.2).
    /// </summary>
    /// <value>
    /// The default value is <see langword="false"/>: one JSON object. Signed, it names issuer and client, and the key of the ID tokens
    /// signs it, as if the client were registered with their algorithm for its <c>userinfo_signed_response_alg</c>.
    /// </value>
    public bool SignUserInfo { get; set; }

    /// <summary>
    /// Gets or sets a value indicating whether a client assertion must name the issuer as its one audience (FAPI 2.0, section 5.3.3.1).
    /// </summary>
    /// <value>
    /// The default value is <see langword="false"/>: the address of the token endpoint or of pushed requests will do too (RFC 7523,
    /// section 3), which most libraries name.
    /// </value>
    public bool RequireIssuerAudience { get; set; }

    /// <summary>Gets or sets a value indicating whether an error that the browser brings back names the issuer (RFC 9207).</summary>
    /// <value>
    /// The default value is <see langword="true"/>. Some products take an <c>iss</c> without a code for a sign-in that a third party began
    /// (OpenID Connect Core 1.0, section 4), and never see the error.
    /// </value>
    public bool SendIssuerInErrors { get; set; } = true;

    /// <summary>Returns the identifier, never the secret.</summary>
    public override string ToString() => $"SandboxClient({ClientId})";
}
