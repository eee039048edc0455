using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>A provider in memory that publishes keys and signs ID tokens, with the client that checks them.</summary>
internal sealed class TokenProvider : HttpMessageHandler
{
    public const string Issuer = "https://eid.example";

    private readonly ServiceProvider _services;
    private int _keySetsServed;
    private volatile string _keySet = """{"keys":[]}""";

    public TokenProvider()
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(Time);
        services.AddLoginFlow(new ConfigurationBuilder().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add("loa2"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = Issuer;
            options.ClientId = "portal";
            options.ClientSecret = "not-a-real-secret";
        });
        services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => this);
        _services = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Time { get; } = new(DateTimeOffset.FromUnixTimeSeconds(1_800_000_000));

    public int KeySetsServed => _keySetsServed;

    /// <summary>Gets or sets what the answer with the keys says about caching.</summary>
    public string? CacheControl { get; set; }

    public bool IsDown { get; set; }

    /// <summary>Gets or sets where the keys stand; at every other path there is nothing.</summary>
    public string KeysAt { get; set; } = "/keys";

    public ProviderDocuments Documents => _services.GetRequiredKeyedService<OpenIdConnectParts>("").Documents;

    public void Publish(params (string Id, ECDsa Key)[] keys) => _keySet = JsonSerializer.Serialize(new
    {
        keys = keys.Select(entry => new
        {
            kty = "EC",
            crv = "P-256",
            kid = entry.Id,
            x = Encode(entry.Key.ExportParameters(false).Q.X!),
            y = Encode(entry.Key.ExportParameters(false).Q.Y!),
        }),
    });

    public string Sign(string? keyId, ECDsa key, string subject = "s-1")
    {
        long now = Time.GetUtcNow().ToUnixTimeSeconds();
        string header = keyId is null ? Part(new { alg = "ES256" }) : Part(new { alg = "ES256", kid = keyId });
        string signed = $"{header}."
            + $"{Part(new { iss = Issuer, aud = "portal", sub = subject, nonce = "n-1", acr = "loa2", iat = now, exp = now + 300 })}";
        return $"{signed}.{Encode(key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    /// <summary>Checks a token as a login does; gives its subject, or the code of the rule that refused it.</summary>
    public async Task<string> CheckAsync(string token)
    {
        Assert.True(CompactToken.TryParse(token, out CompactToken? parsed));
        using CompactToken owned = parsed;
        try
        {
            IdTokenExpectation expected = new()
            {
                Issuer = Issuer,
                ClientId = "portal",
                Nonce = "n-1",
                AccessToken = "at",
                BegunAt = Time.GetUtcNow().AddHours(-1),
                Now = Time.GetUtcNow(),
                ClockSkew = TimeSpan.FromSeconds(60),
            };
            return (await _services.GetRequiredKeyedService<OpenIdConnectParts>("").IdTokens
                .ValidateAsync(parsed, expected, CancellationToken.None)).Subject;
        }
        catch (LoginException refused)
        {
            return refused.Code;
        }
    }

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string path = request.RequestUri!.AbsolutePath;
        bool isKeySet = path == KeysAt;
        if (isKeySet)
        {
            Interlocked.Increment(ref _keySetsServed);
        }

        bool isThere = isKeySet || path.EndsWith("openid-configuration", StringComparison.Ordinal);
        HttpResponseMessage response = new(
            IsDown ? HttpStatusCode.ServiceUnavailable : isThere ? HttpStatusCode.OK : HttpStatusCode.NotFound)
        {
            Content = new StringContent(isKeySet ? _keySet : Discovery, Encoding.UTF8, "application/json"),
        };
        response.Headers.TryAddWithoutValidation("Cache-Control", CacheControl);
        return Task.FromResult(response);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _services.Dispose();
        }

        base.Dispose(disposing);
    }

    private string Discovery =>
        $$"""{"issuer":"{{Issuer}}","authorization_endpoint":"{{Issuer}}/authorize","token_endpoint":"{{Issuer}}"""
        + $$"""/token","jwks_uri":"{{Issuer}}{{KeysAt}}","code_challenge_methods_supported":["S256"]}""";

    private static string Part<T>(T value) => Encode(JsonSerializer.SerializeToUtf8Bytes(value));

    private static string Encode(byte[] bytes) => Base64Url.EncodeToString(bytes);
}
