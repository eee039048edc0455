using Microsoft.IdentityModel.Tokens;
using System.Security.Cryptography;

namespace EIdentity.Sandbox;

/// <content>Lists the faults of signature, algorithm and key name of the ID token (letter H).</content>
public sealed partial class LoginFault
{
    /// <summary>Gets the fault: one bit of the signature is flipped.</summary>
    public static LoginFault SignatureCorrupted { get; } = Token(
        "signature-corrupted", "One bit of the ID token's signature is flipped.", "SEC-164",
        draft => draft.EditSignature(FlipOneBit));

    /// <summary>Gets the fault: another key signs under the name of the published one.</summary>
    public static LoginFault SignedByAnotherKey { get; } = Token(
        "signed-by-another-key", "Another key signs under the published kid.", "SEC-172",
        draft => draft.Sign = Attacker().Sign);

    /// <summary>Gets the fault: the token says that it is not signed at all.</summary>
    public static LoginFault AlgorithmNone { get; } = Token(
        "alg-none", "The ID token is not signed and says alg none.", "SEC-165", draft =>
        {
            draft.Header["alg"] = "none";
            draft.Sign = _ => [];
        });

    private static byte[] FlipOneBit(byte[] signature)
    {
        signature[^1] ^= 1;
        return signature;
    }

    private static ForgedKey Attacker() => ForgedKey.Ec(ECCurve.NamedCurves.nistP256, SecurityAlgorithms.EcdsaSha256);
}
