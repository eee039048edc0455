using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Reads a discovery document under the rules of OpenID Connect Discovery 1.0, section 4.3.</summary>
internal static class DiscoveryDocument
{
    private const int MostAlgorithms = 32;
    private const int LongestAlgorithm = 16;

    /// <exception cref="LoginException">EID2002 or EID2004.</exception>
    public static ProviderMetadata Read(JsonElement document, ExpectedProvider expected)
    {
        SandboxMarker.ThrowUnlessAllowed(document, expected.AllowSandbox, "The discovery document");
        string issuer = document.FindString("issuer") ?? throw Refused("issuer is missing");
        if (!string.Equals(issuer, expected.Issuer, StringComparison.Ordinal))
        {
            throw Refused("issuer is not exactly the configured one");
        }

        bool provesSomething = !document.TryGetProperty("id_token_signing_alg_values_supported", out JsonElement algorithms)
            || ListsAny(algorithms, SigningAlgorithm.All);
        if (!provesSomething)
        {
            throw Refused("id_token_signing_alg_values_supported lists no algorithm that proves anything");
        }

        Uri? pushed = Endpoint(document, expected, "pushed_authorization_request_endpoint");
        if (pushed is null && IsTrue(document, "require_pushed_authorization_requests"))
        {
            throw Missing("pushed_authorization_request_endpoint");
        }

        return new ProviderMetadata
        {
            Issuer = issuer,
            AuthorizationEndpoint = Endpoint(document, expected, "authorization_endpoint") ?? throw Missing("authorization_endpoint"),
            TokenEndpoint = Endpoint(document, expected, "token_endpoint") ?? throw Missing("token_endpoint"),
            KeySetAddress = Endpoint(document, expected, "jwks_uri") ?? throw Missing("jwks_uri"),
            UserInfoEndpoint = Endpoint(document, expected, "userinfo_endpoint"),
            EndSessionEndpoint = Endpoint(document, expected, "end_session_endpoint"),
            PushedAuthorizationEndpoint = pushed,
            SendsIssuerInCallback = IsTrue(document, "authorization_response_iss_parameter_supported"),
            AcceptsBasicAuthentication = Lists(document, "token_endpoint_auth_methods_supported", "client_secret_basic", whenAbsent: true),
            AcceptsPostAuthentication = Lists(document, "token_endpoint_auth_methods_supported", "client_secret_post", whenAbsent: false),
            AcceptsPrivateKeyJwt = Lists(document, "token_endpoint_auth_methods_supported", "private_key_jwt", whenAbsent: false),
            AssertionAlgorithms = Algorithms(document, SigningAlgorithm.AssertionList),
            RequestAlgorithms = Algorithms(document, SigningAlgorithm.RequestList),
            DemandsSignedRequests = IsTrue(document, "require_signed_request_object"),
            AcceptsDpop = Lists(document, "dpop_signing_alg_values_supported", DpopKey.Algorithm, whenAbsent: false),
        };
    }

    private static Uri? Endpoint(JsonElement document, ExpectedProvider expected, string name)
    {
        if (!document.TryGetProperty(name, out JsonElement member))
        {
            return null;
        }

        if (member.ValueKind != JsonValueKind.String
            || !Uri.TryCreate(member.GetString(), UriKind.Absolute, out Uri? address)
            || address.UserInfo.Length > 0
            || address.Fragment.Length > 0)
        {
            throw Refused($"{name} is not an address");
        }

        // Code, secret and token go where the settings say, not where a document says (FAPI 2.0, 5.3.3.1).
        return ProviderAddress.IsAllowed(address, expected)
            ? address
            : throw Refused($"{name} lies outside the issuer's origin and AllowedOrigins");
    }

    private static bool Lists(JsonElement document, string name, string value, bool whenAbsent) =>
        document.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(value))
            : whenAbsent;

    // They may be printed: a name that is none is left out, and the list has an end.
    private static string[] Algorithms(JsonElement document, string name) =>
        document.TryGetProperty(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()
                .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : string.Empty)
                .Where(IsAlgorithmName)
                .Take(MostAlgorithms)]
            : [];

    private static bool IsAlgorithmName(string text) =>
        text is { Length: > 0 and <= LongestAlgorithm } && text.All(char.IsAsciiLetterOrDigit);

    private static bool ListsAny(JsonElement list, IReadOnlyList<string> values) =>
        list.ValueKind == JsonValueKind.Array && list.EnumerateArray()
            .Any(item => item.ValueKind == JsonValueKind.String && values.Contains(item.GetString()!, StringComparer.Ordinal));

    private static bool IsTrue(JsonElement document, string name) =>
        document.TryGetProperty(name, out JsonElement member) && member.ValueKind == JsonValueKind.True;

    private static LoginException Missing(string name) => Refused($"{name} is missing");

    private static LoginException Refused(string why) => new(ErrorCodes.DiscoveryRefused, $"In the discovery document {why}.");
}
