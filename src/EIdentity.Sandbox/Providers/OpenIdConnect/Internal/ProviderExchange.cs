using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Holds one call of a login that this provider answers.</summary>
internal class ProviderExchange(
    OpenIdConnectProvider provider,
    HttpContext context,
    JsonObject honest,
    SandboxPerson? person = null,
    int honestStatus = StatusCodes.Status200OK) : LoginExchange(provider.Ground, context, honest, person, honestStatus)
{
    public OpenIdConnectProvider Provider { get; } = provider;

    /// <summary>Gets or sets what a fault does to the envelope that the answer is sealed in, where the provider seals it.</summary>
    public Action<JsonObject>? EditEnvelope { get; set; }

    public override Task WriteAsync(JsonObject body, int? status = null) =>
        base.WriteAsync(Provider.Wrap(OAuthAnswer.Mark(body), EditEnvelope), status);
}
