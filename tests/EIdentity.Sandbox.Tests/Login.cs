using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox.Tests;

/// <summary>Walks through a login as a client that keeps all rules, except where a test changes a parameter.</summary>
internal static class Login
{
    public const string Verifier = "a-verifier-that-is-exactly-long-enough-4321";
    public const string Nonce = "nonce-of-this-login";
    public const string State = "state-of-this-login";

    public static readonly string Challenge = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    public static readonly IReadOnlyDictionary<string, string?> Parameters = new Dictionary<string, string?>
    {
        ["client_id"] = "sandbox-portal",
        ["redirect_uri"] = SandboxHost.Callback,
        ["response_type"] = "code",
        ["scope"] = "openid",
        ["state"] = State,
        ["nonce"] = Nonce,
        ["code_challenge"] = Challenge,
        ["code_challenge_method"] = "S256",
        ["acr_values"] = SandboxAcrValues.Level2,
    };

    public static Task<HttpResponseMessage> AuthorizeAsync(this SandboxHost sandbox, params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> parameters = new(Parameters);
        Change(parameters, changes);
        return sandbox.ArriveAsync(QueryHelpers.AddQueryString("/authorize", parameters));
    }

    /// <summary>Brings a request as a browser does, which follows to the sign-in page and nowhere else.</summary>
    public static async Task<HttpResponseMessage> ArriveAsync(this SandboxHost sandbox, string request)
    {
        HttpResponseMessage response = await sandbox.GetAsync(request);
        return response.Headers.Location is { } next && next.AbsolutePath.EndsWith("/sign-in", StringComparison.Ordinal)
            ? await sandbox.GetAsync(next.AbsoluteUri)
            : response;
    }

    public static async Task<HttpResponseMessage> DecideAsync(this SandboxHost sandbox, params (string Name, string? Value)[] changes)
    {
        HttpResponseMessage page = await sandbox.AuthorizeAsync();
        Dictionary<string, string?> form = new()
        {
            ["request"] = await page.HandleAsync(),
            ["person"] = "lan",
            ["level"] = "2",
            ["decision"] = "continue",
        };
        Change(form, changes);
        return await sandbox.PostAsync("/sign-in", form!);
    }

    public static async Task<string> CodeAsync(this SandboxHost sandbox, SandboxPerson? person = null, string level = "2") =>
        (await sandbox.DecideAsync(("person", (person ?? People.Lan).Key), ("level", level))).Callback("code")!;

    public static Task<HttpResponseMessage> RedeemAsync(
        this SandboxHost sandbox,
        string code,
        params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> form = Redemption(code);
        Change(form, changes);
        return sandbox.PostAsync("/token", form!, SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret));
    }

    public static Dictionary<string, string?> Redemption(string code) => new()
    {
        ["grant_type"] = "authorization_code",
        ["code"] = code,
        ["redirect_uri"] = SandboxHost.Callback,
        ["code_verifier"] = Verifier,
    };

    public static async Task<JsonObject> TokensAsync(this SandboxHost sandbox, SandboxPerson? person = null, string level = "2") =>
        await (await sandbox.RedeemAsync(await sandbox.CodeAsync(person, level))).JsonAsync();

    public static async Task<JsonObject> IdTokenAsync(this SandboxHost sandbox, SandboxPerson? person = null, string level = "2") =>
        Payload((string)(await sandbox.TokensAsync(person, level))["id_token"]!);

    public static JsonObject Payload(string token) => Part(token, 1);

    public static JsonObject Header(string token) => Part(token, 0);

    private static JsonObject Part(string token, int index) =>
        JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[index]))!.AsObject();

    public static void Change(Dictionary<string, string?> parameters, (string Name, string? Value)[] changes)
    {
        foreach ((string name, string? value) in changes)
        {
            if (value is null)
            {
                parameters.Remove(name);
            }
            else
            {
                parameters[name] = value;
            }
        }
    }
}
