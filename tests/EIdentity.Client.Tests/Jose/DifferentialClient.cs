using System.Net;
using System.Text;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace EIdentity.Client.Tests;

/// <summary>What this SDK says: the parts of the OpenIdConnect profile, called in its order, down to the level.</summary>
internal sealed class DifferentialClient : IDisposable
{
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(DifferentialDraft.Now);

    private static readonly IdTokenExpectation Expected = new()
    {
        Issuer = "https://eid.example",
        ClientId = "portal",
        Nonce = "n-1",
        AccessToken = DifferentialDraft.AccessToken,
        BegunAt = DateTimeOffset.FromUnixTimeSeconds(DifferentialDraft.Begun),
        Now = Now,
        ClockSkew = TimeSpan.FromSeconds(DifferentialDraft.Skew),
    };

    private readonly ServiceProvider _services;
    private readonly IdTokenValidator _validator;
    private readonly LoginOptions _options;
    private readonly OpenIdConnectLoginOptions _openIdConnect;

    public DifferentialClient(string keySet)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(Now));
        services.AddLoginFlow(new ConfigurationBuilder().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add("loa2"));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = Expected.Issuer;
            options.ClientId = Expected.ClientId;
            options.ClientSecret = "not-a-real-secret";
        });
        services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new Documents(keySet));
        _services = services.BuildServiceProvider();
        _validator = _services.GetRequiredKeyedService<OpenIdConnectParts>("").IdTokens;
        _options = _services.GetRequiredService<IOptions<LoginOptions>>().Value;
        _openIdConnect = _services.GetRequiredService<IOptions<OpenIdConnectLoginOptions>>().Value;
    }

    /// <summary>Gives the subject of a token that a login would accept.</summary>
    /// <exception cref="LoginException">A rule refuses the token.</exception>
    public async Task<string> ReadSubjectAsync(string text)
    {
        if (!CompactToken.TryParse(SealedTokenOpener.Open(Encoding.UTF8.GetBytes(text), []).Span, out CompactToken? token))
        {
            throw new LoginException(ErrorCodes.IdTokenMalformed, "The ID token is not a well-formed signed compact token.");
        }

        using (token)
        {
            IdTokenClaims claims = await _validator.ValidateAsync(token, Expected, CancellationToken.None);
            CitizenClaims.Read(claims.Payload, userInfo: null, _openIdConnect.Claims);
            ClaimedLevel level = ClaimedLevel.Read(_options.Level, claims.Payload, LevelEvidence.SignedToken, claims.AuthenticatedAt);
            LevelRules.Check(level, AssuranceLevel.Level2, maxAge: null, _options, Now, "EIdentity");
            SubjectKey subject = SubjectReader.Read(_openIdConnect.Issuer!, claims.Subject, claims.Payload, _openIdConnect.SubjectClaim);
            Assert.Equal(claims.Subject, subject.Reveal());
            return claims.Subject;
        }
    }

    public void Dispose() => _services.Dispose();

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
