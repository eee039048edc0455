using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;

namespace EIdentity.AspNetCore;

/// <summary>Holds what an endpoint demands, and where a demand stands that nobody reads.</summary>
/// <param name="Endpoint">The endpoint; a Razor Page's own, once the page is loaded.</param>
/// <param name="Policy">What authorization will ask for, the app's fallback included, or <see langword="null"/> for nothing.</param>
/// <param name="Unread">The classes and methods whose <c>[RequireAssurance]</c> ASP.NET does not look at.</param>
internal sealed record AssuredEndpoint(Endpoint Endpoint, AuthorizationPolicy? Policy, IReadOnlyList<string> Unread)
{
    /// <summary>Gets what its requirements ask for together, or <see langword="null"/> when they ask for no level.</summary>
    public AssuranceNeed? Need { get; } = AssuranceNeed.Of(Policy?.Requirements.OfType<AssuranceRequirement>() ?? []);

    /// <summary>Gets the name by which a developer finds the endpoint.</summary>
    public string Name => Endpoint.DisplayName ?? "an endpoint without a name";

    /// <summary>Gets the metadata.</summary>
    public EndpointMetadataCollection Metadata => Endpoint.Metadata;

    /// <summary>Gets a value indicating whether a demand stands at the endpoint itself, and not only in the app's fallback.</summary>
    public bool HasOwnDemand =>
        Metadata.GetMetadata<IAuthorizeData>() is not null || Metadata.GetMetadata<AuthorizationPolicy>() is not null;

    /// <summary>Gets a value indicating whether anybody gets in, whatever the policy says.</summary>
    public bool AllowsAnonymous => Metadata.GetMetadata<IAllowAnonymous>() is not null;
}
