using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Reads UserInfo answers, each as long as an answer may be, with the look-ups of a login.</summary>
internal static class UserInfoAnswers
{
    private const int Size = 256 * 1024;
    private const string Needed = "\"sub\":\"0f9d1c22-5a7b\"";

    private static readonly string[] LookedUp = ["sub", "name", "birthdate", "number", "legacy", "type", "eidentity_sandbox", "acr", "idp"];

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All()
    {
        string roles = Many(2_000, i => $$"""{"role":"clerk-{{i:d4}}","organisation":"People's Committee of commune {{i:d4}}","since":"2026-03-01","active":true}""", ",");
        return ($"UserInfo answers, {Size} bytes",
        [
            JsonCase.Object("ordinary: roles in 2,000 communes", JsonCase.Write(Size, $"\"roles\":[{roles}],", Needed), isRead: true, LookedUp),
            .. JsonCase.Legal(Size).Select(kind => JsonCase.Object(kind.Name, JsonCase.Write(Size, kind.Members, Needed), isRead: true, LookedUp)),
            .. JsonCase.Refused(Size).Select(kind => JsonCase.Object(kind.Name, JsonCase.Write(Size, kind.Members, Needed), isRead: false, LookedUp)),
        ]);
    }
}
