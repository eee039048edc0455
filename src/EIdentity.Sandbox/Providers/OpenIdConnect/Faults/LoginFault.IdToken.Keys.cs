using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of which key signs the ID token and what its header says (letters B and H).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: a new key signs, which the key set holds from now on; a client recovers from it.</summary>
    public static LoginFault KeyRotated { get; } = Token(
        "key-rotated",
        "The provider publishes a new key and signs with it.",
        "Hệ thống định danh công bố khóa mới và ký bằng khóa đó.",
        "SEC-041 SEC-042",
        draft => draft.PublishAndSign(Attacker())).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: a published RSA key of 1,024 bits signs properly.</summary>
    public static LoginFault KeyWeak { get; } = Token(
        "key-weak",
        "The provider publishes an RSA key of 1,024 bits and signs with it.",
        "Hệ thống định danh công bố khóa RSA 1.024 bit và ký bằng khóa đó.",
        "SEC-039",
        draft => draft.PublishAndSign(ForgedKey.Rsa(1024)));

    /// <summary>Gets the fault: a published key has exponent 1, and the signature is made without any private key.</summary>
    public static LoginFault KeyExponentOne { get; } = Token(
        "key-exponent-one",
        "The provider publishes an RSA key with exponent 1 and signs with it.",
        "Hệ thống định danh công bố khóa RSA có số mũ 1 và ký bằng khóa đó.",
        "SEC-040",
        draft => draft.PublishAndSign(ForgedKey.ExponentOne()));

    /// <summary>Gets the fault: another key signs under the name of the published one.</summary>
    public static LoginFault SignedByAnotherKey { get; } = Token(
        "signed-by-another-key",
        "Another key signs under the published kid.",
        "ID token do một khóa khác ký nhưng mang kid đã công bố.",
        "SEC-172", draft => draft.Sign = Attacker().Sign);

    /// <summary>Gets the fault: a key signs that the key set does not hold, under a name of its own.</summary>
    public static LoginFault KeyIdUnknown { get; } = Token(
        "kid-unknown",
        "An unpublished key signs under an unknown kid.",
        "Khóa dùng để ký chưa được công bố và mang kid lạ.",
        "SEC-172 SEC-044", draft => draft.SignWith(Attacker()));

    /// <summary>Gets the fault: the token names no key, and one key fits, which is harmless.</summary>
    public static LoginFault KeyIdMissing { get; } = Token(
        "kid-missing",
        "The ID token's header holds no kid.",
        "Header của ID token không có kid.",
        "SEC-173",
        draft => draft.Header.Remove("kid")).As(LoginFaultVerdict.Accepted);

    /// <summary>Gets the fault: the token names no key, and several fit.</summary>
    public static LoginFault KeyIdMissingOfSeveral { get; } = Token(
        "kid-missing-of-several",
        "The ID token's header holds no kid and the key set several keys.",
        "Header của ID token không có kid trong khi bộ khóa có nhiều khóa.",
        "SEC-174", draft =>
        {
            draft.Provider.ForgedKeys.Enqueue(Attacker().ToPublicJwk());
            draft.Header.Remove("kid");
        }).As(LoginFaultVerdict.ClientsChoice);

    /// <summary>Gets the fault: the key's name is a path.</summary>
    public static LoginFault KeyIdPath { get; } = Token(
        "kid-path",
        "The ID token's kid is a path.",
        "kid của ID token là một đường dẫn.",
        "SEC-175", draft => draft.Header["kid"] = "../../../../dev/null");

    /// <summary>Gets the fault: the key's name is a piece of SQL.</summary>
    public static LoginFault KeyIdSql { get; } = Token(
        "kid-sql",
        "The ID token's kid is a piece of SQL.",
        "kid của ID token là một đoạn SQL.",
        "SEC-175", draft => draft.Header["kid"] = "x' OR 1=1 --");

    /// <summary>Gets the fault: the key's name is a number.</summary>
    public static LoginFault KeyIdNumber { get; } = Token(
        "kid-number",
        "The ID token's kid is a number.",
        "kid của ID token là một số.",
        "SEC-175", draft => draft.Header["kid"] = 1);

    /// <summary>Gets the fault: the key's name is 100 KB long.</summary>
    public static LoginFault KeyIdHuge { get; } = Token(
        "kid-huge",
        "The ID token's kid is 100 KB long.",
        "kid của ID token dài 100 KB.",
        "SEC-175", draft => draft.Header["kid"] = new string('k', 100_000));

    /// <summary>Gets the fault: the token brings the key that it is to be checked with.</summary>
    public static LoginFault HeaderKey { get; } = Token(
        "header-jwk",
        "The ID token's header holds the attacker's key (jwk).",
        "Header của ID token chứa khóa của kẻ tấn công (jwk).",
        "SEC-176", draft =>
        {
            ForgedKey attacker = Attacker();
            draft.Sign = attacker.Sign;
            draft.Header["jwk"] = attacker.ToPublicJwk();
        });

    /// <summary>Gets the fault: the token says where to fetch the key that it is to be checked with.</summary>
    public static LoginFault HeaderKeySetAddress { get; } = Token(
        "header-jku",
        "The ID token's header points to an attacker's key set (jku).",
        "Header của ID token trỏ đến bộ khóa của kẻ tấn công (jku).",
        "SEC-176", draft =>
        {
            ForgedKey attacker = Attacker();
            draft.Sign = attacker.Sign;
            draft.Header["jku"] = AttackerOrigin + ProviderPaths.OfDocument.KeySet;
        });

    /// <summary>Gets the fault: the token says where to fetch the certificate that it is to be checked with.</summary>
    public static LoginFault HeaderCertificateAddress { get; } = Token(
        "header-x5u",
        "The ID token's header points to an attacker's certificate (x5u).",
        "Header của ID token trỏ đến chứng thư của kẻ tấn công (x5u).",
        "SEC-176", draft =>
        {
            ForgedKey attacker = Attacker();
            draft.Sign = attacker.Sign;
            draft.Header["x5u"] = AttackerOrigin + "/certificate.pem";
        });

    /// <summary>Gets the fault: the token brings the certificate that it is to be checked with.</summary>
    public static LoginFault HeaderCertificate { get; } = Token(
        "header-x5c",
        "The ID token's header holds the attacker's certificate (x5c).",
        "Header của ID token chứa chứng thư của kẻ tấn công (x5c).",
        "SEC-176",
        draft => KeyForgery.SignWithCertificate(draft));

    /// <summary>Gets the fault: the header demands an extension that nobody knows.</summary>
    public static LoginFault HeaderCritical { get; } = Token(
        "header-crit",
        "The ID token's header demands an unknown extension (crit).",
        "Header của ID token đòi hỏi một phần mở rộng lạ (crit).",
        "SEC-177", draft =>
        {
            draft.Header["crit"] = new JsonArray("urn:eidentity:sandbox:unknown");
            draft.Header["urn:eidentity:sandbox:unknown"] = true;
        });

    /// <summary>Gets the fault: the header's content type is a number.</summary>
    public static LoginFault HeaderContentTypeNumber { get; } = Token(
        "header-cty-number",
        "The ID token's header holds a cty that is a number.",
        "Header của ID token có cty là một số.",
        "", draft => draft.Header["cty"] = 7);

    /// <summary>Gets the fault: the header says that the claims are not encoded.</summary>
    public static LoginFault HeaderUnencoded { get; } = Token(
        "header-b64",
        "The ID token's header says b64 false.",
        "Header của ID token ghi b64 là false.",
        "SEC-177", draft =>
        {
            draft.Header["crit"] = new JsonArray("b64");
            draft.Header["b64"] = false;
        });

    /// <summary>Gets the fault: the token says that it is a logout token.</summary>
    public static LoginFault TypeLogout { get; } = Token(
        "typ-logout",
        "The ID token's typ is logout+jwt.",
        "typ của ID token là logout+jwt.",
        "SEC-178", draft => draft.Header["typ"] = "logout+jwt");

    /// <summary>Gets the fault: the token says that it is an access token.</summary>
    public static LoginFault TypeAccess { get; } = Token(
        "typ-access",
        "The ID token's typ is at+jwt.",
        "typ của ID token là at+jwt.",
        "SEC-178", draft => draft.Header["typ"] = "at+jwt");
}
