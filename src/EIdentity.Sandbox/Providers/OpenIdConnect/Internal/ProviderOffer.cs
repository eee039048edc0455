using System.Text.Json.Nodes;

namespace EIdentity.Sandbox;

/// <summary>Writes into the discovery document what the options in force offer and demand of clients.</summary>
internal static class ProviderOffer
{
    public static void Describe(JsonObject document, OpenIdConnectProvider provider)
    {
        SandboxOptions options = provider.Options;
        ProviderClient[] clients = [.. provider.Clients.All];
        string[] signing = [.. provider.Keys.Published.Select(key => key.Algorithm).Distinct()];
        document["id_token_signing_alg_values_supported"] = ListOf(signing);
        document["userinfo_signing_alg_values_supported"] = ListOf(signing);
        document["token_endpoint_auth_methods_supported"] = ListOf(Methods(clients));
        document["token_endpoint_auth_signing_alg_values_supported"] = ListOf(Algorithms(clients));
        document["dpop_signing_alg_values_supported"] = ListOf(ClientJwt.Algorithms);
        document["request_parameter_supported"] = true;
        document["request_uri_parameter_supported"] = false;
        document["request_object_signing_alg_values_supported"] = ListOf(Algorithms(clients));
        document["require_signed_request_object"] = options.RequireSignedRequest;
        SandboxTokenEncryption[] seals =
            [.. clients.Select(client => client.Registration.IdTokenEncryption).OfType<SandboxTokenEncryption>()];
        if (seals.Length > 0)
        {
            document["id_token_encryption_alg_values_supported"] = ListOf(seals.Select(seal => seal.Algorithm).Distinct());
            document["id_token_encryption_enc_values_supported"] = ListOf(seals.Select(seal => seal.Encryption).Distinct());
        }

        if (OffersPushing(options))
        {
            document["pushed_authorization_request_endpoint"] = provider.Ground.AddressOf(ProviderPaths.PushedAuthorization);
            document["require_pushed_authorization_requests"] = options.RequirePushedAuthorization;
        }
    }

    public static bool OffersPushing(SandboxOptions options) => options.OfferPushedAuthorization || options.RequirePushedAuthorization;

    // The document is one for all clients, so it lists what any of them may use.
    private static IEnumerable<string> Methods(ProviderClient[] clients) =>
        clients.SelectMany(client => ClientAuthenticator.MethodsOf(client.Registration.Authentication)).Distinct();

    private static IEnumerable<string> Algorithms(ProviderClient[] clients) =>
        clients.SelectMany(client => client.SigningAlgorithms).Distinct();

    private static JsonArray ListOf(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];
}
