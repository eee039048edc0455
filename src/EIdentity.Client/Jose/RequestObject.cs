using System.Globalization;
using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Writes a login request as a signed token (RFC 9101), so that nobody on the way can change it.</summary>
internal static class RequestObject
{
    private const string TokenType = "oauth-authz-req+jwt";

    // Long enough for a slow phone to follow the redirect, short enough that a copy is soon worth nothing.
    private const int LifetimeSeconds = 120;

    /// <summary>
    /// Writes the request with every parameter; there is no <c>sub</c>, so it can never
    /// pass for a client assertion (RFC 9101, section 10.8).
    /// </summary>
    /// <exception cref="ArgumentException">A parameter comes twice, or names another request.</exception>
    /// <exception cref="LoginException">EID2011.</exception>
    public static Task<string> CreateAsync(
        ClientSigner signer,
        string clientId,
        string issuer,
        IEnumerable<KeyValuePair<string, string>> parameters,
        DateTimeOffset now,
        CancellationToken cancellationToken)
    {
        // Throws for a parameter that comes twice.
        Dictionary<string, string> all = parameters.ToDictionary(StringComparer.Ordinal);
        if (all.ContainsKey("request") || all.ContainsKey("request_uri"))
        {
            throw new ArgumentException("A request object holds no other request (RFC 9101, section 4).", nameof(parameters));
        }

        all["client_id"] = clientId;
        long issuedAt = now.ToUnixTimeSeconds();
        return JwsWriter.WriteAsync(
            signer,
            TokenType,
            writer =>
            {
                writer.WriteString("iss", clientId);
                writer.WriteString("aud", issuer);
                writer.WriteString("jti", SecretText.Create());
                writer.WriteNumber("iat", issuedAt);
                writer.WriteNumber("nbf", issuedAt);
                writer.WriteNumber("exp", issuedAt + LifetimeSeconds);
                foreach ((string name, string value) in all)
                {
                    WriteParameter(writer, name, value);
                }
            },
            cancellationToken);
    }

    // RFC 9101, section 4: numbers as numbers; OpenID Connect Core 1.0, section 6.1: claims as an object.
    private static void WriteParameter(Utf8JsonWriter writer, string name, string value)
    {
        switch (name)
        {
            case "max_age":
                writer.WriteNumber(name, long.Parse(value, NumberStyles.None, CultureInfo.InvariantCulture));
                break;
            case "claims":
                writer.WritePropertyName(name);
                writer.WriteRawValue(value);
                break;
            default:
                writer.WriteString(name, value);
                break;
        }
    }
}
