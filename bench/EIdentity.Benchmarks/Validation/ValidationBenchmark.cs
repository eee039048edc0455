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
            SecurityKey key = token.PublicKey();
            BenchmarkCase[] cases =
            [
                BenchmarkCase.Of("bare hash + verify", token.VerifyBare),
                BenchmarkCase.Of("ours, typed identity, every check", () => ours.Validate().Level == AssuranceLevel.Level2),
                new("JsonWebTokenHandler, result only", (count, meter) => HandlerAsync(token.Text, key, count, meter, withIdentity: false)),
                new("JsonWebTokenHandler, identity", (count, meter) => HandlerAsync(token.Text, key, count, meter, withIdentity: true)),
            ];
            Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
            Report.Print(
                $"{token.Algorithm}, {token.Text.Length} characters, 12 claims, {Operations} operations a round",
                [.. cases.Select(contestant => contestant.Name)],
                samples,
                yardstick: 0,
                seed);
        }
    }

    private static async Task HandlerAsync(string token, SecurityKey key, int count, Meter meter, bool withIdentity)
    {
        JsonWebTokenHandler handler = new() { MapInboundClaims = false };
        TokenValidationParameters parameters = new()
        {
            ValidIssuer = TestToken.Issuer,
            ValidAudience = TestToken.ClientId,
            IssuerSigningKey = key,
            ClockSkew = TimeSpan.FromMinutes(1),
        };
        meter.Start();
        for (int i = 0; i < count; i++)
        {
            TokenValidationResult result = await handler.ValidateTokenAsync(token, parameters);
            BenchmarkCase.Expect(result.IsValid);
            if (withIdentity)
            {
                ClaimsIdentity identity = result.ClaimsIdentity;
                BenchmarkCase.Expect(identity.HasClaim(claim => claim.Type == "sub"));
            }
        }

        meter.Stop();
    }
}
