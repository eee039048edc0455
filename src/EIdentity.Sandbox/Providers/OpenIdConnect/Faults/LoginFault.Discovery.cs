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
        "Tài liệu discovery nêu một issuer khác.",
        "SEC-001",
        document => document["issuer"] = "https://issuer.invalid");

    /// <summary>Gets the fault: the issuer has one slash more.</summary>
    public static LoginFault DiscoveryIssuerSlash { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-slash",
        "The discovery document's issuer has one slash more.",
        "Issuer trong tài liệu discovery thừa một dấu gạch chéo.",
        "SEC-002",
        document => document["issuer"] += "/");

    /// <summary>Gets the fault: the issuer is written in capitals.</summary>
    public static LoginFault DiscoveryIssuerCase { get; } = Edit(
        LoginStep.Discovery, "discovery-issuer-case",
        "The discovery document's issuer differs in letter case.",
        "Issuer trong tài liệu discovery chỉ khác ở chữ hoa, chữ thường.",
        "SEC-003",
        document => document["issuer"] = TextOf(document, "issuer").ToUpperInvariant());

    /// <summary>Gets the fault: the document names no issuer.</summary>
    public static LoginFault DiscoveryIssuerMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-missing",
        "The discovery document has no issuer.",
        "Tài liệu discovery không có issuer.",
        "SEC-004",
        document => document.Remove("issuer"));

    /// <summary>Gets the fault: the issuer is a number.</summary>
    public static LoginFault DiscoveryIssuerNumber { get; } = Edit(
        LoginStep.Discovery,
        "discovery-issuer-number",
        "The discovery document's issuer is a number.",
        "Issuer trong tài liệu discovery là một số.",
        "SEC-004",
        document => document["issuer"] = 1);

    /// <summary>Gets the fault: the issuer comes twice, the second time an attacker's.</summary>
    public static LoginFault DiscoveryIssuerTwice { get; } = EditText(
        LoginStep.Discovery,
        "discovery-issuer-twice",
        "The discovery document names two issuers.",
        "Tài liệu discovery nêu hai issuer.",
        "SEC-005",
        (text, _) => text.Insert(text.Length - 1, $",\"issuer\":\"{AttackerOrigin}\""));

    /// <summary>Gets the fault: the key set is said to lie at another host, over plain http.</summary>
    public static LoginFault DiscoveryKeySetPlainHttp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-plain-http",
        "The discovery document puts jwks_uri on another host over plain http.",
        "Tài liệu discovery đặt jwks_uri ở máy chủ khác, qua http không mã hóa.",
        "SEC-008",
        document => document["jwks_uri"] = "http://attacker.invalid/jwks");

    /// <summary>Gets the fault: the key set is said to be a file.</summary>
    public static LoginFault DiscoveryKeySetFile { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-file",
        "The discovery document's jwks_uri is a file address.",
        "jwks_uri trong tài liệu discovery là địa chỉ file.",
        "SEC-009",
        document => document["jwks_uri"] = "file:///etc/passwd");

    /// <summary>Gets the fault: the key set is said to be in its own address.</summary>
    public static LoginFault DiscoveryKeySetData { get; } = Edit(
        LoginStep.Discovery, "discovery-jwks-data",
        "The discovery document's jwks_uri is a data address.",
        "jwks_uri trong tài liệu discovery là địa chỉ data.",
        "SEC-009",
        document => document["jwks_uri"] = "data:application/json,%7B%22keys%22:[]%7D");

    /// <summary>Gets the fault: the key set is said to lie on a file server.</summary>
    public static LoginFault DiscoveryKeySetFtp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-ftp",
        "The discovery document's jwks_uri is an ftp address.",
        "jwks_uri trong tài liệu discovery là địa chỉ ftp.",
        "SEC-009",
        document => document["jwks_uri"] = "ftp://attacker.invalid/jwks");

    /// <summary>Gets the fault: the token address is said to lie at another host, over plain http.</summary>
    public static LoginFault DiscoveryTokenPlainHttp { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-plain-http",
        "The discovery document puts token_endpoint on another host over plain http.",
        "Tài liệu discovery đặt token_endpoint ở máy chủ khác, qua http không mã hóa.",
        "SEC-010",
        document => document["token_endpoint"] = "http://attacker.invalid/token");

    /// <summary>Gets the fault: the authorization address is a script.</summary>
    public static LoginFault DiscoveryAuthorizationScript { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-script",
        "The discovery document's authorization_endpoint is a javascript address.",
        "authorization_endpoint trong tài liệu discovery là địa chỉ javascript.",
        "SEC-011",
        document => document["authorization_endpoint"] = "javascript:alert(1)");

    /// <summary>Gets the fault: the document names no key set.</summary>
    public static LoginFault DiscoveryKeySetMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-missing",
        "The discovery document has no jwks_uri.",
        "Tài liệu discovery không có jwks_uri.",
        "SEC-012",
        document => document.Remove("jwks_uri"));

    /// <summary>Gets the fault: the key set's address is null.</summary>
    public static LoginFault DiscoveryKeySetNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-jwks-null",
        "The discovery document's jwks_uri is null.",
        "jwks_uri trong tài liệu discovery là null.",
        "SEC-012",
        document => document["jwks_uri"] = null);

    /// <summary>Gets the fault: the document names no token address.</summary>
    public static LoginFault DiscoveryTokenMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-missing",
        "The discovery document has no token_endpoint.",
        "Tài liệu discovery không có token_endpoint.",
        "SEC-012",
        document => document.Remove("token_endpoint"));

    /// <summary>Gets the fault: the token address is null.</summary>
    public static LoginFault DiscoveryTokenNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-token-null",
        "The discovery document's token_endpoint is null.",
        "token_endpoint trong tài liệu discovery là null.",
        "SEC-012",
        document => document["token_endpoint"] = null);

    /// <summary>Gets the fault: the document names no authorization address.</summary>
    public static LoginFault DiscoveryAuthorizationMissing { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-missing",
        "The discovery document has no authorization_endpoint.",
        "Tài liệu discovery không có authorization_endpoint.",
        "SEC-012",
        document => document.Remove("authorization_endpoint"));

    /// <summary>Gets the fault: the authorization address is null.</summary>
    public static LoginFault DiscoveryAuthorizationNull { get; } = Edit(
        LoginStep.Discovery,
        "discovery-authorization-null",
        "The discovery document's authorization_endpoint is null.",
        "authorization_endpoint trong tài liệu discovery là null.",
        "SEC-012",
        document => document["authorization_endpoint"] = null);

    /// <summary>Gets the fault: ID tokens are said to be unsigned.</summary>
    public static LoginFault DiscoveryAlgorithmNone { get; } = Edit(
        LoginStep.Discovery, "discovery-alg-none",
        "The discovery document lists alg none alone.",
        "Tài liệu discovery chỉ liệt kê alg none.",
        "SEC-013",
        document => document["id_token_signing_alg_values_supported"] = new JsonArray("none"));

    /// <summary>Gets the fault: the document says nothing about PKCE, which is harmless.</summary>
    public static LoginFault DiscoveryPkceUnlisted { get; } = Edit(
        LoginStep.Discovery, "discovery-pkce-unlisted",
        "The discovery document has no code_challenge_methods_supported.",
        "Tài liệu discovery không có code_challenge_methods_supported.",
        "SEC-014",
        document => document.Remove("code_challenge_methods_supported")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the document lists the method plain alone.</summary>
    public static LoginFault DiscoveryPkcePlain { get; } = Edit(
        LoginStep.Discovery, "discovery-pkce-plain",
        "The discovery document lists the PKCE method plain alone.",
        "Tài liệu discovery chỉ liệt kê phương thức PKCE plain.",
        "SEC-015",
        document => document["code_challenge_methods_supported"] = new JsonArray("plain")).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the promise to name the issuer in the callback is gone.</summary>
    /// <remarks>Together with <see cref="CallbackIssuerMissing"/> it is a downgrade.</remarks>
    public static LoginFault DiscoveryIssuerPromiseMissing { get; } = Edit(
        LoginStep.Discovery, "discovery-iss-promise-missing",
        "The discovery document no longer promises iss in the callback.",
        "Tài liệu discovery không còn cam kết gửi iss trong callback.",
        "SEC-016",
        document => document.Remove("authorization_response_iss_parameter_supported")).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: level 2 is no longer listed.</summary>
    public static LoginFault DiscoveryLevelUnlisted { get; } = Edit(
        LoginStep.Discovery, "discovery-acr-unlisted",
        "The discovery document lists level 1 alone.",
        "Tài liệu discovery chỉ liệt kê mức độ 1.",
        "SEC-017",
        document => document["acr_values_supported"] = new JsonArray(SandboxAcrValues.Level1)).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the token address moved to the attacker's origin.</summary>
    public static LoginFault DiscoveryTokenMoved { get; } = Edit(
        LoginStep.Discovery, "discovery-token-moved",
        "The discovery document puts token_endpoint on an attacker's origin.",
        "Tài liệu discovery đặt token_endpoint ở máy chủ của kẻ tấn công.",
        "SEC-018",
        document => document["token_endpoint"] = AttackerOrigin + ProviderPaths.OfDocument.Token);

    private static string TextOf(JsonObject document, string name) => document[name]!.GetValue<string>();
}
