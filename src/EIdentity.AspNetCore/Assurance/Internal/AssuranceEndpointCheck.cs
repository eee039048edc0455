using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore;

/// <summary>Fails the start when an endpoint takes a signed-in citizen but lets anybody in.</summary>
internal sealed class AssuranceEndpointCheck(IEnumerable<EndpointDataSource> sources) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs once the app's endpoints are known.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        string[] open = [.. sources
            .SelectMany(source => source.Endpoints)
            .Where(endpoint => endpoint.Metadata.GetMetadata<TakesSignedIn>() is not null && endpoint.Metadata.GetMetadata<RequireAssuranceAttribute>() is null)
            .Select(endpoint => endpoint.DisplayName ?? "an endpoint without a name")
            .Distinct()];
        return open.Length == 0
            ? Task.CompletedTask
            : throw new EIdentityException(ErrorCodes.AssuranceNotRequired, $"These endpoints take SignedIn but do not require a level: {string.Join(", ", open)}. Add .RequireAssurance(AssuranceLevel.Level2).");
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
