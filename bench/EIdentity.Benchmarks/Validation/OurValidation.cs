using System.Text;
using EIdentity.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.Benchmarks;

/// <summary>Goes from the token's text to the typed identity as a login does, every check on.</summary>
internal sealed class OurValidation : IDisposable
{
    private readonly ServiceProvider _services;
    private readonly IdTokenValidator _validator;
    private readonly ProviderClock _clock;
    private readonly LoginOptions _options;
    private readonly CitizenClaimNames _claims;
    private readonly byte[] _token;
    private readonly DecryptionKey[] _decryptionKeys;
    private readonly IdTokenExpectation _expected;

    /// <param name="token">The signed token, or a sealed one with a signed one inside.</param>
    /// <param name="keySet">The provider's key set, as it would be fetched.</param>
    /// <param name="decryptionKeys">The keys that open seals; with none, a token must not be sealed.</param>
    public OurValidation(string token, string keySet, params DecryptionKey[] decryptionKeys)
    {
        ServiceCollection services = new();
        services.AddLogging();
        services.AddLoginFlow(new ConfigurationBuilder().AddInMemoryCollection().Build().GetSection("EIdentity"));
        services.Configure<LoginOptions>(options => options.Level.Values.Level2.Add(TestToken.Level));
        services.Configure<OpenIdConnectLoginOptions>(options =>
        {
            options.Issuer = TestToken.Issuer;
            options.ClientId = TestToken.ClientId;
            options.ClientSecret = "not used by a validation";
        });
        services.AddHttpClient(LoginDefaults.HttpClientName).ConfigurePrimaryHttpMessageHandler(() => new FixedProvider(keySet));
        _services = services.BuildServiceProvider();
        _validator = _services.GetRequiredKeyedService<OpenIdConnectParts>("").IdTokens;
        _clock = _services.GetRequiredKeyedService<OpenIdConnectParts>("").Clock;
        _options = _services.GetRequiredService<IOptions<LoginOptions>>().Value;
        _claims = _services.GetRequiredService<IOptions<OpenIdConnectLoginOptions>>().Value.Claims;
        _token = Encoding.ASCII.GetBytes(token);
        _decryptionKeys = decryptionKeys;
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        _expected = new IdTokenExpectation
        {
            Issuer = TestToken.Issuer,
            ClientId = TestToken.ClientId,
            Nonce = TestToken.Nonce,
            AccessToken = TestToken.AccessToken,
            BegunAt = now,
            Now = now,
            ClockSkew = _options.ClockSkew,
        };
    }

    public ElectronicIdentity Validate()
    {
        if (!CompactToken.TryParse(SealedTokenOpener.Open(_token, _decryptionKeys).Span, out CompactToken? token))
        {
            throw new InvalidOperationException("The token is malformed.");
        }

        using (token)
        {
            if (NumericDate.TryRead(token.Payload, "iat", out DateTimeOffset issuedAt))
            {
                _clock.Observe(issuedAt);
            }

            // Keys are kept, so only the very first one waits.
            ValueTask<IdTokenClaims> validated = _validator.ValidateAsync(token, _expected, CancellationToken.None);
            IdTokenClaims claims = validated.IsCompleted ? validated.Result : validated.AsTask().GetAwaiter().GetResult();
            CitizenReading reading = CitizenClaims.Read(claims.Payload, userInfo: null, _claims);
            ClaimedLevel claimed = ClaimedLevel.Read(_options.Level, claims.Payload, LevelEvidence.SignedToken, claims.AuthenticatedAt);
            (AssuranceLevel level, LevelEvidence evidence) = LevelRules.Check(
                claimed,
                AssuranceLevel.Level2,
                maxAge: null,
                _options,
                _expected.Now,
                "EIdentity");
            return new ElectronicIdentity
            {
                Subject = new SubjectKey(TestToken.Issuer, SubjectKind.ProviderSubject, claims.Subject),
                Citizen = reading.Citizen,
                AccountType = reading.AccountType,
                Level = level,
                Evidence = evidence,
                AuthenticatedAt = claims.AuthenticatedAt,
                SignedInAt = _expected.Now,
            };
        }
    }

    public void Dispose() => _services.Dispose();
}
