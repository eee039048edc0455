using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Benchmarks;

/// <summary>Compares our check of an ID token with the bare signature check and with <see cref="JsonWebTokenHandler"/>.</summary>
internal static class ValidationBenchmark
{
    private const int Operations = 1_000;
    private const int WarmUpRounds = 25;

    public static async Task RunAsync(int rounds, int seed)
    {
        using RSA rsa = RSA.Create(2048);
        using ECDsa curve = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        foreach (TestToken token in new TestToken[] { new("RS256", rsa), new("ES256", curve) })
        {
            using OurValidation ours = new(token.Text, token.KeySet);
            BenchmarkCase[] cases =
            [
                BenchmarkCase.Of("bare hash + verify", () => Expect(token.VerifyBare())),
                BenchmarkCase.Of("ours, typed identity, every check", () => Expect(ours.Validate().Level == AssuranceLevel.Level2)),
                new("JsonWebTokenHandler, result only", (count, meter) => HandlerAsync(token, count, meter, withIdentity: false)),
                new("JsonWebTokenHandler, identity", (count, meter) => HandlerAsync(token, count, meter, withIdentity: true)),
            ];
            Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
            Report.Print($"{token.Algorithm}, {token.Text.Length} characters, 12 claims, {Operations} operations a round", cases, samples, yardstick: 0, seed);
        }
    }

    private static async Task HandlerAsync(TestToken token, int count, Meter meter, bool withIdentity)
    {
        JsonWebTokenHandler handler = new() { MapInboundClaims = false };
        TokenValidationParameters parameters = new()
        {
            ValidIssuer = TestToken.Issuer,
            ValidAudience = TestToken.ClientId,
            IssuerSigningKey = Key(token),
            ClockSkew = TimeSpan.FromMinutes(1),
        };
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            TokenValidationResult result = await handler.ValidateTokenAsync(token.Text, parameters);
            Expect(result.IsValid);
            if (withIdentity)
            {
                ClaimsIdentity identity = result.ClaimsIdentity;
                Expect(identity.HasClaim(claim => claim.Type == "sub"));
            }
        }

        meter.Stop();
    }

    private static readonly Dictionary<string, SecurityKey> Keys = [];

    private static SecurityKey Key(TestToken token) => Keys.TryGetValue(token.Text, out SecurityKey? key) ? key : Keys[token.Text] = token.PublicKey();

    private static void Expect(bool holds)
    {
        if (!holds)
        {
            throw new InvalidOperationException("A contestant refused a good token.");
        }
    }
}
