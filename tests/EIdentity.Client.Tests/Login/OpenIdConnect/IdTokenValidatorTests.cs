using System.Buffers.Text;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

public sealed class IdTokenValidatorTests : IDisposable
{
    private const string Header = """{"alg":"ES256","kid":"k-1"}""";

    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    [Fact]
    public async Task A_token_signed_with_the_providers_key_is_accepted() =>
        Assert.Equal("s-1", await ValidateAsync(Sign(Header)));

    public static TheoryData<string, string> ByHeader => new()
    {
        { """{"alg":"ES256","kid":"k-1","crit":["exp"]}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","b64":true}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","typ":"logout+jwt"}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","typ":7}""", "EID2040" },
        { """{"alg":"ES256","kid":7}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","cty":7}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","x5t":["a"]}""", "EID2040" },
        { """{"alg":"ES256","kid":"k-1","zip":{}}""", "EID2040" },
    };

    [Theory]
    [MemberData(nameof(ByHeader))]
    public async Task A_wrong_header_is_refused_with_the_code_of_the_rule(string header, string code)
    {
        string token = Sign(header);

        Assert.Equal(code, (await Assert.ThrowsAsync<LoginException>(() => ValidateAsync(token))).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_signature_is_refused(string signature)
    {
        string token = Sign(Header);
        string forged = token[..(token.LastIndexOf('.') + 1)] + signature;

        Assert.Equal("EID2043", (await Assert.ThrowsAsync<LoginException>(() => ValidateAsync(forged))).Code);
    }

    [Fact]
    public async Task An_algorithm_not_agreed_is_refused()
    {
        static void OnlyRsa(OpenIdConnectLoginOptions options) => options.SigningAlgorithms.Add("RS256");

        Assert.Equal("EID2041", (await Assert.ThrowsAsync<LoginException>(() => ValidateAsync(Sign(Header), configure: OnlyRsa))).Code);
    }

    [Fact]
    public async Task A_signature_in_der_is_refused()
    {
        string signed = Signed(Header);
        byte[] der = _key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.Rfc3279DerSequence);

        LoginException refused = await Assert.ThrowsAsync<LoginException>(
            () => ValidateAsync($"{signed}.{Base64Url.EncodeToString(der)}"));

        Assert.Equal(ErrorCodes.IdTokenSignature, refused.Error);
    }

    [Fact]
    public async Task One_kept_key_checks_many_tokens_at_once()
    {
        using Setup setup = new(_key, configure: null);
        string good = Sign(Header);
        string bad = good[..^4] + (good.EndsWith("AAAA", StringComparison.Ordinal) ? "BBBB" : "AAAA");

        await Parallel.ForAsync(0, 2_000, TestContext.Current.CancellationToken, async (i, _) =>
        {
            if (i % 2 == 0)
            {
                Assert.Equal("s-1", await setup.ValidateAsync(good));
            }
            else
            {
                LoginException refused = await Assert.ThrowsAsync<LoginException>(() => setup.ValidateAsync(bad));
                Assert.Equal(ErrorCodes.IdTokenSignature, refused.Error);
            }
        });
    }

    public void Dispose() => _key.Dispose();

    private async Task<string> ValidateAsync(string token, Action<OpenIdConnectLoginOptions>? configure = null)
    {
        using Setup setup = new(_key, configure);
        return await setup.ValidateAsync(token);
    }

    private string Sign(string header)
    {
        string signed = Signed(header);
        return $"{signed}.{Base64Url.EncodeToString(_key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }

    private static string Signed(string header) =>
        $"{Encode(header)}."
        + $"{Encode("""{"iss":"https://eid.example","aud":"portal","sub":"s-1","exp":1800000300,"iat":1800000000,"nonce":"n-1"}""")}";

    private static string Encode(string text) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(text));

    private sealed class Setup : IDisposable
    {
        private readonly ServiceProvider _services;

        public Setup(ECDsa key, Action<OpenIdConnectLoginOptions>? configure)
        {
            ServiceCollection services = new();
            services.AddLogging();
            services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
            services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
            services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add("loa2"));
            services.Configure<OpenIdConnectLoginOptions>(options =>
            {
                options.Issuer = "https://eid.example";
                options.ClientId = "portal";
                options.ClientSecret = "secret";
                configure?.Invoke(options);
            });
            services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Documents(KeySet(key)));
            _services = services.BuildServiceProvider();
        }

        public async Task<string> ValidateAsync(string text)
        {
            Assert.True(CompactToken.TryParse(text, out CompactToken? token));
            using (token)
            {
                IdTokenExpectation expected = new()
                {
                    Issuer = "https://eid.example",
                    ClientId = "portal",
                    Nonce = "n-1",
                    AccessToken = "a",
                    BegunAt = Now,
                    Now = Now,
                    ClockSkew = TimeSpan.FromSeconds(60),
                };
                return (await _services.GetRequiredKeyedService<OpenIdConnectParts>("").IdTokens
                    .ValidateAsync(token, expected, TestContext.Current.CancellationToken)).Subject;
            }
        }

        public void Dispose() => _services.Dispose();

        private static string KeySet(ECDsa key)
        {
            ECParameters p = key.ExportParameters(false);
            return """{"keys":[{"kty":"EC","crv":"P-256","kid":"k-"""
                + $$"""1","x":"{{Base64Url.EncodeToString(p.Q.X)}}","y":"{{Base64Url.EncodeToString(p.Q.Y)}}"}]}""";
        }
    }

    private sealed class Documents(string keySet) : HttpMessageHandler
    {
        private const string Discovery = """{"issuer":"https://eid.example","authorization_endpoint":"https://eid.example/"""
            + """authorize","token_endpoint":"https://eid.example/token","jwks_uri":"https://eid.example/keys"}""";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.RequestUri!.AbsolutePath == "/keys" ? keySet : Discovery;
            return Task.FromResult(
                new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body, Encoding.UTF8, "application/json") });
        }
    }
}
