using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Maps the addresses that e-identity login needs besides its callback.</summary>
public static class EIdentityEndpointRouteBuilderExtensions
{
    /// <summary>Maps login, logout, help, the form that waited, and the page that says why a login did not work.</summary>
    /// <remarks>Beside a stock handler (<c>AddEIdentityLevels</c>) that handler signs out at the provider, and no form waits.</remarks>
    /// <param name="endpoints">The app.</param>
    /// <exception cref="InvalidOperationException">No login was added to the services.</exception>
    public static IEndpointConventionBuilder MapEIdentity(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        if (endpoints.ServiceProvider.GetService<IServiceProviderIsService>()?.IsService(typeof(LoginSchemes)) == false)
        {
            throw new InvalidOperationException(
                "MapEIdentity has no login to map: call services.AddEIdentityLogin(…), or AddEIdentityLevels(…) beside a stock handler.");
        }

        RouteGroupBuilder group = endpoints.MapGroup(string.Empty);
        group.AllowAnonymous().ExcludeFromDescription().WithMetadata(MappedByEIdentity.Instance);

        // Handlers that take their services themselves: bound parameters bring JSON along, a hundred methods to compile at each start.
        group.MapGet(EIdentityDefaults.LoginPath, BeginLoginAsync);
        group.MapGet(EIdentityDefaults.HelpPath, LoginPages.HelpAsync);
        group.MapGet(EIdentityDefaults.ProblemPath, LoginPages.ProblemAsync);
        if (endpoints.ServiceProvider.GetService<StockHandlerScheme>() is null)
        {
            group.MapGet(EIdentityDefaults.LogoutPath, LoginPages.AskBeforeLogoutAsync);
            group.MapPost(EIdentityDefaults.LogoutPath, LogoutEndpoint.EndAsync);
            group.MapGet(EIdentityDefaults.KeptFormPath, KeptFormPage.ShowAsync);
        }
        else
        {
            group.MapGet(EIdentityDefaults.LogoutPath, StockLogout.AskAsync);
            group.MapPost(EIdentityDefaults.LogoutPath, StockLogout.EndAsync);
        }

        return group;
    }

    private static Task BeginLoginAsync(HttpContext context)
    {
        string? returnUrl = context.Request.Query["returnUrl"];
        string? scheme = context.Request.Query["scheme"];
        LoginSchemes schemes = context.RequestServices.GetRequiredService<LoginSchemes>();
        if (schemes.Find(scheme ?? EIdentityDefaults.AuthenticationScheme) is not { } login
            || !LevelLink.TryRead(context, out AssuranceLevel? level))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        }

        AuthenticationProperties properties = new() { RedirectUri = returnUrl ?? LocalAddress.Of(context.Request.PathBase, "/") };
        return level is { } asked
            ? LevelLink.AskAsync(context, asked, login.Name, properties)
            : context.ChallengeAsync(login.Name, properties);
    }
}
