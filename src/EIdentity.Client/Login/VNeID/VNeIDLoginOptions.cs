namespace EIdentity.Client;

/// <summary>Holds the settings that a login needs because it goes to VNeID directly.</summary>
/// <remarks>
/// They stand in the group <c>VNeID</c> of the login's section. No public document describes this sign-in: what is seen in use is the
/// default, and what nobody has confirmed is listed at start until <see cref="LoginOptions.Confirmations"/> names it. Only the Ministry of
/// Public Security can say which claim and which of its values prove a level: <see cref="LoginOptions.Level"/> ships empty. The route has
/// no signed token: its evidence is <see cref="LevelEvidence.BackchannelOnly"/>, and no answer says when somebody proved a level.
/// </remarks>
public sealed class VNeIDLoginOptions
{
    /// <summary>The name of the group that they stand in.</summary>
    internal const string Group = "VNeID";

    /// <summary>Gets or sets VNeID's address. The keys of accounts carry it: never change it once accounts are stored.</summary>
    /// <value>There is no default; the setting is required, for example <c>https://sso.dancuquocgia.gov.vn</c>.</value>
    public Uri? Authority { get; set; }

    /// <summary>Gets or sets the id that VNeID registered for this service.</summary>
    /// <value>There is no default; the setting is required.</value>
    public string? ClientId { get; set; }

    /// <summary>Gets or sets the secret that VNeID gave to this service; it is sent in the body of the token request.</summary>
    /// <value>There is no default; the setting is required. Keep it in a vault or in user secrets.</value>
    [SecretData]
    public Secret? ClientSecret { get; set; }

    /// <summary>Gets the addresses of VNeID.</summary>
    public VNeIDEndpoints Endpoints { get; } = new();

    /// <summary>Gets the scopes to ask for.</summary>
    /// <value>The default, when nothing is listed, is <c>openid</c> alone. <c>openid</c> is always sent.</value>
    public IList<string> Scopes { get; } = [];

    /// <summary>Gets or sets a value indicating whether the request and the code are bound by PKCE (RFC 7636).</summary>
    /// <value>The default value is <see langword="false"/>: no client was seen to do it. Ask VNeID, and switch it on.</value>
    public bool UsePkce { get; set; }

    /// <summary>Gets or sets the form of a code that nothing encrypts.</summary>
    /// <value>The default value is <see cref="VNeIDPlainCodeForm.Guids"/>.</value>
    public VNeIDPlainCodeForm PlainCodeForm { get; set; }

    /// <summary>Gets or sets a value indicating whether a callback may bring an encrypted code with its <c>encrypt_key</c>.</summary>
    /// <value>The default value is <see langword="false"/>: such a callback is refused with EID2025.</value>
    /// <remarks>
    /// RSA PKCS#1 v1.5 in a parameter that anybody can write invites guesses at its padding. Each begun login buys one attempt, and every
    /// failure looks the same; not to have it at all is better.
    /// </remarks>
    public bool AcceptEncryptedCode { get; set; }

    /// <summary>Gets or sets a value indicating whether an encrypted code goes to the token endpoint as it came, with its key.</summary>
    /// <value>The default value is <see langword="false"/>: it is opened here, and what has not the form of a code is not sent.</value>
    public bool ForwardEncryptedCode { get; set; }

    /// <summary>Gets the private keys that open VNeID's envelopes; during a roll-over the new one and the old one.</summary>
    /// <value>The default is empty: an answer in an envelope is refused. RSA of at least 2048 bits, used for nothing else.</value>
    /// <remarks>A key in an HSM or a vault is a <see cref="ClientDecryptor"/>.</remarks>
    public IList<ClientKeyOptions> DecryptionKeys { get; } = [];

    /// <summary>Gets the names of the claims that name and describe who signed in.</summary>
    public VNeIDClaimNames Claims { get; } = new();

    /// <summary>Gets the values by which VNeID tells the kinds of accounts apart.</summary>
    public VNeIDAccountTypes AccountTypes { get; } = new();

    /// <summary>Gets what the keys of accounts carry: the authority, however its end and its host are written.</summary>
    internal string Issuer => Authority!.AbsoluteUri.TrimEnd('/');

    /// <summary>Gets whom these settings trust, as whom, and how they read who signed in; a session must not outlive it.</summary>
    internal IReadOnlyList<string?> Fingerprint =>
    [
        Authority?.OriginalString,
        ClientId,
        .. Endpoints.All.Select(static endpoint => endpoint.Address?.OriginalString),
        .. Claims.All,
        AccountTypes.Citizen,
        AccountTypes.Foreigner,
        AccountTypes.Organisation,
    ];

    /// <summary>Returns VNeID's address and the client, never the secret.</summary>
    public override string ToString() => $"VNeIDLoginOptions({Authority}, {ClientId})";
}
