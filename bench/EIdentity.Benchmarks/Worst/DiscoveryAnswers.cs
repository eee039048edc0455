using System.Text.Json;
using EIdentity.Client;
using static EIdentity.Benchmarks.Filler;

namespace EIdentity.Benchmarks;

/// <summary>Reads discovery documents, each as long as an answer may be.</summary>
internal static class DiscoveryAnswers
{
    private const int Size = 256 * 1024;
    private const string Needed = $$"""
        "issuer":"{{TestToken.Issuer}}","authorization_endpoint":"{{TestToken.Issuer}}/authorize","token_endpoint":"{{TestToken.Issuer}}/token","jwks_uri":"{{TestToken.Issuer}}/keys"
        """;

    private static readonly LoginOptions Options = new() { Issuer = TestToken.Issuer };

    public static (string Title, IReadOnlyList<BenchmarkCase> Cases) All()
    {
        string scopes = Many(6_500, i => $"\"https://scopes.eid.example/{i:d4}\"", ",");
        return ($"Discovery documents, {Size} bytes",
        [
            JsonCase.Document("ordinary: 6,500 scopes", JsonCase.Write(Size, $"\"scopes_supported\":[{scopes}],", Needed), isRead: true, Read),
            .. JsonCase.Legal(Size).Select(kind => JsonCase.Document(kind.Name, JsonCase.Write(Size, kind.Members, Needed), isRead: true, Read)),
            .. JsonCase.Refused(Size).Select(kind => JsonCase.Document(kind.Name, JsonCase.Write(Size, kind.Members, Needed), isRead: false, Read)),
        ]);
    }

    private static void Read(JsonElement document) => DiscoveryDocument.Read(document, Options, LoginRules.All);
}
