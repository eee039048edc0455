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
}
