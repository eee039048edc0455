using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace EIdentity.Benchmarks;

/// <summary>Plays a provider on loopback with as little work as it takes: every login is the same citizen's, every code good.</summary>
internal static class Provider
{
    public const string ClientId = "portal";
    public const string ClientSecret = "a-secret-of-the-contest-that-is-long-enough";
    public const string Level = "https://sso.eid.example/assurance/level-2";
    private const string AccessToken = "jHkWEdUXMU1BwAsC4vtUsZwnNvTIxEl0z9K3vx5KF0Y";
    private const string AccessTokenHash = "77QmUPtjPfzWtF2AnpK9RQ";

    /// <summary>Runs until its input ends, and prints its address first.</summary>
    public static async Task RunAsync()
    {
        using RSA key = RSA.Create(2048);
        ConcurrentDictionary<string, string> nonces = new();
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.MapGet("/.well-known/openid-configuration", context => WriteAsync(context, Discovery(IssuerOf(context))));
        app.MapGet("/keys", context => WriteAsync(context, KeySet(key)));
        app.MapGet("/authorize", context =>
        {
            string code = Guid.NewGuid().ToString("N");
            nonces[code] = context.Request.Query["nonce"].ToString();
            string state = Uri.EscapeDataString(context.Request.Query["state"].ToString());
            string issuer = Uri.EscapeDataString(IssuerOf(context));
            context.Response.Redirect($"{context.Request.Query["redirect_uri"]}?code={code}&state={state}&iss={issuer}");
            return Task.CompletedTask;
        });
        app.MapPost("/token", async context =>
        {
            IFormCollection form = await context.Request.ReadFormAsync(context.RequestAborted);
            nonces.TryRemove(form["code"].ToString(), out string? nonce);
            string token = Sign(key, IssuerOf(context), nonce ?? string.Empty);
            await WriteAsync(
                context,
                $$"""{"access_token":"{{AccessToken}}","token_type":"Bearer","expires_in":300,"id_token":"{{token}}"}""");
        });
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }

    private static string IssuerOf(HttpContext context) => $"http://{context.Request.Host}";

    private static Task WriteAsync(HttpContext context, string json)
    {
        context.Response.ContentType = "application/json";
        return context.Response.WriteAsync(json, context.RequestAborted);
    }

    private static string Discovery(string issuer) =>
        $$"""
        {"issuer":"{{issuer}}","authorization_endpoint":"{{issuer}}/authorize","token_endpoint":"{{issuer}}/token",
        "jwks_uri":"{{issuer}}/keys","id_token_signing_alg_values_supported":["RS256"],"grant_types_supported":["authorization_code"],
        "response_types_supported":["code"],"response_modes_supported":["query"],"subject_types_supported":["public"],
        "scopes_supported":["openid"],"token_endpoint_auth_methods_supported":["client_secret_post","client_secret_basic"],
        "code_challenge_methods_supported":["S256"],"authorization_response_iss_parameter_supported":true}
        """;

    private static string KeySet(RSA key)
    {
        RSAParameters parameters = key.ExportParameters(includePrivateParameters: false);
        return """{"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"k-"""
            + $$"""1","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}]}""";
    }

    private static string Sign(RSA key, string issuer, string nonce)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        string claims = $$"""{"iss":"{{issuer}}","sub":"c5b1a2f0-6f0e-4b7e-9d38-3f2f1f6f7a10","aud":"{{ClientId}}","exp":{{now + 3600}}"""
            + $$""","iat":{{now}},"auth_time":{{now - 5}},"nonce":"{{nonce}}","acr":"{{Level}}","at_hash":"{{AccessTokenHash}}","""
            + """ "name":"Công Tằng Tôn Nữ Thị Hoàng Lan","birthdate":"1990-01-02","personal_identification_number":"000190000001"}""";
        string signed = $"{Encode("""{"alg":"RS256","typ":"JWT","kid":"k-1"}""")}.{Encode(claims)}";
        byte[] signature = key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));
}
