using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace EIdentity.AspNetCore;

/// <summary>Signs in citizens who come from the national public service portal by a link to a form.</summary>
public static class NationalPortalArrivals
{
    // The portal's own word, beside MaTTHCDP, MaCoQuanThucHien and MaDVC, which stay with the form.
    private const string Arrival = "vnconnect";

    /// <summary>Has every citizen who arrives by a link with <c>vnconnect=1</c> signed in, and brings them to exactly that form.</summary>
    /// <remarks>
    /// Put it behind <c>UseAuthentication</c>. The portal has the province begin the login; who is signed in at the portal sees nothing of
    /// it. Somebody who is signed in here already is signed in anew too: on a shared computer it may be another citizen, whose session
    /// then ends. The word is gone from the address that the login comes back to, so that it happens once.
    /// </remarks>
    /// <param name="app">The app.</param>
    /// <param name="scheme">The login that goes through the portal, where the app has several.</param>
    /// <exception cref="EIdentityException">EID1001: there is no such login.</exception>
    public static IApplicationBuilder UseNationalPortalArrivals(
        this IApplicationBuilder app, string scheme = EIdentityDefaults.AuthenticationScheme)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentException.ThrowIfNullOrEmpty(scheme);
        if (app.ApplicationServices.GetRequiredService<LoginSchemes>().Find(scheme) is null)
        {
            throw new EIdentityException(ErrorCodes.SettingsInvalid, $"No login of the scheme '{scheme}' was added.");
        }

        return app.Use((context, next) => HttpMethods.IsGet(context.Request.Method) && context.Request.Query[Arrival] == "1"
            ? context.ChallengeAsync(scheme, new AuthenticationProperties { RedirectUri = WithoutArrival(context.Request) })
            : next(context));
    }

    private static string WithoutArrival(HttpRequest request)
    {
        IEnumerable<KeyValuePair<string, StringValues>> rest = request.Query
            .Where(static parameter => !parameter.Key.Equals(Arrival, StringComparison.OrdinalIgnoreCase));

        // Any handler may take the address as it is: "//host/…" is another host to a browser.
        return LocalAddress.OrFrontPage(
            $"{request.PathBase.ToUriComponent()}{request.Path.ToUriComponent()}{new QueryBuilder(rest).ToQueryString()}",
            request.PathBase);
    }
}
