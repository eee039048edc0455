using System.Text.Json;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Reads discovery documents, each as long as an answer may be.</summary>
internal static class DiscoveryAnswers
{
    private const int Size = 256 * 1024;
    private const int Parts = 8_192;
    private const string Needed = $$"""
        "issuer":"{{TestToken.Issuer}}","authorization_endpoint":"{{TestToken.Issuer}}/authorize",
        "token_endpoint":"{{TestToken.Issuer}}/token","jwks_uri":"{{TestToken.Issuer}}/keys"
        """;

    private static readonly ExpectedProvider Expected = new(TestToken.Issuer, [], AllowSandbox: false);

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All()
    {
        string scopes = Many(6_500, i => $"\"https://scopes.eid.example/{i:d4}\"", ",");
        return ($"Discovery documents, {Size} bytes",
        [
            Case("ordinary: 6,500 scopes", $"\"scopes_supported\":[{scopes}],", isRead: true),
            .. JsonCase.Legal(Size, Parts).Select(kind => Case(kind.Name, kind.Members, isRead: true)),
            .. JsonCase.Refused(Size).Select(kind => Case(kind.Name, kind.Members, isRead: false)),
        ]);
    }

    private static BenchmarkCase Case(string name, string members, bool isRead) =>
        JsonCase.Document(name, JsonCase.Write(Size, members, Needed), isRead, Read);

    private static void Read(JsonElement document) => DiscoveryDocument.Read(document, Expected);
}
