using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of the ID token; adding one is one entry here and one in <see cref="All"/>.</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: the level that comes back is level 1, whatever was asked and chosen.</summary>
    public static LoginFault AcrLower { get; } = new("acr-lower", "The ID token says level 1.", "SEC-149")
    {
        EditIdToken = draft => draft.Claims["acr"] = SandboxAcrValues.Level1,
    };

    /// <summary>Gets the fault: no level comes back.</summary>
    public static LoginFault AcrMissing { get; } = new("acr-missing", "The ID token says no level.", "SEC-150")
    {
        EditIdToken = draft => draft.Claims.Remove("acr"),
    };

    /// <summary>Gets the fault: a level comes back that nobody knows, which is not a higher one.</summary>
    public static LoginFault AcrUnknown { get; } = new("acr-unknown", "The ID token says a level that is in no table.", "SEC-152")
    {
        EditIdToken = draft => draft.Claims["acr"] = "urn:eidentity:sandbox:level-9",
    };

    /// <summary>Gets the fault: the nonce is another login's.</summary>
    public static LoginFault NonceWrong { get; } = new("nonce-wrong", "The ID token holds another login's nonce.", "SEC-137", "SEC-144")
    {
        EditIdToken = draft => draft.Claims["nonce"] = RandomText.Create(),
    };

    /// <summary>Gets the fault: the nonce is missing.</summary>
    public static LoginFault NonceMissing { get; } = new("nonce-missing", "The ID token holds no nonce.", "SEC-137")
    {
        EditIdToken = draft => draft.Claims.Remove("nonce"),
    };

    /// <summary>Gets the fault: the issuer differs by a slash at the end.</summary>
    public static LoginFault IssuerWrong { get; } = new("issuer-wrong", "The ID token's issuer has one slash more.", "SEC-123")
    {
        EditIdToken = draft => draft.Claims["iss"] = draft.Claims["iss"] + "/",
    };

    /// <summary>Gets the fault: the token is meant for another client.</summary>
    public static LoginFault AudienceWrong { get; } = new("audience-wrong", "The ID token is meant for another client.", "SEC-124")
    {
        EditIdToken = draft => draft.Claims["aud"] = "another-client",
    };

    /// <summary>Gets the fault: one bit of the signature is flipped.</summary>
    public static LoginFault SignatureCorrupted { get; } = new("signature-corrupted", "One bit of the ID token's signature is flipped.", "SEC-164")
    {
        EditIdToken = draft => draft.Finish = FlipOneBit,
    };

    /// <summary>Gets the fault: another key signs under the name of the published one.</summary>
    public static LoginFault SignedByAnotherKey { get; } = new("signed-by-another-key", "Another key signs under the published kid.", "SEC-172")
    {
        EditIdToken = draft => draft.Key = SigningKey.Create(draft.Key.Id),
    };

    /// <summary>Gets the fault: the token says that it is not signed at all.</summary>
    public static LoginFault AlgorithmNone { get; } = new("alg-none", "The ID token is not signed and says alg none.", "SEC-165")
    {
        EditIdToken = draft => draft.IsSigned = false,
    };

    /// <summary>Gets the fault: the token expired a quarter of an hour ago.</summary>
    public static LoginFault Expired { get; } = new("expired", "The ID token expired 15 minutes ago.", "SEC-129")
    {
        EditIdToken = draft =>
        {
            draft.Claims["iat"] = draft.Now.AddMinutes(-20).ToUnixTimeSeconds();
            draft.Claims["exp"] = draft.Now.AddMinutes(-15).ToUnixTimeSeconds();
        },
    };

    /// <summary>Gets the fault: the token does not say whom it is about.</summary>
    public static LoginFault SubjectMissing { get; } = new("subject-missing", "The ID token holds no subject.", "SEC-139")
    {
        EditIdToken = draft => draft.Claims.Remove("sub"),
    };

    private static string FlipOneBit(string token)
    {
        int start = token.LastIndexOf('.') + 1;
        byte[] signature = Base64UrlEncoder.DecodeBytes(token[start..]);
        signature[^1] ^= 1;
        return token[..start] + Base64UrlEncoder.Encode(signature);
    }
}
