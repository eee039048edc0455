using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Sandbox;

/// <summary>Maps the sandbox into an application's routes.</summary>
public static class SandboxEndpointRouteBuilderExtensions
{
    private const string Tenant = "tenant";

    /// <summary>Maps the provider, the register and the pages of one world.</summary>
    /// <remarks>Map it where its issuer says that it is: the addresses in the discovery document start with the issuer.</remarks>
    /// <param name="endpoints">The routes of an application that plays the sandbox, not of the application under test.</param>
    /// <param name="world">The world.</param>
    /// <returns>A builder for all endpoints together.</returns>
    /// <exception cref="InvalidOperationException">
    /// The environment is not Development and <see cref="SandboxOptions.AllowOutsideDevelopment"/> is not set.
    /// </exception>
    public static IEndpointConventionBuilder MapEIdentitySandbox(this IEndpointRouteBuilder endpoints, SandboxWorld world)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(world);
        SandboxGuard.ThrowUnlessAllowed(EnvironmentOf(endpoints), world.Options.AllowOutsideDevelopment);
        return MapParts(endpoints.MapGroup(string.Empty), _ => world);
    }

    /// <summary>Maps the provider, the register and the pages of all worlds of a process, each below <c>/{tenant}</c>.</summary>
    /// <remarks>Map it where its address says that it is.</remarks>
    /// <param name="endpoints">The routes of an application that plays the sandbox, not of the applications under test.</param>
    /// <param name="tenants">The worlds; those added later answer as well.</param>
    /// <returns>A builder for all endpoints together.</returns>
    /// <exception cref="InvalidOperationException">
    /// The environment is not Development and <see cref="SandboxTenants.AllowOutsideDevelopment"/> is not set.
    /// </exception>
    public static IEndpointConventionBuilder MapEIdentitySandbox(this IEndpointRouteBuilder endpoints, SandboxTenants tenants)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(tenants);
        SandboxGuard.ThrowUnlessAllowed(EnvironmentOf(endpoints), tenants.AllowOutsideDevelopment);
        return MapParts(
            endpoints.MapGroup($"/{{{Tenant}}}"),
            context => tenants.Find((string)context.Request.RouteValues[Tenant]!));
    }

    private static RouteGroupBuilder MapParts(RouteGroupBuilder group, Func<HttpContext, SandboxWorld?> findWorld)
    {
        WorldRoutes routes = new(group, (context, part) => findWorld(context)?.FindPart(part));
        foreach (WorldPartKind kind in SandboxWorld.PartKinds)
        {
            kind.Map(routes);
        }

        return group;
    }

    private static IHostEnvironment EnvironmentOf(IEndpointRouteBuilder endpoints) =>
        endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>();
}
