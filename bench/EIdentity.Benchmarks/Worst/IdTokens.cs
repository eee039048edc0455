using System.Buffers.Text;
using System.Text;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Takes ID tokens apart, each as long as one may be; what follows, the signature, costs the same for all.</summary>
internal static class IdTokens
{
    private const int Size = 48_000;
    private const string Needed = "\"sub\":\"0f9d1c22-5a7b\"";

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All()
    {
        string roles = Many(350, i => $$"""{"role":"clerk-{{i:d4}}","organisation":"People's Committee of commune {{i:d4}}","since":"2026-03-01","active":true}""", ",");
        return ($"ID tokens, {Size} bytes of claims",
        [
            Case("ordinary: roles in 350 communes", $"\"roles\":[{roles}],", isRead: true),
            .. JsonCase.Legal(Size).Where(kind => kind.Name != "wide: 15,000 items").Select(kind => Case(kind.Name, kind.Members, isRead: true)),
            .. JsonCase.Refused(Size).Where(kind => kind.Name.Contains("nested", StringComparison.Ordinal) || kind.Name.Contains("doubled", StringComparison.Ordinal)).Select(kind => Case(kind.Name, kind.Members, isRead: false)),
        ]);
    }

    private static BenchmarkCase Case(string name, string members, bool isRead)
    {
        string payload = Base64Url.EncodeToString(JsonCase.Write(Size, members, Needed));
        byte[] token = Encoding.ASCII.GetBytes($"{Base64Url.EncodeToString("{\"alg\":\"RS256\"}"u8)}.{payload}.{new string('A', 342)}");
        return BenchmarkCase.Of(name, () =>
        {
            if (!CompactToken.TryParse(token, LoginRules.All, out CompactToken? parsed))
            {
                return !isRead;
            }

            using (parsed)
            {
                return isRead && parsed.Payload.Contains("sub");
            }
        });
    }
}
