using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox.Tests;

/// <summary>Reads what the sandbox answered.</summary>
internal static partial class Answers
{
    public static async Task<string> TextAsync(this HttpResponseMessage response) =>
        await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<JsonObject> JsonAsync(this HttpResponseMessage response) =>
        JsonNode.Parse(await response.TextAsync())!.AsObject();

    public static async Task<string?> RuleAsync(this HttpResponseMessage response) => (string?)(await response.JsonAsync())["rule"];

    public static string? Callback(this HttpResponseMessage response, string parameter) =>
        QueryHelpers.ParseQuery(response.Headers.Location!.Query).TryGetValue(parameter, out var values) ? values.Single() : null;

    public static async Task<string> HandleAsync(this HttpResponseMessage page) => Handle().Match(await page.TextAsync()).Groups[1].Value;

    [GeneratedRegex("name=\"request\" value=\"([^\"]+)\"")]
    private static partial Regex Handle();
}
