using System.Buffers.Text;
using System.Text.Json;

namespace EIdentity.Client.Tests;

/// <summary>Reads the parts of a signed token without checking them.</summary>
internal static class Jws
{
    public static JsonElement Header(string token) => Part(token, 0);

    public static JsonElement Claims(string token) => Part(token, 1);

    public static string? Text(this JsonElement element, string name) => element.TryGetProperty(name, out JsonElement member) ? member.GetString() : null;

    private static JsonElement Part(string token, int index) => JsonElement.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]));
}
