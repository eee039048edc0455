using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of signature and algorithm of the ID token (letter H).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: one bit of the signature is flipped.</summary>
    public static LoginFault SignatureCorrupted { get; } = Token(
        "signature-corrupted",
        "One bit of the ID token's signature is flipped.",
        "Chữ ký của ID token bị đảo một bit.",
        "SEC-164", draft => draft.EditSignature(FlipOneBit));

    /// <summary>Gets the fault: the claims were changed after they were signed.</summary>
    public static LoginFault PayloadChanged { get; } = Token(
        "payload-changed",
        "The ID token's claims are changed after signing.",
        "Các claim của ID token bị sửa sau khi ký.",
        "SEC-164",
        draft => draft.EditPart(1, text => text.Insert(1, "\"changed\":true,")));

    /// <summary>Gets the fault: the header was changed after it was signed.</summary>
    public static LoginFault HeaderChanged { get; } = Token(
        "header-changed",
        "The ID token's header is changed after signing.",
        "Header của ID token bị sửa sau khi ký.",
        "SEC-164",
        draft => draft.EditPart(0, text => text.Insert(1, "\"changed\":true,")));

    /// <summary>Gets the fault: the token says that it is not signed at all.</summary>
    public static LoginFault AlgorithmNone { get; } = Token(
        "alg-none",
        "The ID token is not signed and says alg none.",
        "ID token không được ký và ghi alg none.",
        "SEC-165", draft => Unsign(draft, "none"));

    /// <summary>Gets the fault: the token is not signed, and says so in capitals.</summary>
    public static LoginFault AlgorithmNoneCapitals { get; } = Token(
        "alg-none-capitals",
        "The ID token is not signed and says alg NONE.",
        "ID token không được ký và ghi alg NONE.",
        "SEC-165", draft => Unsign(draft, "NONE"));

    /// <summary>Gets the fault: the token is not signed, and says so in mixed letters.</summary>
    public static LoginFault AlgorithmNoneMixedCase { get; } = Token(
        "alg-none-mixed-case",
        "The ID token is not signed and says alg nOnE.",
        "ID token không được ký và ghi alg nOnE.",
        "SEC-165", draft => Unsign(draft, "nOnE"));

    /// <summary>Gets the fault: the token says that it is not signed, and is.</summary>
    public static LoginFault AlgorithmNoneSignatureKept { get; } = Token(
        "alg-none-signature-kept",
        "The ID token says alg none and keeps a signature.",
        "ID token ghi alg none nhưng vẫn giữ chữ ký.",
        "SEC-165", draft => draft.Header["alg"] = "none");

    /// <summary>Gets the fault: the token is not signed and has two parts.</summary>
    public static LoginFault AlgorithmNoneTwoParts { get; } = Token(
        "alg-none-two-parts",
        "The ID token says alg none and has two parts.",
        "ID token ghi alg none và chỉ có hai phần.",
        "SEC-165", draft =>
        {
            Unsign(draft, "none");
            draft.Finish = token => token.TrimEnd('.');
        });

    /// <summary>Gets the fault: the signature is empty, whatever the algorithm says.</summary>
    public static LoginFault SignatureEmpty { get; } = Token(
        "signature-empty",
        "The ID token's signature is empty.",
        "Chữ ký của ID token rỗng.",
        "SEC-165", draft => draft.Sign = _ => []);

    /// <summary>Gets the fault: the signature is cut off, with its dot.</summary>
    public static LoginFault SignatureMissing { get; } = Token(
        "signature-missing",
        "The ID token has two parts and no signature.",
        "ID token chỉ có hai phần, không có chữ ký.",
        "SEC-165",
        draft => draft.Finish = token => token[..token.LastIndexOf('.')]);

    /// <summary>Gets the fault: the token names no algorithm.</summary>
    public static LoginFault AlgorithmMissing { get; } = Token(
        "alg-missing",
        "The ID token's header holds no alg.",
        "Header của ID token không có alg.",
        "SEC-166", draft => draft.Header.Remove("alg"));

    /// <summary>Gets the fault: the token names two algorithms.</summary>
    public static LoginFault AlgorithmTwice { get; } = Token(
        "alg-twice",
        "The ID token's header holds two algs.",
        "Header của ID token có hai alg.",
        "SEC-166",
        draft => draft.WriteHeader = text => Encoding.UTF8.GetBytes(text.Insert(1, "\"alg\":\"none\",")));

    /// <summary>Gets the fault: the signature is zero throughout, which a broken library accepted.</summary>
    public static LoginFault SignatureZero { get; } = Token(
        "signature-zero",
        "The ID token's signature is all zero.",
        "Chữ ký của ID token toàn byte 0.",
        "SEC-167",
        draft => draft.EditSignature(signature => new byte[signature.Length]));

    /// <summary>Gets the fault: the signature is in the form that certificates use.</summary>
    public static LoginFault SignatureDer { get; } = Token(
        "signature-der",
        "The ID token's signature is an ECDSA signature in DER.",
        "Chữ ký của ID token là chữ ký ECDSA dạng DER.",
        "SEC-168",
        draft => draft.PublishAndSign(ForgedKey.Ec(format: DSASignatureFormat.Rfc3279DerSequence)));

    /// <summary>Gets the fault: the public key, as PEM, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyPem { get; } = Token(
        "hs256-public-key-pem",
        "The ID token is signed HS256 with the public key in PEM.",
        "ID token được ký HS256 bằng khóa công khai dạng PEM.",
        "SEC-169",
        draft => SignWithSecret(
            draft,
            Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", KeyForgery.ExportPublicKey(PublicJwkOf(draft))))));

    /// <summary>Gets the fault: the public key, as DER, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyDer { get; } = Token(
        "hs256-public-key-der",
        "The ID token is signed HS256 with the public key in DER.",
        "ID token được ký HS256 bằng khóa công khai dạng DER.",
        "SEC-169",
        draft => SignWithSecret(draft, KeyForgery.ExportPublicKey(PublicJwkOf(draft))));

    /// <summary>Gets the fault: the public key, as JWK, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyJwk { get; } = Token(
        "hs256-public-key-jwk",
        "The ID token is signed HS256 with the public key as JWK.",
        "ID token được ký HS256 bằng khóa công khai dạng JWK.",
        "SEC-169",
        draft => SignWithSecret(draft, Encoding.UTF8.GetBytes(PublicJwkOf(draft).ToJsonString())));

    /// <summary>Gets the fault: the number of the public key is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyNumber { get; } = Token(
        "hs256-public-key-number",
        "The ID token is signed HS256 with the public key's first number.",
        "ID token được ký HS256 bằng con số đầu tiên trong khóa công khai (x hoặc n).",
        "SEC-169",
        draft => SignWithSecret(draft, Base64UrlEncoder.DecodeBytes((string)(PublicJwkOf(draft)["x"] ?? PublicJwkOf(draft)["n"])!)));

    /// <summary>Gets the fault: the client's secret signs in place of the provider's key.</summary>
    public static LoginFault SecretIsClientSecret { get; } = Token(
        "hs256-client-secret",
        "The ID token is signed HS256 with the client secret.",
        "ID token được ký HS256 bằng mã bí mật của ứng dụng.",
        "SEC-170",
        draft => SignWithSecret(draft, Encoding.UTF8.GetBytes(draft.Client.Secret)));

    /// <summary>Gets the fault: another algorithm than the registered one signs properly, with a published key.</summary>
    public static LoginFault AlgorithmOther { get; } = Token(
        "alg-other",
        "The ID token is properly signed by a published RSA key where another algorithm is registered.",
        "ID token được ký đúng bằng một khóa RSA đã công bố, nhưng không theo thuật toán đã đăng ký.",
        "SEC-171",
        draft => draft.PublishAndSign(ForgedKey.Rsa(2048)));

    /// <summary>Gets the fault: the algorithm is one that nobody knows.</summary>
    public static LoginFault AlgorithmUnknown { get; } = Token(
        "alg-unknown",
        "The ID token's alg is unknown.",
        "alg của ID token là thuật toán lạ.",
        "SEC-166", draft => draft.Header["alg"] = "XS256");

    private static void Unsign(IdTokenDraft draft, string algorithm)
    {
        draft.Header["alg"] = algorithm;
        draft.Sign = _ => [];
    }

    private static void SignWithSecret(IdTokenDraft draft, byte[] secret)
    {
        draft.Header["alg"] = SecurityAlgorithms.HmacSha256;
        draft.Sign = content => HMACSHA256.HashData(secret, content);
    }

    private static byte[] FlipOneBit(byte[] signature)
    {
        signature[^1] ^= 1;
        return signature;
    }

    private static JsonObject PublicJwkOf(IdTokenDraft draft) => draft.Provider.Key.ToPublicJwk();

    private static ForgedKey Attacker() => ForgedKey.Ec();
}
