namespace EIdentity.Client;

/// <summary>Holds the settings that a login needs because it goes through the national public service portal (VNConnect).</summary>
/// <remarks>
/// They stand in the group <c>NationalPortal</c> of the login's section. No public document describes the portal's sign-in: what was seen
/// in use is the default, and what nobody has confirmed is listed at start until <see cref="LoginOptions.Confirmations"/> names it. Only
/// the portal's operator can say which claim and which of its values prove a level: <see cref="LoginOptions.Level"/> ships empty.
/// </remarks>
public sealed class NationalPortalLoginOptions
{
    /// <summary>The name of the group that they stand in.</summary>
    internal const string Group = "NationalPortal";

    /// <summary>Gets or sets the portal's address, below which the endpoints lie.</summary>
    /// <value>There is no default; the setting is required, for example <c>https://xacthuc.dichvucong.gov.vn</c>.</value>
    public Uri? Authority { get; set; }

    /// <summary>Gets or sets the issuer in the portal's ID tokens, compared as an exact text.</summary>
    /// <value>There is no default; the setting is required. WSO2's own is the address of its token endpoint.</value>
    public string? Issuer { get; set; }

    /// <summary>Gets or sets the id that the portal registered for this service.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret that the portal gave to this service; it is sent in the body of the token request.</summary>
    /// <value>There is no default; the setting is required. Keep it in a vault or in user secrets.</value>
    [SecretData]
    public Secret? ClientSecret { get; set; }

    /// <summary>Gets addresses that take the place of those below <see cref="Authority"/>.</summary>
    public NationalPortalEndpoints Endpoints { get; } = new();

    /// <summary>Gets or sets the <c>acr_values</c> of the request.</summary>
    /// <value>The default value is <c>LoA1</c>, which every client seen asks for; empty sends none. It proves nothing.</value>
    public string AcrValues { get; set; } = "LoA1";

    /// <summary>Gets the scopes to ask for.</summary>
    /// <value>The default, when nothing is listed, is <c>openid</c> alone. <c>openid</c> is always sent.</value>
    public IList<string> Scopes { get; } = [];

    /// <summary>Gets or sets a value indicating whether the request and the code are bound by PKCE (RFC 7636).</summary>
    /// <value>The default value is <see langword="true"/>. Switch it off where the portal refuses parameters that it does not know.</value>
    public bool UsePkce { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether UserInfo is asked by POST.</summary>
    /// <value>The default value is <see langword="false"/>: by GET. Both are in use.</value>
    public bool UserInfoByPost { get; set; }

    /// <summary>Gets the signature algorithms that an ID token may use.</summary>
    /// <value>The default, when nothing is listed, is ES256, ES384, ES512, PS256, PS384, PS512, RS256, RS384 and RS512.</value>
    public IList<string> SigningAlgorithms { get; } = [];

    /// <summary>Gets the names of the claims that name and describe who signed in.</summary>
    public NationalPortalClaimNames Claims { get; } = new();

    /// <summary>Gets the values by which the portal tells the kinds of accounts apart.</summary>
    public NationalPortalAccountTypes AccountTypes { get; } = new();

    /// <summary>Gets or sets what names the account of an enterprise.</summary>
    /// <value>The default value is <see cref="NationalPortalEnterpriseKey.TaxCode"/>. Never change it once accounts are stored.</value>
    public NationalPortalEnterpriseKey EnterpriseKey { get; set; }

    /// <summary>Gets or sets how the ID token is shown to the portal at sign-out.</summary>
    /// <value>The default value is <see cref="NationalPortalLogoutHint.NotSent"/>: it is not kept.</value>
    public NationalPortalLogoutHint LogoutHint { get; set; }

    /// <summary>Gets whom these settings trust, as whom, and how they read who signed in; a session must not outlive it.</summary>
    internal IReadOnlyList<string?> Fingerprint =>
    [
        Authority?.OriginalString,
        Issuer,
        ClientId,
        .. Endpoints.All.Select(static endpoint => endpoint.Address?.OriginalString),
        .. Claims.All,
        AccountTypes.Citizen,
        AccountTypes.Enterprise,
        AccountTypes.Organisation,
        EnterpriseKey.ToString(),
    ];

    /// <summary>Returns the portal and the client, never the secret.</summary>
    public override string ToString() => $"NationalPortalLoginOptions({Authority}, {ClientId})";
}
