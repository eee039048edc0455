using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.IdentityModel.Tokens.Jwt;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Benchmarks;

/// <summary>Compares what the first validation of a fresh process costs, with all that it loads and compiles.</summary>
internal static class FirstBenchmark
{
    private static readonly string[] Names = ["bare", "ours", "handler", "stock"];
    private static readonly string[] Titles =
    [
        "bare parse of the key, hash + verify",
        "ours: services, documents, typed identity",
        "JsonWebTokenHandler, identity",
        "ConfigurationManager, handler, protocol rules",
    ];

    /// <summary>Starts a process for each contestant and round, in an order drawn anew each round.</summary>
    public static async Task RunAsync(int rounds, int seed)
    {
        using RSA key = RSA.Create(2048);
        TestToken token = new("RS256", key);
        Random random = new(seed);
        Sample[][] samples = [.. Names.Select(_ => new Sample[rounds])];
        int[] order = [.. Enumerable.Range(0, Names.Length)];
        for (int round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (int place in order)
            {
                samples[place][round] = await MeasureAsync(Names[place], token);
            }
        }

        Report.Print("The first RS256 validation of a fresh process", Titles, samples, yardstick: 0, seed);
    }

    /// <summary>Validates once, in a process that has done nothing else, and prints the cost.</summary>
    public static async Task RunOnceAsync(string name)
    {
        string token = (await Console.In.ReadLineAsync())!;
        string keySet = (await Console.In.ReadLineAsync())!;
        Meter meter = new();
        meter.Start();
        bool isValid = name switch
        {
            "bare" => VerifyBare(token, keySet),
            "ours" => ValidateOurs(token, keySet),
            "handler" => await ValidateWithHandlerAsync(token, new JsonWebKeySet(keySet).GetSigningKeys()) is not null,
            _ => await ValidateAsStockAsync(token, keySet),
        };
        meter.Stop();
        Sample cost = meter.PerOperation(1);
        BenchmarkCase.Expect(isValid);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost.CpuMicroseconds} {cost.Bytes}"));
    }

    private static async Task<Sample> MeasureAsync(string name, TestToken token)
    {
        ProcessStartInfo start = new(Path.Combine(AppContext.BaseDirectory, "EIdentity.Benchmarks"), ["first-once", name])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using Process process = Process.Start(start)!;
        await process.StandardInput.WriteLineAsync(token.Text);
        await process.StandardInput.WriteLineAsync(token.KeySet);
        string[] cost = (await process.StandardOutput.ReadToEndAsync()).Trim().Split(' ');
        await process.WaitForExitAsync();
        return new Sample(double.Parse(cost[0], CultureInfo.InvariantCulture), double.Parse(cost[1], CultureInfo.InvariantCulture));
    }

    private static bool VerifyBare(string token, string keySet)
    {
        using JsonDocument keys = JsonDocument.Parse(keySet);
        JsonElement jwk = keys.RootElement.GetProperty("keys")[0];
        using RSA key = RSA.Create(new RSAParameters { Modulus = Bytes(jwk, "n"), Exponent = Bytes(jwk, "e") });
        int end = token.LastIndexOf('.');
        return key.VerifyData(
            Encoding.ASCII.GetBytes(token[..end]),
            Base64Url.DecodeFromChars(token.AsSpan(end + 1)),
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1);
    }

    private static byte[] Bytes(JsonElement jwk, string name) => Base64Url.DecodeFromChars(jwk.GetProperty(name).GetString());

    private static bool ValidateOurs(string token, string keySet)
    {
        using OurValidation ours = new(token, keySet);
        return ours.Validate().Level == AssuranceLevel.Level2;
    }

    private static async Task<SecurityToken?> ValidateWithHandlerAsync(string token, IEnumerable<SecurityKey> keys)
    {
        TokenValidationParameters parameters = new()
        {
            ValidIssuer = TestToken.Issuer,
            ValidAudience = TestToken.ClientId,
            IssuerSigningKeys = keys,
        };
        TokenValidationResult result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, parameters);
        return result.IsValid && result.ClaimsIdentity.HasClaim(claim => claim.Type == "sub") ? result.SecurityToken : null;
    }

    private static async Task<bool> ValidateAsStockAsync(string token, string keySet)
    {
        using HttpClient client = new(new FixedProvider(keySet));
        ConfigurationManager<OpenIdConnectConfiguration> documents = new(
            $"{TestToken.Issuer}/.well-known/openid-configuration",
            new OpenIdConnectConfigurationRetriever(),
            client);
        OpenIdConnectConfiguration configuration = await documents.GetConfigurationAsync();
        if (await ValidateWithHandlerAsync(token, configuration.SigningKeys) is not JsonWebToken validated)
        {
            return false;
        }

        new OpenIdConnectProtocolValidator { RequireTimeStampInNonce = false }.ValidateTokenResponse(
            new OpenIdConnectProtocolValidationContext
            {
                ClientId = TestToken.ClientId,
                Nonce = TestToken.Nonce,
                ProtocolMessage = new OpenIdConnectMessage { IdToken = token, AccessToken = TestToken.AccessToken },
                ValidatedIdToken = JwtSecurityTokenConverter.Convert(validated),
            });
        return true;
    }
}
