namespace EIdentity.Client;

/// <summary>Holds the settings that a login needs because it speaks OpenID Connect.</summary>
/// <remarks>
/// They stand in the group <c>OpenIdConnect</c> of the login's section, for example <c>EIdentity:OpenIdConnect:Issuer</c>, and are read
/// at start: a login never sees half of a change. Restart the service to change them. They are checked together with the
/// <see cref="LoginOptions"/> of the same name, at start or when those are first asked for.
/// </remarks>
public sealed class OpenIdConnectLoginOptions
{
    /// <summary>The name of the group that they stand in.</summary>
    internal const string Group = "OpenIdConnect";

    /// <summary>Gets or sets the provider's issuer, compared as an exact text.</summary>
    /// <value>There is no default; the setting is required. HTTPS, or HTTP on a loopback address.</value>
    public string? Issuer { get; set; }

    /// <summary>Gets or sets where the provider's discovery document stands.</summary>
    /// <value>
    /// The default is the issuer with <c>/.well-known/openid-configuration</c> behind it (OpenID Connect Discovery 1.0, section 4).
    /// </value>
    /// <remarks>Older products keep it elsewhere. The issuer that the document names must be <see cref="Issuer"/> all the same.</remarks>
    public Uri? DiscoveryAddress { get; set; }

    /// <summary>Gets or sets a value indicating whether the provider has a discovery document.</summary>
    /// <value>The default value is <see langword="true"/>.</value>
    /// <remarks>
    /// Without one, <see cref="Endpoints"/> must say where to sign in, redeem codes and find the keys, and
    /// <see cref="ClientAuthentication"/> how this service proves itself. The document's other promises count as not made.
    /// </remarks>
    public bool UseDiscovery { get; set; } = true;

    /// <summary>Gets addresses that take the place of what the discovery document says.</summary>
    public OpenIdConnectEndpoints Endpoints { get; } = new();

    /// <summary>Gets or sets the id that the provider registered for this service.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret that the provider gave to this service.</summary>
    /// <value>
    /// There is no default; required unless <see cref="ClientKey"/> is set or a <see cref="ClientSigner"/>
    /// is registered. Keep it in a vault or in user secrets, never in a file under version control.
    /// </value>
    [SecretData]
    public Secret? ClientSecret { get; set; }

    /// <summary>Gets or sets how the service proves to the provider that it is itself.</summary>
    /// <value>The default value is <see cref="ClientAuthenticationMethod.Automatic"/>.</value>
    public ClientAuthenticationMethod ClientAuthentication { get; set; }

    /// <summary>Gets the settings of the key that signs in the name of this service.</summary>
    /// <value>The default is no key: the service proves itself with <see cref="ClientSecret"/>.</value>
    public ClientKeyOptions ClientKey { get; } = new();

    /// <summary>Gets the settings of the key that comes after <see cref="ClientKey"/>, published beside it during a roll-over.</summary>
    /// <value>The default is no key.</value>
    public ClientKeyOptions NextClientKey { get; } = new();

    /// <summary>Gets the settings of the keys that open sealed ID tokens.</summary>
    /// <value>The default is empty: ID tokens are signed only, and a sealed one is refused.</value>
    /// <remarks>
    /// Once a key is listed, an ID token that is not sealed is refused. List the old key and the new one during a roll-over.
    /// Opened are RSA-OAEP, RSA-OAEP-256, ECDH-ES and ECDH-ES+A256KW with A128GCM, A256GCM, A128CBC-HS256 and A256CBC-HS512.
    /// </remarks>
    public IList<ClientKeyOptions> DecryptionKeys { get; } = [];

    /// <summary>Gets or sets a value indicating whether the login request is signed with the key of this service (RFC 9101).</summary>
    /// <value>The default value is <see langword="false"/>; a provider that demands signed requests gets them all the same.</value>
    /// <remarks>It needs <see cref="ClientKey"/> or a <see cref="ClientSigner"/>.</remarks>
    public bool SignRequest { get; set; }

    /// <summary>Gets or sets a value indicating whether every callback must name the issuer (RFC 9207).</summary>
    /// <value>The default value is <see langword="false"/>: it must where the provider's document promises it.</value>
    /// <remarks>
    /// Set it once your provider promises it (FAPI 2.0, section 5.3.2.2): a document that stops promising, because somebody has changed it,
    /// then ends logins in place of loosening them.
    /// </remarks>
    public bool RequireIssuerInCallback { get; set; }

    /// <summary>Gets or sets a value indicating whether access tokens are bound to a key of this login (DPoP, RFC 9449).</summary>
    /// <value>The default value is <see langword="false"/>. A fresh P-256 key is made for each login.</value>
    /// <remarks>
    /// The provider's document must list ES256 in <c>dpop_signing_alg_values_supported</c>; a token that is not bound is then refused.
    /// </remarks>
    public bool UseDpop { get; set; }

    /// <summary>Gets or sets the claim of the signed ID token that names the citizen's account.</summary>
    /// <value>The default value is <c>sub</c>.</value>
    /// <remarks>
    /// A broker may put its own number into <c>sub</c> and the account's into another claim. The rules of <c>sub</c> hold all
    /// the same. Never change it once accounts are stored: the same citizen would come back as another.
    /// </remarks>
    public string SubjectClaim { get; set; } = "sub";

    /// <summary>Gets the names of the claims that describe the citizen.</summary>
    public CitizenClaimNames Claims { get; } = new();

    /// <summary>Gets or sets a value indicating whether the claims that the ID token leaves out are fetched from UserInfo.</summary>
    /// <value>The default value is <see langword="true"/>. A provider without the endpoint is not asked.</value>
    /// <remarks>Switch it off where the ID token holds all claims: one call less, and nothing of it can fail.</remarks>
    public bool UseUserInfo { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether a level counts that stands in UserInfo alone.</summary>
    /// <value>The default value is <see langword="false"/>: only the signed ID token proves a level.</value>
    /// <remarks>
    /// Such a level is <see cref="LevelEvidence.BackchannelOnly"/>, which an endpoint may refuse. It never takes the place of one that the
    /// ID token carries. Have the provider put the claim into the ID token where it can.
    /// </remarks>
    public bool LevelFromUserInfo { get; set; }

    /// <summary>Gets or sets a value indicating whether the ID token is kept, and posted to the provider at sign-out.</summary>
    /// <value>The default value is <see langword="false"/>: the provider is told <c>client_id</c> only, and may ask once more.</value>
    /// <remarks>
    /// The token holds the citizen's data. It is kept sealed in the memory of the service for as long as the session, and leaves it in the
    /// body of a form alone (OpenID Connect RP-Initiated Logout 1.0, section 2). A browser sends the provider's own cookie along with
    /// a form of another site only where it is <c>SameSite=None</c>; without it a provider may let its session live on.
    /// </remarks>
    public bool PostIdTokenAtLogout { get; set; }

    /// <summary>Gets the scopes to ask for.</summary>
    /// <value>The default, when nothing is listed, is <c>openid</c> and <c>profile</c>. <c>openid</c> is always sent.</value>
    public IList<string> Scopes { get; } = [];

    /// <summary>Gets the signature algorithms that an ID token may use.</summary>
    /// <value>The default, when nothing is listed, is ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384 and RS512.</value>
    /// <remarks>List only the one that is registered with the provider, where you know it (RFC 8725, section 3.1).</remarks>
    public IList<string> SigningAlgorithms { get; } = [];

    /// <summary>Gets origins besides the issuer's own that the provider's endpoints may lie at.</summary>
    /// <value>The default is empty: every endpoint lies at the issuer's origin.</value>
    public IList<string> AllowedOrigins { get; } = [];

    /// <summary>Gets whom these settings trust, as whom, and how they read the citizen; a session must not outlive it.</summary>
    internal IReadOnlyList<string?> Fingerprint =>
    [
        Issuer,
        ClientId,
        LevelFromUserInfo ? "UserInfo" : null,
        DiscoveryAddress?.OriginalString,
        Endpoints.Token?.OriginalString,
        Endpoints.KeySet?.OriginalString,
        Endpoints.UserInfo?.OriginalString,
        .. PersonalClaims,
    ];

    /// <summary>Gets the claims that name or describe the citizen, whose values are never printed.</summary>
    internal IReadOnlyList<string?> PersonalClaims =>
        [SubjectClaim, Claims.Name, Claims.BirthDate, Claims.Number, Claims.LegacyNumber, Claims.AccountType];

    /// <summary>Returns the issuer and the client, never the secret.</summary>
    public override string ToString() => $"OpenIdConnectLoginOptions({Issuer}, {ClientId})";
}
