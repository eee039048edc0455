using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the discovery document (letter A). Clients keep the document, so arm one before the first login.</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the discovery document names another issuer.</summary>
    public static LoginFault DiscoveryIssuerMismatch { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-mismatch",
        "The discovery document names another issuer.",
        "SEC-001",
        document => document["issuer"] = "https://issuer.invalid");

    /// <summary>Gets the fault: the issuer has one slash more.</summary>
    public static LoginFault DiscoveryIssuerSlash { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-slash",
        "The discovery document's issuer has one slash more.",
        "SEC-002",
        document => document["issuer"] += "/");

    /// <summary>Gets the fault: the issuer is written in capitals.</summary>
    public static LoginFault DiscoveryIssuerCase { get; } = Edit(
        LoginStep.Discovery, "discovery-issuer-case", "The discovery document's issuer differs in letter case.", "SEC-003",
        document => document["issuer"] = TextOf(document, "issuer").ToUpperInvariant());

    /// <summary>Gets the fault: the document names no issuer.</summary>
    public static LoginFault DiscoveryIssuerMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-missing",
        "The discovery document has no issuer.",
        "SEC-004",
        document => document.Remove("issuer"));

    /// <summary>Gets the fault: the issuer is a number.</summary>
    public static LoginFault DiscoveryIssuerNumber { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-number",
        "The discovery document's issuer is a number.",
        "SEC-004",
        document => document["issuer"] = 1);

    /// <summary>Gets the fault: the issuer comes twice, the second time an attacker's.</summary>
    public static LoginFault DiscoveryIssuerTwice { get; } = EditText(
        LoginStep.Discovery,
        "discovery-issuer-twice",
        "The discovery document names two issuers.",
        "SEC-005",
        (text, _) => text.Insert(text.Length - 1, $",\"issuer\":\"{AttackerOrigin}\""));

    /// <summary>Gets the fault: the key set is said to lie at another host, over plain http.</summary>
    public static LoginFault DiscoveryKeySetPlainHttp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-plain-http",
        "The discovery document puts jwks_uri on another host over plain http.",
        "SEC-008",
        document => document["jwks_uri"] = "http://attacker.invalid/jwks");

    /// <summary>Gets the fault: the key set is said to be a file.</summary>
    public static LoginFault DiscoveryKeySetFile { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-file",
        "The discovery document's jwks_uri is a file address.",
        "SEC-009",
        document => document["jwks_uri"] = "file:///etc/passwd");

    /// <summary>Gets the fault: the key set is said to be in its own address.</summary>
    public static LoginFault DiscoveryKeySetData { get; } = Edit(
        LoginStep.Discovery, "discovery-jwks-data", "The discovery document's jwks_uri is a data address.", "SEC-009",
        document => document["jwks_uri"] = "data:application/json,%7B%22keys%22:[]%7D");

    /// <summary>Gets the fault: the key set is said to lie on a file server.</summary>
    public static LoginFault DiscoveryKeySetFtp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-ftp",
        "The discovery document's jwks_uri is an ftp address.",
        "SEC-009",
        document => document["jwks_uri"] = "ftp://attacker.invalid/jwks");

    /// <summary>Gets the fault: the token address is said to lie at another host, over plain http.</summary>
    public static LoginFault DiscoveryTokenPlainHttp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-plain-http",
        "The discovery document puts token_endpoint on another host over plain http.",
        "SEC-010",
        document => document["token_endpoint"] = "http://attacker.invalid/token");

    /// <summary>Gets the fault: the authorization address is a script.</summary>
    public static LoginFault DiscoveryAuthorizationScript { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-script",
        "The discovery document's authorization_endpoint is a javascript address.",
        "SEC-011",
        document => document["authorization_endpoint"] = "javascript:alert(1)");

    /// <summary>Gets the fault: the document names no key set.</summary>
    public static LoginFault DiscoveryKeySetMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-missing",
        "The discovery document has no jwks_uri.",
        "SEC-012",
        document => document.Remove("jwks_uri"));

    /// <summary>Gets the fault: the key set's address is null.</summary>
    public static LoginFault DiscoveryKeySetNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-null",
        "The discovery document's jwks_uri is null.",
        "SEC-012",
        document => document["jwks_uri"] = null);

    /// <summary>Gets the fault: the document names no token address.</summary>
    public static LoginFault DiscoveryTokenMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-missing",
        "The discovery document has no token_endpoint.",
        "SEC-012",
        document => document.Remove("token_endpoint"));

    /// <summary>Gets the fault: the token address is null.</summary>
    public static LoginFault DiscoveryTokenNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-null",
        "The discovery document's token_endpoint is null.",
        "SEC-012",
        document => document["token_endpoint"] = null);

    /// <summary>Gets the fault: the document names no authorization address.</summary>
    public static LoginFault DiscoveryAuthorizationMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-missing",
        "The discovery document has no authorization_endpoint.",
        "SEC-012",
        document => document.Remove("authorization_endpoint"));

    /// <summary>Gets the fault: the authorization address is null.</summary>
    public static LoginFault DiscoveryAuthorizationNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-null",
        "The discovery document's authorization_endpoint is null.",
        "SEC-012",
        document => document["authorization_endpoint"] = null);

    /// <summary>Gets the fault: ID tokens are said to be unsigned.</summary>
    public static LoginFault DiscoveryAlgorithmNone { get; } = Edit(
        LoginStep.Discovery, "discovery-alg-none", "The discovery document lists alg none alone.", "SEC-013",
        document => document["id_token_signing_alg_values_supported"] = new JsonArray("none"));

    /// <summary>Gets the fault: the document says nothing about PKCE, which is harmless.</summary>
    public static LoginFault DiscoveryPkceUnlisted { get; } = Edit(
        LoginStep.Discovery, "discovery-pkce-unlisted", "The discovery document has no code_challenge_methods_supported.", "SEC-014",
        document => document.Remove("code_challenge_methods_supported")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the document lists the method plain alone.</summary>
    public static LoginFault DiscoveryPkcePlain { get; } = Edit(
        LoginStep.Discovery, "discovery-pkce-plain", "The discovery document lists the PKCE method plain alone.", "SEC-015",
        document => document["code_challenge_methods_supported"] = new JsonArray("plain")).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the promise to name the issuer in the callback is gone.</summary>
    /// <remarks>Together with <see cref="CallbackIssuerMissing"/> it is a downgrade.</remarks>
    public static LoginFault DiscoveryIssuerPromiseMissing { get; } = Edit(
        LoginStep.Discovery, "discovery-iss-promise-missing", "The discovery document no longer promises iss in the callback.", "SEC-016",
        document => document.Remove("authorization_response_iss_parameter_supported")).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: level 2 is no longer listed.</summary>
    public static LoginFault DiscoveryLevelUnlisted { get; } = Edit(
        LoginStep.Discovery, "discovery-acr-unlisted", "The discovery document lists level 1 alone.", "SEC-017",
        document => document["acr_values_supported"] = new JsonArray(SandboxAcrValues.Level1)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the token address moved to the attacker's origin.</summary>
    public static LoginFault DiscoveryTokenMoved { get; } = Edit(
        LoginStep.Discovery, "discovery-token-moved", "The discovery document puts token_endpoint on an attacker's origin.", "SEC-018",
        document => document["token_endpoint"] = AttackerOrigin + ProviderPaths.OfDocument.Token);

    /// <summary>Gets the fault: the document cannot be read: 500.</summary>
    public static LoginFault DiscoveryServerError { get; } = Break(
        LoginStep.Discovery, "discovery-500", "The discovery address answers 500.", "SEC-019", FaultyTransport.ServerError);

    /// <summary>Gets the fault: the document is not there: 404.</summary>
    public static LoginFault DiscoveryNotFound { get; } = Answer(
        LoginStep.Discovery, "discovery-404", "The discovery address answers 404.", "SEC-019", FaultyTransport.NotFound);

    /// <summary>Gets the fault: a web page comes in place of the document.</summary>
    public static LoginFault DiscoveryHtml { get; } = Break(
        LoginStep.Discovery, "discovery-html", "The discovery address answers with a web page.", "SEC-019", FaultyTransport.Html);

    /// <summary>Gets the fault: the document is wrapped in an array.</summary>
    public static LoginFault DiscoveryArray { get; } = Break(
        LoginStep.Discovery, "discovery-array", "The discovery address answers with a JSON array.", "SEC-019", FaultyTransport.JsonArray);

    /// <summary>Gets the fault: the document is cut in the middle.</summary>
    public static LoginFault DiscoveryTruncated { get; } = Break(
        LoginStep.Discovery, "discovery-truncated", "The discovery document is cut in the middle.", "SEC-019", FaultyTransport.Truncated);

    /// <summary>Gets the fault: the connection breaks off.</summary>
    public static LoginFault DiscoveryReset { get; } = Break(
        LoginStep.Discovery, "discovery-reset", "The discovery address hangs up.", "SEC-019", FaultyTransport.Reset);

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault DiscoverySilent { get; } = Break(
        LoginStep.Discovery,
        "discovery-silent",
        "The discovery address takes the call and does not answer.",
        "SEC-020",
        FaultyTransport.Silence);

    /// <summary>Gets the fault: the document comes one octet a second.</summary>
    public static LoginFault DiscoveryDrip { get; } = Break(
        LoginStep.Discovery, "discovery-drip", "The discovery address answers one octet a second.", "SEC-020", FaultyTransport.Drip);

    /// <summary>Gets the fault: the document is 256 MiB long.</summary>
    public static LoginFault DiscoveryHuge { get; } = Break(
        LoginStep.Discovery, "discovery-huge", "The discovery address answers with 256 MiB.", "SEC-021", FaultyTransport.Huge);

    /// <summary>Gets the fault: the document is 256 MiB long, once unpacked.</summary>
    public static LoginFault DiscoveryGzipBomb { get; } = Break(
        LoginStep.Discovery,
        "discovery-gzip-bomb",
        "The discovery address answers with 256 MiB behind gzip.",
        "SEC-021",
        FaultyTransport.GzipBomb);

    /// <summary>Gets the fault: the document is 200,000 arrays deep.</summary>
    public static LoginFault DiscoveryNested { get; } = Break(
        LoginStep.Discovery,
        "discovery-nested",
        "The discovery address answers with 200,000 nested arrays.",
        "SEC-022",
        FaultyTransport.NestedArrays);

    /// <summary>Gets the fault: the address leads to the attacker's origin.</summary>
    public static LoginFault DiscoveryRedirect { get; } = Answer(
        LoginStep.Discovery,
        "discovery-redirect",
        "The discovery address answers 302 to an attacker's origin.",
        "SEC-023",
        FaultyTransport.Found);

    /// <summary>Gets the fault: the right document says that it is plain text.</summary>
    public static LoginFault DiscoveryPlainText { get; } = Answer(
        LoginStep.Discovery,
        "discovery-plain-text",
        "The discovery document comes as text/plain.",
        "SEC-024",
        FaultyTransport.PlainText).As(LoginFaultVerdict.ClientsChoice);

    private static string TextOf(JsonObject document, string name) => document[name]!.GetValue<string>();
}
