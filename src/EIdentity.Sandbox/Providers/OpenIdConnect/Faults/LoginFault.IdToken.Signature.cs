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
        "signature-corrupted", "One bit of the ID token's signature is flipped.", "SEC-164", draft => draft.EditSignature(FlipOneBit));

    /// <summary>Gets the fault: the claims were changed after they were signed.</summary>
    public static LoginFault PayloadChanged { get; } = Token(
        "payload-changed",
        "The ID token's claims are changed after signing.",
        "SEC-164",
        draft => draft.EditPart(1, text => text.Insert(1, "\"changed\":true,")));

    /// <summary>Gets the fault: the header was changed after it was signed.</summary>
    public static LoginFault HeaderChanged { get; } = Token(
        "header-changed",
        "The ID token's header is changed after signing.",
        "SEC-164",
        draft => draft.EditPart(0, text => text.Insert(1, "\"changed\":true,")));

    /// <summary>Gets the fault: the token says that it is not signed at all.</summary>
    public static LoginFault AlgorithmNone { get; } = Token(
        "alg-none", "The ID token is not signed and says alg none.", "SEC-165", draft => Unsign(draft, "none"));

    /// <summary>Gets the fault: the token is not signed, and says so in capitals.</summary>
    public static LoginFault AlgorithmNoneCapitals { get; } = Token(
        "alg-none-capitals", "The ID token is not signed and says alg NONE.", "SEC-165", draft => Unsign(draft, "NONE"));

    /// <summary>Gets the fault: the token is not signed, and says so in mixed letters.</summary>
    public static LoginFault AlgorithmNoneMixedCase { get; } = Token(
        "alg-none-mixed-case", "The ID token is not signed and says alg nOnE.", "SEC-165", draft => Unsign(draft, "nOnE"));

    /// <summary>Gets the fault: the token says that it is not signed, and is.</summary>
    public static LoginFault AlgorithmNoneSignatureKept { get; } = Token(
        "alg-none-signature-kept", "The ID token says alg none and keeps a signature.", "SEC-165", draft => draft.Header["alg"] = "none");

    /// <summary>Gets the fault: the token is not signed and has two parts.</summary>
    public static LoginFault AlgorithmNoneTwoParts { get; } = Token(
        "alg-none-two-parts", "The ID token says alg none and has two parts.", "SEC-165", draft =>
        {
            Unsign(draft, "none");
            draft.Finish = token => token.TrimEnd('.');
        });

    /// <summary>Gets the fault: the signature is empty, whatever the algorithm says.</summary>
    public static LoginFault SignatureEmpty { get; } = Token(
        "signature-empty", "The ID token's signature is empty.", "SEC-165", draft => draft.Sign = _ => []);

    /// <summary>Gets the fault: the signature is cut off, with its dot.</summary>
    public static LoginFault SignatureMissing { get; } = Token(
        "signature-missing",
        "The ID token has two parts and no signature.",
        "SEC-165",
        draft => draft.Finish = token => token[..token.LastIndexOf('.')]);

    /// <summary>Gets the fault: the token names no algorithm.</summary>
    public static LoginFault AlgorithmMissing { get; } = Token(
        "alg-missing", "The ID token's header holds no alg.", "SEC-166", draft => draft.Header.Remove("alg"));

    /// <summary>Gets the fault: the token names two algorithms.</summary>
    public static LoginFault AlgorithmTwice { get; } = Token(
        "alg-twice",
        "The ID token's header holds two algs.",
        "SEC-166",
        draft => draft.WriteHeader = text => Encoding.UTF8.GetBytes(text.Insert(1, "\"alg\":\"none\",")));

    /// <summary>Gets the fault: the signature is zero throughout, which a broken library accepted.</summary>
    public static LoginFault SignatureZero { get; } = Token(
        "signature-zero",
        "The ID token's signature is all zero.",
        "SEC-167",
        draft => draft.EditSignature(signature => new byte[signature.Length]));

    /// <summary>Gets the fault: the signature is in the form that certificates use.</summary>
    public static LoginFault SignatureDer { get; } = Token(
        "signature-der",
        "The ID token's signature is an ECDSA signature in DER.",
        "SEC-168",
        draft => draft.PublishAndSign(ForgedKey.Ec(format: DSASignatureFormat.Rfc3279DerSequence)));

    /// <summary>Gets the fault: the public key, as PEM, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyPem { get; } = Token(
        "hs256-public-key-pem", "The ID token is signed HS256 with the public key in PEM.", "SEC-169",
        draft => SignWithSecret(
            draft,
            Encoding.ASCII.GetBytes(PemEncoding.WriteString("PUBLIC KEY", KeyForgery.ExportPublicKey(PublicJwkOf(draft))))));

    /// <summary>Gets the fault: the public key, as DER, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyDer { get; } = Token(
        "hs256-public-key-der",
        "The ID token is signed HS256 with the public key in DER.",
        "SEC-169",
        draft => SignWithSecret(draft, KeyForgery.ExportPublicKey(PublicJwkOf(draft))));

    /// <summary>Gets the fault: the public key, as JWK, is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyJwk { get; } = Token(
        "hs256-public-key-jwk", "The ID token is signed HS256 with the public key as JWK.", "SEC-169",
        draft => SignWithSecret(draft, Encoding.UTF8.GetBytes(PublicJwkOf(draft).ToJsonString())));

    /// <summary>Gets the fault: the number of the public key is taken for a shared secret.</summary>
    public static LoginFault SecretIsPublicKeyNumber { get; } = Token(
        "hs256-public-key-number", "The ID token is signed HS256 with the public key's first number.", "SEC-169",
        draft => SignWithSecret(draft, Base64UrlEncoder.DecodeBytes((string)(PublicJwkOf(draft)["x"] ?? PublicJwkOf(draft)["n"])!)));

    /// <summary>Gets the fault: the client's secret signs in place of the provider's key.</summary>
    public static LoginFault SecretIsClientSecret { get; } = Token(
        "hs256-client-secret",
        "The ID token is signed HS256 with the client secret.",
        "SEC-170",
        draft => SignWithSecret(draft, Encoding.UTF8.GetBytes(draft.Client.Secret)));

    /// <summary>Gets the fault: another algorithm than the registered one signs properly, with a published key.</summary>
    public static LoginFault AlgorithmOther { get; } = Token(
        "alg-other",
        "The ID token is properly signed by a published RSA key where another algorithm is registered.",
        "SEC-171",
        draft => draft.PublishAndSign(ForgedKey.Rsa(2048)));

    /// <summary>Gets the fault: the algorithm is one that nobody knows.</summary>
    public static LoginFault AlgorithmUnknown { get; } = Token(
        "alg-unknown", "The ID token's alg is unknown.", "SEC-166", draft => draft.Header["alg"] = "XS256");

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
