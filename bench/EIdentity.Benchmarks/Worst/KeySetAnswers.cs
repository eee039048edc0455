using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Reads key sets, each as long as an answer may be, and looks keys up without an id, which imports the most.</summary>
internal static class KeySetAnswers
{
    private const int Size = 256 * 1024;
    private const int Parts = 8_192;
    private const int Keys = 100;

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All(TestToken token)
    {
        string needed = token.KeySet[1..^1];
        string rsa = Many(Keys, _ => Rsa(RSA.Create(2048).ExportParameters(false).Modulus!, [1, 0, 1], new string('A', 2_000)), ",");
        byte[] huge = RandomNumberGenerator.GetBytes(1_800);
        huge[^1] |= 1;
        return ($"Key sets, {Size} bytes",
        [
            Case("ordinary: 100 RSA keys, certificates", $"\"keys\":[{rsa}]", isRead: true),
            Case("100 keys on P-256", $"\"keys\":[{Curves(Keys, ECCurve.NamedCurves.nistP256, "P-256")}]", isRead: true),
            Case("100 keys on P-521", $"\"keys\":[{Curves(Keys, ECCurve.NamedCurves.nistP521, "P-521")}]", isRead: true),
            Case("100 RSA keys of 14,400 bits", $"\"keys\":[{Many(Keys, _ => Rsa(huge, [1, 0, 1], string.Empty), ",")}]", isRead: true),
            Case("refused: 101 keys on P-521", $"\"keys\":[{Curves(Keys + 1, ECCurve.NamedCurves.nistP521, "P-521")}]", isRead: false),
            Case("refused: keys to the end", $"\"keys\":[{Repeat("{},", (Size / 3) - 100)}0]", isRead: false),
            .. JsonCase.Legal(Size, Parts).Select(kind => Case(kind.Name, kind.Members + needed, isRead: true)),
            .. JsonCase.Refused(Size).Select(kind => Case(kind.Name, kind.Members + needed, isRead: false)),
        ]);
    }

    private static BenchmarkCase Case(string name, string members, bool isRead) =>
        JsonCase.Document(name, JsonCase.Write(Size, string.Empty, members), isRead, Read);

    private static void Read(JsonElement document)
    {
        ProviderKeySet keys = ProviderKeySet.Read(document, allowSandbox: false);
        foreach (string algorithm in (ReadOnlySpan<string>)["RS256", "ES256", "ES512"])
        {
            keys.Find(keyId: null, algorithm, out _);
        }
    }

    private static string Rsa(byte[] modulus, byte[] exponent, string certificate) =>
        $$"""{{{Start("RSA")}},"n":"{{Encode(modulus)}}","e":"{{Encode(exponent)}}","x5c":["{{certificate}}"]}""";

    private static string Curves(int count, ECCurve curve, string name) => Many(count, _ => Curve(curve, name), ",");

    private static string Curve(ECCurve curve, string name)
    {
        using ECDsa key = ECDsa.Create(curve);
        ECPoint point = key.ExportParameters(false).Q;
        return $$"""{{{Start("EC")}},"crv":"{{name}}","x":"{{Encode(point.X!)}}","y":"{{Encode(point.Y!)}}"}""";
    }

    private static string Start(string kind) => $"\"kty\":\"{kind}\",\"use\":\"sig\",\"kid\":\"{Guid.NewGuid()}\"";

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
