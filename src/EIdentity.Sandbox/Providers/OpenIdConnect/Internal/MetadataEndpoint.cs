using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Serves the discovery document and the key set.</summary>
internal sealed class MetadataEndpoint(OpenIdConnectProvider provider)
{
    public Task WriteDiscoveryAsync(HttpContext context)
    {
        JsonObject document = new()
        {
            ["issuer"] = provider.Issuer,
            ["authorization_endpoint"] = provider.Ground.AddressOf(provider.Paths.Authorize),
            ["token_endpoint"] = provider.Ground.AddressOf(provider.Paths.Token),
            ["userinfo_endpoint"] = provider.Ground.AddressOf(provider.Paths.UserInfo),
            ["end_session_endpoint"] = provider.Ground.AddressOf(provider.Paths.EndSession),
            ["jwks_uri"] = provider.Ground.AddressOf(provider.Paths.KeySet!),
            ["response_types_supported"] = new JsonArray("code"),
            ["response_modes_supported"] = new JsonArray("query"),
            ["grant_types_supported"] = new JsonArray("authorization_code"),
            ["scopes_supported"] = new JsonArray("openid"),
            ["subject_types_supported"] = new JsonArray("public"),
            ["code_challenge_methods_supported"] = new JsonArray("S256"),
            ["acr_values_supported"] = new JsonArray(SandboxAcrValues.Level1, SandboxAcrValues.Level2),
            ["claims_supported"] = new JsonArray([.. ProviderClaims.Supported.Select(claim => JsonValue.Create(claim))]),
            ["ui_locales_supported"] = new JsonArray("vi", "en"),
            ["authorization_response_iss_parameter_supported"] = true,
            ["claims_parameter_supported"] = false,
        };
        ProviderOffer.Describe(document, provider);
        return AnswerAsync(context, ProviderSteps.Discovery, document);
    }

    public Task WriteKeySetAsync(HttpContext context)
    {
        IEnumerable<JsonNode> honest = provider.Keys.Published.Select(key => key.ToPublicJwk());
        JsonArray keys = [.. honest, .. provider.ForgedKeys.Select(key => key.DeepClone())];
        return AnswerAsync(context, ProviderSteps.KeySet, new JsonObject { ["keys"] = keys });
    }

    private Task AnswerAsync(HttpContext context, FaultStep<ProviderExchange> step, JsonObject document) =>
        provider.AnswerAsync(step, new ProviderExchange(provider, context, document));
}
