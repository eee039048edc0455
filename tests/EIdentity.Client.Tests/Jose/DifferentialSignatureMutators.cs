using System.Globalization;
using System.Numerics;

namespace EIdentity.Client.Tests;

/// <summary>Changes an ID token's signature.</summary>
internal sealed class DifferentialSignatureMutators(DifferentialKeys keys)
{
    // The order of P-256 (FIPS 186-4, D.1.2.3).
    private static readonly BigInteger Order = BigInteger.Parse(
        "115792089210356248762697446949407573529996955224135760342422259061068512044369",
        CultureInfo.InvariantCulture);

    public Action<Random, DifferentialDraft>[] All => [Damaged, ByAnother];

    private static void Damaged(Random random, DifferentialDraft draft)
    {
        int drawn = random.Next();
        draft.SignatureBytes.Add(random.Next(8) switch
        {
            0 => bytes => new byte[bytes.Length],
            1 => _ => [],
            2 => bytes => bytes[..(drawn % (bytes.Length + 1))],
            3 => bytes => [.. bytes, 0],
            4 => bytes => [0, .. bytes],
            5 => bytes => [.. bytes[(bytes.Length / 2)..], .. bytes[..(bytes.Length / 2)]],
            6 => Mirrored,
            _ => bytes => new Random(drawn).FlipBit(bytes),
        });
    }

    // r and n - s verify too: who relies on a token's bytes being the only ones is wrong, but the token is not.
    private static byte[] Mirrored(byte[] signature)
    {
        if (signature.Length != 64)
        {
            return signature;
        }

        BigInteger s = new(signature.AsSpan(32), isUnsigned: true, isBigEndian: true);
        byte[] mirrored = BigInteger.Abs(Order - s).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. signature[..32], .. new byte[Math.Max(0, 32 - mirrored.Length)], .. mirrored];
    }

    private void ByAnother(Random random, DifferentialDraft draft)
    {
        switch (random.Next(5))
        {
            case 0:
                draft.Signer = keys.SignDer;
                break;
            case 1:
                draft.Signer = keys.SignAsStranger;
                break;
            case 2:
                draft.Signer = keys.SignLonger;
                draft.Header.Put("alg", "\"ES512\"");
                break;
            case 3:
                draft.Signer = keys.SignPss;
                draft.Header.Put("alg", "\"PS256\"");
                draft.Header.Put("kid", "\"k-rsa\"");
                break;
            default:
                draft.Signer = keys.SignWithPublicKey;
                draft.Header.Put("alg", "\"HS256\"");
                break;
        }
    }
}
