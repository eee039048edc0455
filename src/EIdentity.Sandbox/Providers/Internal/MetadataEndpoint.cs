using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Serves the discovery document and the key set.</summary>
internal sealed class MetadataEndpoint(SandboxEngine engine)
{
    public Task WriteDiscoveryAsync(HttpContext context)
    {
        JsonObject document = new()
        {
            ["issuer"] = engine.Issuer,
            ["authorization_endpoint"] = engine.AddressOf(SandboxPaths.Authorize),
            ["token_endpoint"] = engine.AddressOf(SandboxPaths.Token),
            ["userinfo_endpoint"] = engine.AddressOf(SandboxPaths.UserInfo),
            ["end_session_endpoint"] = engine.AddressOf(SandboxPaths.EndSession),
            ["jwks_uri"] = engine.AddressOf(SandboxPaths.KeySet),
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
        ProviderOffer.Describe(document, engine);
        return engine.AnswerAsync(context, LoginStep.Discovery, document);
    }

    public Task WriteKeySetAsync(HttpContext context)
    {
        JsonArray keys = [.. engine.Keys.Published.Select(key => key.ToPublicJwk()), .. engine.ForgedKeys.Select(key => key.DeepClone())];
        return engine.AnswerAsync(context, LoginStep.KeySet, new JsonObject { ["keys"] = keys });
    }
}
