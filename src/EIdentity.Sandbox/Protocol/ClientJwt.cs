using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace EIdentity.Sandbox;

/// <summary>Holds a signed JWT that a client sent, read strictly, before its signature is trusted.</summary>
internal sealed class ClientJwt
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    private readonly byte[] _input;
    private readonly byte[] _signature;

    private ClientJwt(JsonObject header, JsonObject claims, byte[] input, byte[] signature)
    {
        Header = header;
        Claims = claims;
        _input = input;
        _signature = signature;
    }

    /// <summary>Gets the signature algorithms that the provider takes from clients; none is symmetric.</summary>
    public static IReadOnlyList<string> Algorithms { get; } =
    [
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
    ];

    public JsonObject Header { get; }

    public JsonObject Claims { get; }

    public string? Algorithm => TextOf(Header["alg"]);

    public string? Type => TextOf(Header["typ"]);

    public string? KeyId => TextOf(Header["kid"]);

    public bool HasKnownAlgorithm => Algorithms.Contains(Algorithm ?? string.Empty);

    /// <summary>Reads the compact form, or returns <see langword="null"/> when it is not exactly that.</summary>
    public static ClientJwt? Read(string? text)
    {
        string[] parts = text?.Split('.') ?? [];
        if (parts.Length != 3 || !Array.TrueForAll(parts, IsEncoded))
        {
            return null;
        }

        JsonObject? header = ReadObject(parts[0]);
        JsonObject? claims = ReadObject(parts[1]);
        // RFC 7515, section 4.1.11: an extension that is not understood must be refused, and none is.
        return header is null || claims is null || header.ContainsKey("crit")
            ? null
            : new ClientJwt(header, claims, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]));
    }

    public string? Text(string claim) => TextOf(Claims[claim]);

    public bool Has(string claim) => Claims[claim] is not null;

    /// <summary>Reads a time in whole or broken seconds since 1970, or <see langword="null"/> when it is none.</summary>
    public DateTimeOffset? Time(string claim) =>
        Claims[claim] is JsonValue value && value.TryGetValue(out double seconds) && seconds is > 0 and < 253_402_300_800
            ? DateTimeOffset.UnixEpoch.AddSeconds(seconds)
            : null;

    /// <summary>Says whether the claim is the text, or a list that holds it.</summary>
    public bool Names(string claim, string text) =>
        Text(claim) == text || (Claims[claim] is JsonArray list && list.Any(item => TextOf(item) == text));

    public bool IsSignedBy(JsonWebKey key)
    {
        if (!ClientPublicKey.Fits(key, Algorithm))
        {
            return false;
        }

        // Cached verifiers would outlive the keys, which may change at any time.
        CryptoProviderFactory factory = new() { CacheSignatureProviders = false };
        SignatureProvider verifier = factory.CreateForVerifying(key, Algorithm);
        try
        {
            return verifier.Verify(_input, _signature);
        }
        finally
        {
            factory.ReleaseSignatureProvider(verifier);
        }
    }

    public static string? TextOf(JsonNode? node) => node is JsonValue value && value.TryGetValue(out string? text) ? text : null;

    /// <summary>Writes a claim as the parameter that it stands for (RFC 9101, section 4).</summary>
    public static string? ParameterOf(JsonNode? node) =>
        node is null ? null : TextOf(node) ?? string.Create(CultureInfo.InvariantCulture, $"{node.ToJsonString()}");

    private static bool IsEncoded(string part) =>
        part is { Length: > 0 } && !part.Contains('=', StringComparison.Ordinal) && Base64Url.IsValid(part);

    private static JsonObject? ReadObject(string part)
    {
        try
        {
            return JsonNode.Parse(Base64Url.DecodeFromChars(part), documentOptions: Strict) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
