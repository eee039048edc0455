using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using EIdentity.Client;

namespace EIdentity.Benchmarks;

/// <summary>Takes ID tokens apart and checks their signature, each as long as one may be.</summary>
internal static class IdTokens
{
    private const int Size = 48_000;
    private const int Parts = 10_240;
    private const string Needed = "\"sub\":\"0f9d1c22-5a7b\"";

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All(RSA key)
    {
        return ($"ID tokens, {Size} bytes of claims",
        [
            Case(key, "ordinary: roles in 350 communes", $"\"roles\":[{JsonCase.Roles(350, 0)}],", isRead: true),
            .. JsonCase.Legal(Size, Parts).Select(kind => Case(key, kind.Name, kind.Members, isRead: true)),
            .. JsonCase.Refused(Size).Where(kind => kind.Name is "refused: nested to the end" or "refused: the last member doubled")
                .Select(kind => Case(key, kind.Name, kind.Members, isRead: false)),
        ]);
    }

    private static BenchmarkCase Case(RSA key, string name, string members, bool isRead)
    {
        string payload = Base64Url.EncodeToString(JsonCase.Write(Size, members, Needed));
        string signed = $"{Base64Url.EncodeToString("{\"alg\":\"RS256\"}"u8)}.{payload}";
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        byte[] token = Encoding.ASCII.GetBytes($"{signed}.{Base64Url.EncodeToString(signature)}");
        return BenchmarkCase.Of(name, () =>
        {
            if (!CompactToken.TryParse(token, out CompactToken? parsed))
            {
                return !isRead;
            }

            using (parsed)
            {
                return isRead && parsed.Payload.Contains("sub")
                    && key.VerifyData(parsed.Signed, parsed.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
            }
        });
    }
}
