using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Fails the start when an endpoint's level is not enforced, or could never be reached.</summary>
internal sealed class AssuranceEndpointCheck(IEnumerable<EndpointDataSource> sources, IOptions<LoginOptions> options) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs once the app's endpoints are known.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Endpoint[] endpoints = [.. sources.SelectMany(source => source.Endpoints)];
        ThrowIfAny(endpoints, IsOpen, ErrorCodes.AssuranceNotRequired, "take SignedIn but do not require a level; add .RequireAssurance(AssuranceLevel.Level2)");
        ThrowIfAny(endpoints, LetsAnybodyIn, ErrorCodes.AssuranceNotRequired, "require a level but allow anonymous callers, which wins; remove AllowAnonymous");
        ThrowIfAny(endpoints, IsOutOfReach, ErrorCodes.SettingsInvalid, "require a level for which Level:Values lists no value, so nobody could ever get in");
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsOpen(Endpoint endpoint) => endpoint.Metadata.GetMetadata<TakesSignedIn>() is not null && AssuranceNeed.Of(endpoint) is null;

    private static bool LetsAnybodyIn(Endpoint endpoint) => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && AssuranceNeed.Of(endpoint) is not null;

    private bool IsOutOfReach(Endpoint endpoint) => AssuranceNeed.Of(endpoint) is { } need && !options.Value.Level.Values.Satisfying(need.Level).Any();

    private static void ThrowIfAny(Endpoint[] endpoints, Func<Endpoint, bool> isWrong, ErrorCode error, string why)
    {
        string[] names = [.. endpoints.Where(isWrong).Select(endpoint => endpoint.DisplayName ?? "an endpoint without a name").Distinct()];
        if (names.Length > 0)
        {
            throw new EIdentityException(error, $"These endpoints {why}: {string.Join(", ", names)}.");
        }
    }
}
