using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.Sandbox.Tests;

/// <summary>Makes assertions, request objects and proofs that keep all rules, except where a test changes a member.</summary>
internal static class Requests
{
    public const string Issuer = "http://localhost:5081";

    public static string Assertion(this SandboxHost sandbox, TestKey key, params (string Name, JsonNode? Value)[] changes) => key.Sign(
        new JsonObject { ["alg"] = "ES256", ["kid"] = TestKey.KeyId },
        new JsonObject
        {
            ["iss"] = "sandbox-portal",
            ["sub"] = "sandbox-portal",
            ["aud"] = Issuer,
            ["jti"] = Guid.NewGuid().ToString(),
            ["iat"] = sandbox.Seconds(0),
            ["exp"] = sandbox.Seconds(60),
        },
        changes);

    public static string RequestObject(this SandboxHost sandbox, TestKey key, params (string Name, JsonNode? Value)[] changes) => key.Sign(
        new JsonObject { ["alg"] = "ES256", ["kid"] = TestKey.KeyId, ["typ"] = "oauth-authz-req+jwt" },
        new JsonObject([.. Login.Parameters.Select(parameter => KeyValuePair.Create(parameter.Key, (JsonNode?)parameter.Value)),
            new("iss", "sandbox-portal"), new("aud", Issuer), new("nbf", sandbox.Seconds(0)), new("exp", sandbox.Seconds(60))]),
        changes);

    public static string Proof(this SandboxHost sandbox, TestKey key, string path, params (string Name, JsonNode? Value)[] changes) =>
        key.Sign(
            new JsonObject { ["alg"] = "ES256", ["typ"] = "dpop+jwt", ["jwk"] = key.PublicJwk() },
            new JsonObject { ["htm"] = "POST", ["htu"] = Issuer + path, ["jti"] = Guid.NewGuid().ToString(), ["iat"] = sandbox.Seconds(0) },
            changes);

    public static long Seconds(this SandboxHost sandbox, int ahead) => sandbox.Clock.GetUtcNow().AddSeconds(ahead).ToUnixTimeSeconds();

    public static Task<HttpResponseMessage> PostWithProofAsync(
        this SandboxHost sandbox,
        string path,
        IEnumerable<KeyValuePair<string, string?>> form,
        params string[] proofs)
    {
        HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(form!) };
        request.Headers.Add("DPoP", proofs);
        return sandbox.SendAsync(request, SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret));
    }

    public static Task<HttpResponseMessage> AuthenticateAsync(
        this SandboxHost sandbox,
        string assertion,
        params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> form = new()
        {
            ["grant_type"] = "authorization_code",
            ["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer",
            ["client_assertion"] = assertion,
        };
        Login.Change(form, changes);
        return sandbox.PostAsync("/token", form!);
    }

    public static Task<HttpResponseMessage> PushAsync(this SandboxHost sandbox, params (string Name, string? Value)[] changes)
    {
        Dictionary<string, string?> form = new(Login.Parameters);
        Login.Change(form, changes);
        return sandbox.PostAsync("/par", form!, SandboxHost.Basic("sandbox-portal", sandbox.ClientSecret));
    }

    public static async Task<string> PushedAddressAsync(this SandboxHost sandbox) =>
        (string)(await (await sandbox.PushAsync()).JsonAsync())["request_uri"]!;

    public static Task<HttpResponseMessage> FollowAsync(this SandboxHost sandbox, params (string Name, string? Value)[] parameters) =>
        sandbox.ArriveAsync(QueryHelpers.AddQueryString(
            "/authorize",
            [.. new (string Name, string? Value)[] { ("client_id", "sandbox-portal") }
                .Concat(parameters)
                .Select(parameter => KeyValuePair.Create(parameter.Name, parameter.Value))]));

    public static async Task<HttpResponseMessage> ContinueAsync(this SandboxHost sandbox, HttpResponseMessage page) =>
        await sandbox.PostAsync(
            "/sign-in", new Dictionary<string, string>
            {
                ["request"] = await page.HandleAsync(),
                ["person"] = "lan",
                ["level"] = "2",
                ["decision"] = "continue",
            });
}
