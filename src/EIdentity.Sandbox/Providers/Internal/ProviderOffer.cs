using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Writes into the discovery document what the options in force offer and demand of clients.</summary>
internal static class ProviderOffer
{
    public static void Describe(JsonObject document, SandboxEngine engine)
    {
        SandboxOptions options = engine.Options;
        document["id_token_signing_alg_values_supported"] = ListOf(engine.Keys.Published.Select(key => key.Algorithm).Distinct());
        document["token_endpoint_auth_methods_supported"] = ListOf(ClientAuthenticator.MethodsOf(options.ClientAuthentication));
        document["token_endpoint_auth_signing_alg_values_supported"] = ListOf(AlgorithmsOf(options));
        document["dpop_signing_alg_values_supported"] = ListOf(ClientJwt.Algorithms);
        document["request_parameter_supported"] = true;
        document["request_uri_parameter_supported"] = false;
        document["request_object_signing_alg_values_supported"] = ListOf(AlgorithmsOf(options));
        document["require_signed_request_object"] = options.RequireSignedRequest;
        if (options.IdTokenEncryption is { } encryption)
        {
            document["id_token_encryption_alg_values_supported"] = ListOf([encryption.Algorithm]);
            document["id_token_encryption_enc_values_supported"] = ListOf([encryption.Encryption]);
        }

        if (OffersPushing(options))
        {
            document["pushed_authorization_request_endpoint"] = engine.AddressOf(SandboxPaths.PushedAuthorization);
            document["require_pushed_authorization_requests"] = options.RequirePushedAuthorization;
        }
    }

    public static bool OffersPushing(SandboxOptions options) => options.OfferPushedAuthorization || options.RequirePushedAuthorization;

    /// <summary>Gives the algorithms that the client may sign assertions and request objects with.</summary>
    public static IEnumerable<string> AlgorithmsOf(SandboxOptions options) =>
        options.ClientSigningAlgorithms.Count == 0
            ? ClientJwt.Algorithms
            : ClientJwt.Algorithms.Intersect(options.ClientSigningAlgorithms, StringComparer.Ordinal);

    private static JsonArray ListOf(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
