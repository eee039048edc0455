using System.Security.Cryptography;
using EIdentity.Client;
using Jose;

namespace EIdentity.Benchmarks;

/// <summary>Compares our opening and checking of a sealed ID token with the bare private-key operation and with jose-jwt.</summary>
internal static class SealedBenchmark
{
    private const int Operations = 200;
    private const int WarmUpRounds = 25;

    public static async Task RunAsync(int rounds, int seed)
    {
        using RSA provider = RSA.Create(2048);
        using RSA client = RSA.Create(2048);
        TestToken token = new("RS256", provider);
        using Seal seal = new(token.Text, client);
        using DecryptionKey key = DecryptionKey.Create(
            RSA.Create(client.ExportParameters(includePrivateParameters: true)),
            "DecryptionKeys",
            keyId: null,
            algorithm: null);
        using OurValidation ours = new(seal.Text, token.KeySet, key);
        BenchmarkCase[] cases =
        [
            BenchmarkCase.Of("bare private-key operation", seal.DecryptBare),
            BenchmarkCase.Of("ours: open, typed identity, every check", () => ours.Validate().Level == AssuranceLevel.Level2),
            BenchmarkCase.Of("jose-jwt: open, check the signature", () => JWT.Decode(JWT.Decode(seal.Text, client), provider).Length > 0),
        ];
        Sample[][] samples = await new Contest(rounds, WarmUpRounds, Operations, seed).RunAsync(cases);
        Report.Print(
            $"Sealed RS256 (RSA-OAEP-256, A256GCM), {seal.Text.Length} characters, {Operations} operations a round",
            [.. cases.Select(contestant => contestant.Name)],
            samples,
            yardstick: 0,
            seed);
    }
}
