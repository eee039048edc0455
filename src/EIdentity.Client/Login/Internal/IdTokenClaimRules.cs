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
    public static IdTokenClaims Check(StrictObject payload, string algorithm, IdTokenExpectation expected)
    {
        bool isByIssuer = payload.TryGetProperty("iss", out StrictMember issuer) && issuer.IsText(expected.Issuer);
        if (!isByIssuer)
        {
            throw Refused(ErrorCodes.IdTokenIssuer, Wrong(payload, "iss", "is not exactly the configured issuer"));
        }

        CheckAudience(payload, expected);
        DateTimeOffset expiry = CheckExpiry(payload, expected);
        CheckFreshness(payload, expiry, expected);
        if (payload.FindString("nonce") is not { Length: > 0 } nonce)
        {
            throw Refused(ErrorCodes.IdTokenNonce, payload.DescribeMissingText("nonce"));
        }

        if (!SecretText.AreEqual(nonce, expected.Nonce))
        {
            throw Refused(ErrorCodes.IdTokenNonce, "nonce is not the one that this login sent");
        }

        string? subject = payload.FindString("sub");
        if (FindSubjectFlaw(subject, payload) is { } flaw)
        {
            throw Refused(ErrorCodes.IdTokenSubject, flaw);
        }

        // RFC 7519, section 4.1.7; nobody reads it here, but a log or another reader of the token does.
        bool isIdentifier = !payload.TryGetProperty("jti", out StrictMember identifier) || identifier.Kind == JsonTokenType.String;
        if (!isIdentifier)
        {
            throw Refused(ErrorCodes.IdTokenClaim, "jti is not a text");
        }

        CheckAccessTokenHash(payload, algorithm, expected);
        return new IdTokenClaims(subject!, payload);
    }

    private static string? FindSubjectFlaw(string? subject, StrictObject payload) =>
        string.IsNullOrEmpty(subject) ? payload.DescribeMissingText("sub")
        : subject.Length > MaxSubjectLength ? $"sub is longer than {MaxSubjectLength} characters"
        : string.IsNullOrWhiteSpace(subject) ? "sub is blank"
        : ControlCharacters.AreIn(subject) ? "sub holds control characters"
        : null;

    private static void CheckAudience(StrictObject payload, IdTokenExpectation expected)
    {
        bool isForUsAlone = payload.TryGetProperty("aud", out StrictMember audience)
            && (audience.IsText(expected.ClientId) || audience.IsListOf(expected.ClientId));
        if (!isForUsAlone)
        {
            string said = audience.Kind == JsonTokenType.String ? "another text" : audience.DescribeForm();
            throw Refused(ErrorCodes.IdTokenAudience, Wrong(payload, "aud", $"is {said}, and must be ClientId alone, letter by letter"));
        }

        bool isAskedByUs = !payload.TryGetProperty("azp", out StrictMember authorized) || authorized.IsText(expected.ClientId);
        if (!isAskedByUs)
        {
            throw Refused(ErrorCodes.IdTokenAudience, "azp is another client");
        }
    }

    private static DateTimeOffset CheckExpiry(StrictObject payload, IdTokenExpectation expected)
    {
        if (!NumericDate.TryRead(payload, "exp", out DateTimeOffset expiry))
        {
            throw Refused(ErrorCodes.IdTokenExpired, WrongTime(payload, "exp"));
        }

        if (expected.Now >= expiry + expected.ClockSkew)
        {
            throw Refused(
                ErrorCodes.IdTokenExpired,
                $"exp lies {Seconds(expected.Now - expiry)} behind our clock, ClockSkew allows {Seconds(expected.ClockSkew)}");
        }

        return expiry;
    }

    private static void CheckFreshness(StrictObject payload, DateTimeOffset expiry, IdTokenExpectation expected)
    {
        if (!NumericDate.TryRead(payload, "iat", out DateTimeOffset issuedAt))
        {
            throw Refused(ErrorCodes.IdTokenNotFresh, WrongTime(payload, "iat"));
        }

        if (issuedAt > expected.Now + expected.ClockSkew)
        {
            throw Refused(
                ErrorCodes.IdTokenNotFresh,
                $"iat lies {Seconds(issuedAt - expected.Now)} ahead of our clock, ClockSkew allows {Seconds(expected.ClockSkew)}");
        }

        // A token for this login cannot be older than the login.
        if (issuedAt < expected.BegunAt - expected.ClockSkew)
        {
            throw Refused(
                ErrorCodes.IdTokenNotFresh,
                $"iat lies {Seconds(expected.BegunAt - issuedAt)} before the login began, ClockSkew allows {Seconds(expected.ClockSkew)}");
        }

        // With ClockSkew on both sides, a token that never counts, because its beginning lies after its end, would pass.
        bool counts = !payload.Contains("nbf")
            || (NumericDate.TryRead(payload, "nbf", out DateTimeOffset notBefore)
                && notBefore <= expected.Now + expected.ClockSkew
                && notBefore <= expiry);
        if (!counts)
        {
            throw Refused(
                ErrorCodes.IdTokenNotFresh,
                "nbf lies ahead of our clock by more than ClockSkew, lies after exp, or is no usable time");
        }

        if (!payload.Contains("auth_time"))
        {
            return;
        }

        if (!NumericDate.TryRead(payload, "auth_time", out DateTimeOffset authenticatedAt))
        {
            throw Refused(ErrorCodes.IdTokenNotFresh, WrongTime(payload, "auth_time"));
        }

        if (authenticatedAt > expected.Now + expected.ClockSkew)
        {
            throw Refused(
                ErrorCodes.IdTokenNotFresh,
                $"auth_time lies {Seconds(authenticatedAt - expected.Now)} ahead of our clock, "
                    + $"ClockSkew allows {Seconds(expected.ClockSkew)}");
        }
    }

    private static void CheckAccessTokenHash(StrictObject payload, string algorithm, IdTokenExpectation expected)
    {
        if (!payload.TryGetProperty("at_hash", out StrictMember hash))
        {
            return;
        }

        byte[] token = Encoding.ASCII.GetBytes(expected.AccessToken);
        Span<byte> digest = stackalloc byte[SHA512.HashSizeInBytes];
        int length = algorithm.AsSpan(^3..) switch
        {
            "384" => SHA384.HashData(token, digest),
            "512" => SHA512.HashData(token, digest),
            _ => SHA256.HashData(token, digest),
        };
        string half = Base64Url.EncodeToString(digest[..(length / 2)]);
        if (!hash.IsText(half))
        {
            throw Refused(ErrorCodes.IdTokenAccessTokenHash, "at_hash is not the access token's");
        }
    }

    private static string Wrong(StrictObject payload, string claim, string what) =>
        payload.Contains(claim) ? $"{claim} {what}" : payload.DescribeAbsence(claim);

    private static string WrongTime(StrictObject payload, string claim) =>
        !payload.TryGetProperty(claim, out StrictMember time) ? payload.DescribeAbsence(claim)
        : time.Kind == JsonTokenType.Number ? $"{claim} is no number of seconds from 1970 to 2200; one of milliseconds is too large"
        : $"{claim} is {time.DescribeForm()}, and must be a number of seconds";

    private static string Seconds(TimeSpan span) => string.Create(CultureInfo.InvariantCulture, $"{span.TotalSeconds:0} s");

    private static LoginException Refused(ErrorCode error, string why) => new(error, $"In the ID token {why}.");
}
