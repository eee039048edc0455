using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A small OpenID provider, written with none of the client's code, that keeps what it was asked.</summary>
/// <remarks>The code of a login is its nonce, so that logins at once do not mix.</remarks>
internal sealed class ProviderScript(FakeTimeProvider time) : HttpMessageHandler
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly ConcurrentQueue<Call> _calls = new();

    /// <summary>Gets the discovery document, to add to.</summary>
    public JsonObject Document { get; } = new()
    {
        ["issuer"] = "https://eid.example",
        ["authorization_endpoint"] = "https://eid.example/authorize",
        ["token_endpoint"] = "https://eid.example/token",
        ["userinfo_endpoint"] = "https://eid.example/userinfo",
        ["jwks_uri"] = "https://eid.example/keys",
    };

    /// <summary>Gets or sets the path of the discovery document.</summary>
    public string DocumentAt { get; set; } = "/.well-known/openid-configuration";

    /// <summary>Gets the claims of the next ID token, besides those that every one has.</summary>
    public JsonObject Claims { get; } = [];

    /// <summary>Gets the members of the token answer, which come after the provider's own.</summary>
    public JsonObject TokenAnswer { get; } = [];

    /// <summary>Gets or sets what is done with a signed ID token, for example sealing it.</summary>
    public Func<string, string> Seal { get; set; } = token => token;

    public string TokenType { get; set; } = "Bearer";

    /// <summary>Gets or sets how many nonces each endpoint gives out before it is content with the last one.</summary>
    public int DpopNonces { get; set; }

    /// <summary>Gets or sets what happens between a call and its answer.</summary>
    public Func<Call, CancellationToken, Task> BeforeAnswer { get; set; } = (_, _) => Task.CompletedTask;

    /// <summary>Gets or sets what changes an answer before it is sent, by the call's path.</summary>
    public Action<string, HttpResponseMessage> Change { get; set; } = (_, _) => { };

    /// <summary>Signs claims with the provider's key, under a header of the test's own if it gives one.</summary>
    public string SignClaims(string claims, JsonObject? header = null) =>
        Sign(header ?? new JsonObject { ["alg"] = "ES256", ["kid"] = "k1" }, JsonNode.Parse(claims)!.AsObject());

    public Call[] Calls(string path) => [.. _calls.Where(call => call.Path == path)];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? string.Empty : await request.Content.ReadAsStringAsync(cancellationToken);
        Call call = new(
            request.RequestUri!.AbsolutePath,
            FormText.Read(body),
            request.Headers.Authorization?.ToString(),
            request.Headers.TryGetValues("DPoP", out IEnumerable<string>? proofs) ? proofs.Single() : null);
        _calls.Enqueue(call);
        await BeforeAnswer(call, cancellationToken);
        HttpResponseMessage answer = call.Path switch
        {
            _ when call.Path == DocumentAt => Json(Document),
            "/keys" => Json(KeySet()),
            "/par" => Json(new JsonObject { ["request_uri"] = "urn:handle", ["expires_in"] = 60 }),
            "/token" => AskForNonce(call, "token", inHeader: false) ?? Json(Tokens(call.Form["code"])),
            "/userinfo" => AskForNonce(call, "userinfo", inHeader: true) ?? Json(new JsonObject { ["sub"] = "subject-1" }),
            _ => new HttpResponseMessage(HttpStatusCode.NotFound),
        };
        Change(call.Path, answer);
        return answer;
    }

    protected override void Dispose(bool disposing)
    {
        _key.Dispose();
        base.Dispose(disposing);
    }

    private HttpResponseMessage? AskForNonce(Call call, string endpoint, bool inHeader)
    {
        string last = $"{endpoint}-{DpopNonces}";
        if (DpopNonces == 0
            || call.Proof is null
            || Jws.Claims(call.Proof).TryGetProperty("nonce", out JsonElement given) && given.GetString() == last)
        {
            return null;
        }

        HttpResponseMessage refusal = inHeader ? new(HttpStatusCode.Unauthorized) : Json(new JsonObject { ["error"] = "use_dpop_nonce" });
        refusal.StatusCode = inHeader ? HttpStatusCode.Unauthorized : HttpStatusCode.BadRequest;
        refusal.Headers.Add("DPoP-Nonce", $"{endpoint}-{Math.Min(Calls(call.Path).Length, DpopNonces)}");
        if (inHeader)
        {
            refusal.Headers.TryAddWithoutValidation("WWW-Authenticate", "DPoP error=\"use_dpop_nonce\", error_description=\"nonce\"");
        }

        return refusal;
    }

    private JsonObject Tokens(string code)
    {
        JsonObject answer = new()
        {
            ["access_token"] = "the-access-token",
            ["token_type"] = TokenType,
            ["id_token"] = Seal(IdToken(nonce: code)),
        };
        foreach ((string name, JsonNode? value) in TokenAnswer)
        {
            answer[name] = value?.DeepClone();
        }

        return answer;
    }

    private string IdToken(string nonce)
    {
        long now = time.GetUtcNow().ToUnixTimeSeconds();
        JsonObject claims = new()
        {
            ["iss"] = "https://eid.example",
            ["aud"] = "portal",
            ["sub"] = "subject-1",
            ["nonce"] = nonce,
            ["iat"] = now,
            ["exp"] = now + 300,
            ["auth_time"] = now,
            ["acr"] = "loa2",
        };
        foreach ((string name, JsonNode? value) in Claims)
        {
            claims[name] = value?.DeepClone();
        }

        return Sign(new JsonObject { ["alg"] = "ES256", ["kid"] = "k1" }, claims);
    }

    private string Sign(JsonObject header, JsonObject claims)
    {
        string signed = $"{Part(header)}.{Part(claims)}";
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private JsonObject KeySet()
    {
        ECPoint point = _key.ExportParameters(false).Q;
        return new JsonObject
        {
            ["keys"] = new JsonArray(new JsonObject
            {
                ["kty"] = "EC",
                ["crv"] = "P-256",
                ["kid"] = "k1",
                ["use"] = "sig",
                ["x"] = Base64Url.EncodeToString(point.X),
                ["y"] = Base64Url.EncodeToString(point.Y),
            }),
        };
    }

    private static string Part(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(part.ToJsonString()));

    private static HttpResponseMessage Json(JsonObject body) =>
        new(HttpStatusCode.OK) { Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json") };

    /// <summary>Holds what one call carried.</summary>
    internal sealed record Call(string Path, IReadOnlyDictionary<string, string> Form, string? Authorization, string? Proof);
}
