using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>
/// Lists the faults of the key set (letter B). Clients keep the set, so arm one before the first login or before an unknown key.
/// </content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the key set cannot be read: 500.</summary>
    public static LoginFault KeySetServerError { get; } = Break(
        LoginStep.KeySet, "keys-500",
        "The key set address answers 500.",
        "Địa chỉ bộ khóa trả về 500.",
        "SEC-027 SEC-048", FaultyTransport.ServerError);

    /// <summary>Gets the fault: a web page comes in place of the key set.</summary>
    public static LoginFault KeySetHtml { get; } = Break(
        LoginStep.KeySet, "keys-html",
        "The key set address answers with a web page.",
        "Địa chỉ bộ khóa trả về một trang web.",
        "SEC-027", FaultyTransport.Html);

    /// <summary>Gets the fault: the key set is a text.</summary>
    public static LoginFault KeySetText { get; } = Break(
        LoginStep.KeySet, "keys-text",
        "The key set address answers with a JSON string.",
        "Địa chỉ bộ khóa trả về một chuỗi JSON.",
        "SEC-027", FaultyTransport.JsonString);

    /// <summary>Gets the fault: the key set is cut in the middle.</summary>
    public static LoginFault KeySetTruncated { get; } = Break(
        LoginStep.KeySet, "keys-truncated",
        "The key set is cut in the middle.",
        "Bộ khóa bị cắt ở giữa.",
        "SEC-027", FaultyTransport.Truncated);

    /// <summary>Gets the fault: no answer comes.</summary>
    public static LoginFault KeySetSilent { get; } = Break(
        LoginStep.KeySet, "keys-silent",
        "The key set address takes the call and does not answer.",
        "Địa chỉ bộ khóa nhận lời gọi nhưng không trả lời.",
        "SEC-027", FaultyTransport.Silence);

    /// <summary>Gets the fault: the key set comes one octet a second.</summary>
    public static LoginFault KeySetDrip { get; } = Break(
        LoginStep.KeySet, "keys-drip",
        "The key set address answers one octet a second.",
        "Địa chỉ bộ khóa trả lời mỗi giây một byte.",
        "SEC-027", FaultyTransport.Drip);

    /// <summary>Gets the fault: the key set is 256 MiB long.</summary>
    public static LoginFault KeySetHuge { get; } = Break(
        LoginStep.KeySet, "keys-huge",
        "The key set address answers with 256 MiB.",
        "Địa chỉ bộ khóa trả về 256 MiB.",
        "SEC-028", FaultyTransport.Huge);

    /// <summary>Gets the fault: the key set is 256 MiB long, once unpacked.</summary>
    public static LoginFault KeySetGzipBomb { get; } = Break(
        LoginStep.KeySet, "keys-gzip-bomb",
        "The key set address answers with 256 MiB behind gzip.",
        "Địa chỉ bộ khóa trả về dữ liệu gzip giải nén ra 256 MiB.",
        "SEC-028", FaultyTransport.GzipBomb);

    /// <summary>Gets the fault: the set holds 20,000 keys, the right one last.</summary>
    public static LoginFault KeySetCrowded { get; } = Edit(
        LoginStep.KeySet, "keys-crowded",
        "The key set holds 20,000 keys.",
        "Bộ khóa có 20.000 khóa.",
        "SEC-029",
        document => document["keys"] = new JsonArray([.. KeyForgery.Strangers(20_000), FirstKeyOf(document).DeepClone()])).As(
            LoginFaultVerdict.Unavailable);

    /// <summary>Gets the fault: the set holds no key.</summary>
    public static LoginFault KeySetEmpty { get; } = Edit(
        LoginStep.KeySet, "keys-empty",
        "The key set is empty.",
        "Bộ khóa rỗng.",
        "SEC-030", document => KeysOf(document).Clear());

    /// <summary>Gets the fault: a stranger's key has the name of the right one.</summary>
    public static LoginFault KeySetKeyIdShared { get; } = Edit(
        LoginStep.KeySet,
        "keys-kid-shared",
        "Two keys of the set have one kid.",
        "Hai khóa trong bộ khóa có cùng kid.",
        "SEC-031",
        document => KeysOf(document).Insert(0, KeyForgery.Stranger(KeyIdOf(document)))).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: no key has a name.</summary>
    public static LoginFault KeySetKeyIdMissing { get; } = Edit(
        LoginStep.KeySet, "keys-kid-missing",
        "No key of the set has a kid.",
        "Không khóa nào trong bộ khóa có kid.",
        "SEC-032", document => FirstKeyOf(document).Remove("kid")).As(
            LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the key is labelled for encryption.</summary>
    public static LoginFault KeySetForEncryption { get; } = Edit(
        LoginStep.KeySet,
        "keys-use-enc",
        "The signing key is labelled use enc.",
        "Khóa ký lại ghi use là enc.",
        "SEC-033",
        document => FirstKeyOf(document)["use"] = "enc");

    /// <summary>Gets the fault: the key may only encrypt.</summary>
    public static LoginFault KeySetOperationEncrypt { get; } = Edit(
        LoginStep.KeySet,
        "keys-op-encrypt",
        "The signing key's key_ops is encrypt alone.",
        "key_ops của khóa ký chỉ có encrypt.",
        "SEC-033",
        document => FirstKeyOf(document)["key_ops"] = new JsonArray("encrypt"));

    /// <summary>Gets the fault: the key is labelled for another algorithm.</summary>
    public static LoginFault KeySetAlgorithmOther { get; } = Edit(
        LoginStep.KeySet,
        "keys-alg-other",
        "The signing key names another algorithm than the token.",
        "Khóa ký ghi thuật toán khác với token.",
        "SEC-034",
        document => FirstKeyOf(document)["alg"] = "PS512");

    /// <summary>Gets the fault: the key is no key: its numbers do not fit.</summary>
    public static LoginFault KeySetPointOffCurve { get; } = Edit(
        LoginStep.KeySet,
        "keys-point-off-curve",
        "The signing key's point is not on its curve, or its modulus is even.",
        "Điểm của khóa ký không nằm trên đường cong của nó, hoặc modulus là số chẵn.",
        "SEC-035",
        document => KeyForgery.Break(FirstKeyOf(document)));

    /// <summary>Gets the fault: the key names another curve.</summary>
    public static LoginFault KeySetCurveWrong { get; } = Edit(
        LoginStep.KeySet,
        "keys-curve-wrong",
        "The signing key names another curve than its own.",
        "Khóa ký ghi đường cong khác với đường cong của nó.",
        "SEC-035",
        document => FirstKeyOf(document)["crv"] = "P-384");

    /// <summary>Gets the fault: the key names another type.</summary>
    public static LoginFault KeySetTypeWrong { get; } = Edit(
        LoginStep.KeySet, "keys-type-wrong",
        "The signing key names another kty than its own.",
        "Khóa ký ghi kty khác với loại của nó.",
        "SEC-035",
        document => FirstKeyOf(document)["kty"] = FirstKeyOf(document)["kty"]!.GetValue<string>() == "EC" ? "RSA" : "EC");

    /// <summary>Gets the fault: a key of an unknown type stands beside the right one, which is harmless.</summary>
    public static LoginFault KeySetTypeUnknown { get; } = Edit(
        LoginStep.KeySet, "keys-type-unknown",
        "A key of an unknown type stands beside the right one.",
        "Bên cạnh khóa đúng có một khóa thuộc loại lạ.",
        "SEC-036",
        document => KeysOf(document).Insert(0, new JsonObject
        {
            ["kty"] = "AKP",
            ["kid"] = "future",
            ["alg"] = "ML-DSA-44",
            ["pub"] = RandomText.Create(),
        })).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the set holds the private part as well.</summary>
    /// <remarks>The private part is that of the running sandbox alone.</remarks>
    public static LoginFault KeySetPrivate { get; } = Edit(
        LoginStep.KeySet, "keys-private",
        "The key set holds the private part of a key.",
        "Bộ khóa chứa phần bí mật của một khóa.",
        "SEC-037",
        (document, exchange) => FirstKeyOf(document)["d"] = exchange.Provider.Key.WritePrivatePart()).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: a shared secret has the name of the right key.</summary>
    public static LoginFault KeySetSymmetric { get; } = Edit(
        LoginStep.KeySet, "keys-symmetric",
        "A symmetric key stands under the provider's kid.",
        "Khóa mang kid của hệ thống định danh lại là khóa đối xứng.",
        "SEC-038",
        document => KeysOf(document)[0] = new JsonObject { ["kty"] = "oct", ["kid"] = KeyIdOf(document), ["k"] = RandomText.Create() });

    /// <summary>Gets the fault: the key has exponent 1, so that everybody can sign.</summary>
    public static LoginFault KeySetExponentOne { get; } = Edit(
        LoginStep.KeySet, "keys-exponent-one",
        "The set holds an RSA key with exponent 1 under the provider's kid.",
        "Khóa mang kid của hệ thống định danh lại là khóa RSA có số mũ 1.",
        "SEC-040",
        document => KeysOf(document)[0] = ForgedKey.ExponentOne(KeyIdOf(document)).ToPublicJwk());

    /// <summary>Gets the fault: the address leads to the attacker's key set.</summary>
    public static LoginFault KeySetRedirect { get; } = Answer(
        LoginStep.KeySet, "keys-redirect",
        "The key set address answers 302 to an attacker's origin.",
        "Địa chỉ bộ khóa trả về 302 chuyển hướng đến máy chủ của kẻ tấn công.",
        "SEC-045", FaultyTransport.Found);

    /// <summary>Gets the fault: a key that is no key stands beside the right one, which is harmless.</summary>
    public static LoginFault KeySetBrokenBeside { get; } = Edit(
        LoginStep.KeySet, "keys-broken-beside",
        "A key whose point is on no curve stands beside the right one.",
        "Bên cạnh khóa đúng có một khóa với điểm không thuộc đường cong nào.",
        "SEC-035",
        document => KeysOf(document).Insert(0, KeyForgery.BrokenStranger())).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the key that signs is no longer in the set.</summary>
    public static LoginFault KeySetWithdrawn { get; } = Edit(
        LoginStep.KeySet, "keys-withdrawn",
        "The key set holds another key in place of the one that signs.",
        "Bộ khóa có khóa khác thay cho khóa đang dùng để ký.",
        "SEC-043",
        document => document["keys"] = new JsonArray(KeyForgery.Stranger("another")));

    /// <summary>Gets the fault: the set may not be kept at all.</summary>
    public static LoginFault KeySetNeverKept { get; } = Answer(
        LoginStep.KeySet,
        "keys-no-store",
        "The key set says Cache-Control max-age=0, no-store.",
        "Bộ khóa có Cache-Control là max-age=0, no-store.",
        "SEC-046",
        exchange => KeepFor(exchange, "max-age=0, no-store")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the set may be kept for a year.</summary>
    public static LoginFault KeySetKeptForAYear { get; } = Answer(
        LoginStep.KeySet,
        "keys-max-age-year",
        "The key set says Cache-Control max-age=31536000.",
        "Bộ khóa có Cache-Control là max-age=31536000.",
        "SEC-046",
        exchange => KeepFor(exchange, "max-age=31536000")).As(LoginFaultVerdict.Accepted);

    private static Task KeepFor(ProviderExchange exchange, string directive)
    {
        exchange.Response.OnStarting(() =>
        {
            exchange.Response.Headers.CacheControl = directive;
            return Task.CompletedTask;
        });
        return exchange.WriteAsync(exchange.Honest);
    }

    private static JsonArray KeysOf(JsonObject document) => document["keys"]!.AsArray();

    private static JsonObject FirstKeyOf(JsonObject document) => KeysOf(document)[0]!.AsObject();

    private static string KeyIdOf(JsonObject document) => (string)FirstKeyOf(document)["kid"]!;
}
