using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

/// <summary>Reads signed tokens as a provider would.</summary>
internal static class Jws
{
    public static JsonElement Header(string token) => Part(token, 0);

    public static JsonElement Claims(string token) => Part(token, 1);

    /// <summary>Checks the signature with IdentityModel, under a key set as a provider would fetch it.</summary>
    public static bool Verifies(string token, string keySet)
    {
        int end = token.LastIndexOf('.');
        return TestKeys.Verifies(
            keySet,
            Header(token).Text("kid")!,
            Header(token).Text("alg")!,
            Encoding.ASCII.GetBytes(token[..end]),
            Base64Url.DecodeFromChars(token.AsSpan(end + 1)));
    }

    public static string? Text(this JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement member) ? member.GetString() : null;

    private static JsonElement Part(string token, int index) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]));
}
