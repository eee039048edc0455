namespace EIdentity.Client.Tests;

/// <summary>Reads a form or a query as a provider would.</summary>
internal static class FormText
{
    public static IReadOnlyDictionary<string, string> Read(string text) => text.TrimStart('?')
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2))
        .ToDictionary(field => field[0], field => Uri.UnescapeDataString(field[1].Replace('+', ' ')));
}
