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
    /// <remarks>Beside a stock handler (<c>AddEIdentityLevels</c>) logout stays the app's own and no form waits.</remarks>
    /// <param name="endpoints">The app.</param>
    public static IEndpointConventionBuilder MapEIdentity(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        RouteGroupBuilder group = endpoints.MapGroup(string.Empty);
        group.AllowAnonymous().ExcludeFromDescription().WithMetadata(MappedByEIdentity.Instance);
        group.MapGet(EIdentityDefaults.LoginPath, BeginLogin);
        group.MapGet(EIdentityDefaults.HelpPath, LoginPages.Help);
        group.MapGet(EIdentityDefaults.ProblemPath, LoginPages.ProblemAsync);
        if (endpoints.ServiceProvider.GetService<StockHandlerScheme>() is null)
        {
            group.MapGet(EIdentityDefaults.LogoutPath, LoginPages.AskBeforeLogout);
            group.MapPost(EIdentityDefaults.LogoutPath, LogoutEndpoint.EndAsync);
            group.MapGet(EIdentityDefaults.KeptFormPath, KeptFormPage.ShowAsync);
        }

        return group;
    }

    private static IResult BeginLogin(HttpContext context, LoginSchemes schemes, string? returnUrl, string? scheme)
    {
        AuthenticationProperties properties = new() { RedirectUri = LocalAddress.OrFrontPage(returnUrl, context.Request.PathBase) };
        return schemes.Find(scheme ?? EIdentityDefaults.AuthenticationScheme) is { } login
            ? Results.Challenge(properties, [login.Name])
            : Results.NotFound();
    }
}
