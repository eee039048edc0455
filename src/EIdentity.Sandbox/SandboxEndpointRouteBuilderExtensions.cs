using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.Sandbox;

/// <summary>Maps the sandbox into an application's routes.</summary>
public static class SandboxEndpointRouteBuilderExtensions
{
    /// <summary>Maps the provider, the register and the pages of a sandbox.</summary>
    /// <remarks>Map it where its issuer says that it is: the addresses in the discovery document start with the issuer.</remarks>
    /// <param name="endpoints">The routes of an application that plays the sandbox, not of the application under test.</param>
    /// <param name="engine">The sandbox.</param>
    /// <returns>A builder for all endpoints together.</returns>
    /// <exception cref="InvalidOperationException">
    /// The environment is not Development and <see cref="SandboxOptions.AllowOutsideDevelopment"/> is not set.
    /// </exception>
    public static IEndpointConventionBuilder MapEIdentitySandbox(this IEndpointRouteBuilder endpoints, SandboxEngine engine)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(engine);
        SandboxGuard.ThrowUnlessAllowed(endpoints.ServiceProvider.GetRequiredService<IHostEnvironment>(), engine.Options);

        RouteGroupBuilder group = endpoints.MapGroup(string.Empty);
        MapProvider(group, engine);
        MapRegister(group, engine);
        MapPages(group, engine);
        return group;
    }

    private static void MapProvider(RouteGroupBuilder group, SandboxEngine engine)
    {
        MetadataEndpoint metadata = new(engine);
        SignInEndpoint signIn = new(engine);
        group.MapGet(SandboxPaths.Discovery, metadata.WriteDiscoveryAsync);
        group.MapGet(SandboxPaths.KeySet, metadata.WriteKeySetAsync);
        group.MapMethods(SandboxPaths.Authorize, [HttpMethods.Get, HttpMethods.Post], new AuthorizeEndpoint(engine).HandleAsync);
        group.MapPost(SandboxPaths.PushedAuthorization, new PushedAuthorizationEndpoint(engine).HandleAsync);
        group.MapGet(SandboxPaths.SignIn, signIn.ShowAsync);
        group.MapPost(SandboxPaths.SignIn, signIn.HandleAsync);
        group.MapPost(SandboxPaths.Token, new TokenEndpoint(engine).HandleAsync);
        group.MapMethods(SandboxPaths.UserInfo, [HttpMethods.Get, HttpMethods.Post], new UserInfoEndpoint(engine).HandleAsync);
        group.MapMethods(SandboxPaths.EndSession, [HttpMethods.Get, HttpMethods.Post], new EndSessionEndpoint(engine).HandleAsync);
    }

    private static void MapRegister(RouteGroupBuilder group, SandboxEngine engine)
    {
        group.MapPost(SandboxPaths.RegisterToken, new ServiceTokenEndpoint(engine).HandleAsync);
        group.MapPost(SandboxPaths.RegisterSoap, new SoapEndpoint(engine).HandleAsync);
    }

    private static void MapPages(RouteGroupBuilder group, SandboxEngine engine)
    {
        HomeEndpoint home = new(engine);
        group.MapGet(SandboxPaths.Home, home.WriteHomeAsync);
        group.MapGet(SandboxPaths.Journal, home.WriteJournalAsync);
        group.MapGet(SandboxPaths.Stylesheet, HomeEndpoint.WriteStylesheetAsync);
    }
}
