namespace EIdentity.Benchmarks;

/// <summary>Reads UserInfo answers, each as long as an answer may be, with the look-ups of a login.</summary>
internal static class UserInfoAnswers
{
    private const int Size = 256 * 1024;
    private const int Parts = 10_240;
    private const string Needed = "\"sub\":\"0f9d1c22-5a7b\"";

    private static readonly string[] LookedUp = ["sub", "name", "birthdate", "number", "legacy", "type", "eidentity_sandbox", "acr", "idp"];

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All() =>
        ($"UserInfo answers, {Size} bytes",
        [
            Case("ordinary: roles in 900 communes", $"\"roles\":[{JsonCase.Roles(900, 150)}],", isRead: true),
            .. JsonCase.Legal(Size, Parts).Select(kind => Case(kind.Name, kind.Members, isRead: true)),
            .. JsonCase.Refused(Size).Select(kind => Case(kind.Name, kind.Members, isRead: false)),
        ]);

    private static BenchmarkCase Case(string name, string members, bool isRead) =>
        JsonCase.Object(name, JsonCase.Write(Size, members, Needed), isRead, LookedUp);
}
