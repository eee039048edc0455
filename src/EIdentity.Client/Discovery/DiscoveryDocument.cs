using System.Text.Json;

namespace EIdentity.Client;

/// <summary>Reads a discovery document under the rules of OpenID Connect Discovery 1.0, section 4.3.</summary>
internal static class DiscoveryDocument
{
    public const string Authorization = "authorization_endpoint";
    public const string Token = "token_endpoint";
    public const string KeySet = "jwks_uri";
    public const string UserInfo = "userinfo_endpoint";
    public const string EndSession = "end_session_endpoint";
    public const string Pushed = "pushed_authorization_request_endpoint";
    private const int MaxPrinted = 200;
    private const int MostAlgorithms = 32;
    private const int LongestAlgorithm = 16;
    private const int LongestScheme = 16;

    /// <exception cref="LoginException">EID2002 or EID2004.</exception>
    public static ProviderMetadata Read(JsonElement document, ExpectedProvider expected)
    {
        SandboxMarker.ThrowUnlessAllowed(document, expected.AllowSandbox, "The discovery document");
        string issuer = document.FindString("issuer") ?? throw NoIssuer(document);
        if (!string.Equals(issuer, expected.Issuer, StringComparison.Ordinal))
        {
            throw Refused(
                $"issuer is {PrintableText.Of(issuer, MaxPrinted)}, but the configured one is {expected.Issuer}: "
                    + "they must be equal letter by letter");
        }

        bool provesSomething = !document.TryGetPresent("id_token_signing_alg_values_supported", out JsonElement algorithms)
            || ListsAny(algorithms, SigningAlgorithm.All);
        if (!provesSomething)
        {
            throw Refused("id_token_signing_alg_values_supported lists no algorithm that proves anything");
        }

        Uri? pushed = Endpoint(document, expected, Pushed);
        if (pushed is null && IsTrue(document, "require_pushed_authorization_requests"))
        {
            throw Missing(document, Pushed);
        }

        return new ProviderMetadata
        {
            Issuer = issuer,
            AuthorizationEndpoint = Endpoint(document, expected, Authorization) ?? throw Missing(document, Authorization),
            TokenEndpoint = Endpoint(document, expected, Token) ?? throw Missing(document, Token),
            KeySetAddress = Endpoint(document, expected, KeySet) ?? throw Missing(document, KeySet),
            UserInfoEndpoint = Endpoint(document, expected, UserInfo),
            EndSessionEndpoint = Endpoint(document, expected, EndSession),
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

    /// <summary>Gives the metadata of a provider without a document: what the settings say, and no promise.</summary>
    public static ProviderMetadata ReadNone(ExpectedProvider expected) => new()
    {
        Issuer = expected.Issuer,
        AuthorizationEndpoint = expected.Endpoints[Authorization],
        TokenEndpoint = expected.Endpoints[Token],
        KeySetAddress = expected.Endpoints[KeySet],
        UserInfoEndpoint = expected.Endpoints.GetValueOrDefault(UserInfo),
        EndSessionEndpoint = expected.Endpoints.GetValueOrDefault(EndSession),
        PushedAuthorizationEndpoint = expected.Endpoints.GetValueOrDefault(Pushed),
        AcceptsBasicAuthentication = true,
    };

    private static Uri? Endpoint(JsonElement document, ExpectedProvider expected, string name)
    {
        // What the settings say is trusted as they are, and what the document says in its place is nobody's business.
        if (expected.Endpoints.TryGetValue(name, out Uri? configured))
        {
            return configured;
        }

        if (!document.TryGetPresent(name, out JsonElement member))
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
        return ProviderAddress.IsAllowed(address, expected) ? address
            : PlainHttp.IsAcceptable(address, []) ? throw Refused($"{name} lies outside the issuer's origin and AllowedOrigins")
            : throw Refused($"{name} is an address of the scheme {PrintableText.Of(address.Scheme, LongestScheme)}, not https");
    }

    private static bool Lists(JsonElement document, string name, string value, bool whenAbsent) =>
        document.TryGetPresent(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.ValueEquals(value))
            : whenAbsent;

    // They may be printed: a name that is none is left out, and the list has an end.
    private static string[] Algorithms(JsonElement document, string name) =>
        document.TryGetPresent(name, out JsonElement list) && list.ValueKind == JsonValueKind.Array
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
        document.TryGetPresent(name, out JsonElement member) && member.ValueKind == JsonValueKind.True;

    private static LoginException NoIssuer(JsonElement document) =>
        document.TryGetPresent("issuer", out _) ? Refused("issuer is not a text") : Missing(document, "issuer");

    private static LoginException Missing(JsonElement document, string name) => Refused(document.DescribeAbsence(name));

    private static LoginException Refused(string why) => new(ErrorCodes.DiscoveryRefused, $"In the discovery document {why}.");
}
