using EIdentity.Client;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Fails the start when an endpoint's level is not enforced, or could never be reached.</summary>
internal sealed class AssuranceEndpointCheck(
    AssuredEndpoints app,
    IAuthorizationPolicyProvider policies,
    LoginSchemes schemes,
    StartGate gate,
    IOptions<EIdentityWebOptions> web)
    : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Runs once the app's endpoints are known.</summary>
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        await ThrowUnlessPoliciesAreReadAsync().ConfigureAwait(false);
        List<AssuredEndpoint> endpoints = await app.ReadAsync().ConfigureAwait(false);
        if (endpoints.TrueForAll(static endpoint => endpoint.Metadata.GetMetadata<MappedByEIdentity>() is null))
        {
            throw new EIdentityException(
                ErrorCodes.EndpointsNotMapped,
                "Citizens would be sent to pages that do not exist; add app.MapEIdentity().");
        }

        ThrowIfAny(
            endpoints,
            static endpoint => endpoint.Metadata.GetMetadata<TakesSignedIn>() is not null && endpoint.Need is null,
            ErrorCodes.AssuranceNotRequired,
            "take SignedIn but do not require a level; add .RequireAssurance(AssuranceLevel.Level2)");
        ThrowIfAny(
            endpoints,
            static endpoint => endpoint.Unread.Count > 0,
            ErrorCodes.AssuranceNotRequired,
            "have [RequireAssurance] on a class or method where ASP.NET does not look, so it would let everybody in; put it on the "
                + "handler's method or the page's model, or add .RequireAssurance(…) where the endpoint is mapped");
        ThrowIfAny(
            endpoints,
            static endpoint => endpoint is { AllowsAnonymous: true, HasOwnDemand: true, Need: not null },
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
        ThrowIfAny(
            endpoints,
            IsUndated,
            ErrorCodes.SettingsInvalid,
            "demand an age, but no login that reaches the level says when it was proven, so nobody could ever get in; ask the provider for "
                + "its written word that each login is a fresh one, and name it in Level:FreshEachTime");
        ThrowIfAny(
            endpoints,
            endpoint => endpoint.Need is not null && endpoint.Policy!.AuthenticationSchemes.Any(scheme => schemes.Find(scheme) is not null),
            ErrorCodes.AssuranceNotRequired,
            "name the scheme of a login beside a level; schemes add up, so the sessions of every login would get in; demand one login "
                + "with policy.RequireClaim(EIdentityClaimTypes.Scheme, name)");
        ThrowIfProblemPageIsClosed(endpoints);
        gate.Open();
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    // With several logins, one that meets the need alone is enough; what two of them give together nobody can bring.
    private bool IsOutOfReach(AssuredEndpoint endpoint) =>
        endpoint.Need is { } need && !schemes.AnyCanMeet(need.Level, LevelEvidence.None, maxAge: null);

    private bool IsUnsigned(AssuredEndpoint endpoint) =>
        endpoint.Need is { } need && !schemes.AnyCanMeet(need.Level, need.Evidence, maxAge: null);

    private bool IsUndated(AssuredEndpoint endpoint) =>
        endpoint.Need is { } need && !schemes.AnyCanMeet(need.Level, need.Evidence, need.MaxAge);

    private static void ThrowIfAny(List<AssuredEndpoint> endpoints, Predicate<AssuredEndpoint> isWrong, ErrorCode error, string why)
    {
        string[] names = [.. endpoints.FindAll(isWrong)
            .Select(static endpoint => endpoint.Unread is [] ? endpoint.Name : $"{endpoint.Name} ({string.Join(", ", endpoint.Unread)})")
            .Distinct()];
        if (names.Length > 0)
        {
            throw new EIdentityException(error, $"These endpoints {why}: {string.Join(", ", names)}.");
        }
    }

    private async Task ThrowUnlessPoliciesAreReadAsync()
    {
        AssuranceRequirement any = new(AssuranceLevel.Level2, maxAge: null, LevelEvidence.None);
        AuthorizationPolicy? read = await policies.GetPolicyAsync(AssurancePolicyName.Of(any)).ConfigureAwait(false);
        if (read?.Requirements.OfType<AssuranceRequirement>().Any() != true)
        {
            throw new EIdentityException(
                ErrorCodes.AssuranceNotRequired,
                $"{policies.GetType().Name} hides the policies of RequireAssurance; register it before AddEIdentityLogin.");
        }
    }

    // Whoever may not see why a login did not work is sent to log in again, for ever.
    private void ThrowIfProblemPageIsClosed(List<AssuredEndpoint> endpoints)
    {
        if (web.Value.ProblemPage is not { } page)
        {
            return;
        }

        AssuredEndpoint? found = endpoints
            .Where(endpoint => endpoint.Endpoint is RouteEndpoint route && Answers(route, page))
            .OrderBy(static endpoint => ((RouteEndpoint)endpoint.Endpoint).Order)
            .ThenBy(static endpoint => ((RouteEndpoint)endpoint.Endpoint).RoutePattern.InboundPrecedence)
            .FirstOrDefault();
        if (found is null or { AllowsAnonymous: false, Policy: not null })
        {
            throw new EIdentityException(
                ErrorCodes.SettingsInvalid,
                $"ProblemPage is '{page}', {(found is null
                    ? "but no endpoint answers there; map it"
                    : "but it lets only some in, and a citizen whose login did not work would go round for ever; add AllowAnonymous")}.");
        }
    }

    private static bool Answers(RouteEndpoint endpoint, string path) =>
        endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is not { Count: > 0 } methods
            ? Matches(endpoint, path)
            : methods.Contains(HttpMethods.Get) && Matches(endpoint, path);

    private static bool Matches(RouteEndpoint endpoint, string path) =>
        new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), []).TryMatch(path, []);
}
