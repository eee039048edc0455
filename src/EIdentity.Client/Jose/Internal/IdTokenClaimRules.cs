using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Holds the rules for an ID token's claims (OpenID Connect Core 1.0, section 3.1.3.7).</summary>
internal static class IdTokenClaimRules
{
    private const int MaxSubjectLength = 255;

    /// <exception cref="LoginException">EID2044 to EID2051: the first rule that does not hold.</exception>
    public static IdTokenClaims Check(JsonElement payload, string algorithm, IdTokenExpectation expected)
    {
        Require(string.Equals(payload.FindString("iss"), expected.Issuer, StringComparison.Ordinal), ErrorCodes.IdTokenIssuer, "iss is not exactly the configured issuer");
        CheckAudience(payload, expected);
        CheckTimes(payload, expected);
        string? nonce = payload.FindString("nonce");
        Require(nonce is not null && LoginSecrets.AreEqual(nonce, expected.Nonce), ErrorCodes.IdTokenNonce, "nonce is missing or another login's");
        string? subject = payload.FindString("sub");
        Require(subject is { Length: > 0 and <= MaxSubjectLength } && !subject.Any(char.IsControl), ErrorCodes.IdTokenSubject, "sub is missing, too long, or of the wrong form");
        CheckAccessTokenHash(payload, algorithm, expected);
        return new IdTokenClaims(subject!, payload);
    }

    private static void CheckAudience(JsonElement payload, IdTokenExpectation expected)
    {
        bool isForUsAlone = payload.TryGetProperty("aud", out JsonElement audience) && audience.ValueKind switch
        {
            JsonValueKind.String => audience.ValueEquals(expected.ClientId),
            JsonValueKind.Array => audience.GetArrayLength() == 1 && audience[0].ValueKind == JsonValueKind.String && audience[0].ValueEquals(expected.ClientId),
            _ => false,
        };
        Require(isForUsAlone, ErrorCodes.IdTokenAudience, "aud is not this client alone");
        Require(
            !payload.TryGetProperty("azp", out JsonElement authorized) || (authorized.ValueKind == JsonValueKind.String && authorized.ValueEquals(expected.ClientId)),
            ErrorCodes.IdTokenAudience,
            "azp is another client");
    }

    private static void CheckTimes(JsonElement payload, IdTokenExpectation expected)
    {
        Require(NumericDate.TryRead(payload, "exp", out DateTimeOffset expiry), ErrorCodes.IdTokenExpired, "exp is missing or no usable time");
        Require(expected.Now < expiry + expected.ClockSkew, ErrorCodes.IdTokenExpired, $"exp lies {Seconds(expected.Now - expiry)} behind our clock, ClockSkew allows {Seconds(expected.ClockSkew)}");
        Require(NumericDate.TryRead(payload, "iat", out DateTimeOffset issuedAt), ErrorCodes.IdTokenNotFresh, "iat is missing or no usable time");
        Require(issuedAt <= expected.Now + expected.ClockSkew, ErrorCodes.IdTokenNotFresh, $"iat lies {Seconds(issuedAt - expected.Now)} ahead of our clock, ClockSkew allows {Seconds(expected.ClockSkew)}");

        // A token for this login cannot be older than the login.
        Require(issuedAt >= expected.BegunAt - expected.ClockSkew, ErrorCodes.IdTokenNotFresh, $"iat lies {Seconds(expected.BegunAt - issuedAt)} before the login began, ClockSkew allows {Seconds(expected.ClockSkew)}");
        if (payload.TryGetProperty("nbf", out _))
        {
            Require(NumericDate.TryRead(payload, "nbf", out DateTimeOffset notBefore) && notBefore <= expected.Now + expected.ClockSkew, ErrorCodes.IdTokenNotFresh, "nbf lies ahead of our clock by more than ClockSkew, or is no usable time");
        }
    }

    private static void CheckAccessTokenHash(JsonElement payload, string algorithm, IdTokenExpectation expected)
    {
        if (!payload.TryGetProperty("at_hash", out JsonElement hash))
        {
            return;
        }

        byte[] token = Encoding.ASCII.GetBytes(expected.AccessToken);
        byte[] digest = algorithm[^3..] switch
        {
            "384" => SHA384.HashData(token),
            "512" => SHA512.HashData(token),
            _ => SHA256.HashData(token),
        };
        string half = Base64Url.EncodeToString(digest.AsSpan(0, digest.Length / 2));
        Require(hash.ValueKind == JsonValueKind.String && hash.ValueEquals(half), ErrorCodes.IdTokenAccessTokenHash, "at_hash is not the access token's");
    }

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s");

    private static void Require(bool holds, ErrorCode error, string otherwise)
    {
        if (!holds)
        {
            throw new LoginException(error, $"In the ID token {otherwise}.");
        }
    }
}
