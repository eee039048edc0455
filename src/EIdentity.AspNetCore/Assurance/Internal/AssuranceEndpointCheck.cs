using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore;

/// <summary>Fails the start when an endpoint's level is not enforced, or could never be reached.</summary>
internal sealed class AssuranceEndpointCheck(
    IEnumerable<EndpointDataSource> sources, IAuthorizationPolicyProvider policies, LoginSchemes schemes) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs once the app's endpoints are known.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        List<(Endpoint Endpoint, AssuranceNeed? Need)> endpoints = [];
        foreach (Endpoint endpoint in sources.SelectMany(source => source.Endpoints))
        {
            endpoints.Add((endpoint, await FindNeedAsync(endpoint.Metadata).ConfigureAwait(false)));
        }

        if (endpoints.TrueForAll(pair => pair.Endpoint.Metadata.GetMetadata<MappedByEIdentity>() is null))
        {
            throw new EIdentityException(
                ErrorCodes.EndpointsNotMapped,
                "Citizens would be sent to pages that do not exist; add app.MapEIdentity().");
        }

        ThrowIfAny(
            endpoints,
            IsOpen,
            ErrorCodes.AssuranceNotRequired,
            "take SignedIn but do not require a level; add .RequireAssurance(AssuranceLevel.Level2)");
        ThrowIfAny(
            endpoints,
            LetsAnybodyIn,
            ErrorCodes.AssuranceNotRequired,
            "require a level but allow anonymous callers, which wins; remove AllowAnonymous");
        ThrowIfAny(
            endpoints,
            IsOutOfReach,
            ErrorCodes.SettingsInvalid,
            "require a level that no value of Level:Values or no agreement gives, so nobody could ever get in");
        ThrowIfAny(
            endpoints,
            IsUnsigned,
            ErrorCodes.SettingsInvalid,
            "demand a signed level, but Level:Source is Agreement wherever the level is reached, so nobody could ever get in");
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsOpen(Endpoint endpoint, AssuranceNeed? need) =>
        endpoint.Metadata.GetMetadata<TakesSignedIn>() is not null && need is null;

    private static bool LetsAnybodyIn(Endpoint endpoint, AssuranceNeed? need) =>
        endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && need is not null;

    // With several logins, one that meets the need alone is enough; what two of them give together nobody can bring.
    private bool IsOutOfReach(Endpoint endpoint, AssuranceNeed? need) =>
        need is not null && !schemes.AnyCanMeet(need.Level, LevelEvidence.None);

    private bool IsUnsigned(Endpoint endpoint, AssuranceNeed? need) =>
        need is not null && !schemes.AnyCanMeet(need.Level, need.Evidence);

    private static void ThrowIfAny(
        IEnumerable<(Endpoint Endpoint, AssuranceNeed? Need)> endpoints,
        Func<Endpoint, AssuranceNeed?, bool> isWrong,
        ErrorCode error,
        string why)
    {
        string[] names = [.. endpoints.Where(pair => isWrong(pair.Endpoint, pair.Need))
            .Select(pair => pair.Endpoint.DisplayName ?? "an endpoint without a name")
            .Distinct()];
        if (names.Length > 0)
        {
            throw new EIdentityException(error, $"These endpoints {why}: {string.Join(", ", names)}.");
        }
    }

    private async Task<AssuranceNeed?> FindNeedAsync(EndpointMetadataCollection metadata)
    {
        IEnumerable<IAuthorizationRequirement> own = metadata.GetOrderedMetadata<IAuthorizationRequirementData>()
            .SelectMany(data => data.GetRequirements());
        AuthorizationPolicy? policy = await AuthorizationPolicy
            .CombineAsync(
                policies,
                metadata.GetOrderedMetadata<IAuthorizeData>(),
                metadata.GetOrderedMetadata<AuthorizationPolicy>()).ConfigureAwait(false);
        return AssuranceNeed.Of(own.Concat(policy?.Requirements ?? []).OfType<AssuranceRequirement>());
    }
}
