using System.Security.Claims;
using EIdentity.Client;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Ends the session here first, then at the provider (OpenID Connect RP-Initiated Logout 1.0).</summary>
internal static class LogoutEndpoint
{
    // The form holds one token. Anybody may post here, so anything larger is nothing that our page sends.
    private const int MaxBytes = 16 * 1024;

    private static readonly FormOptions Limits = new()
    {
        ValueCountLimit = 16,
        ValueLengthLimit = 4096,
        KeyLengthLimit = 256,
        MultipartHeadersCountLimit = 4,
        MultipartHeadersLengthLimit = 1024,
        MultipartBodyLengthLimit = 4096,
    };

    public static async Task EndAsync(HttpContext context)
    {
        if (!await IsAskedForAsync(context).ConfigureAwait(false))
        {
            return;
        }

        LoginSchemes schemes = context.RequestServices.GetRequiredService<LoginSchemes>();
        EIdentityWebOptions options = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value;
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        string login = session.Succeeded ? schemes.FindOf(session.Principal)?.Login ?? string.Empty : string.Empty;
        context.Response.Headers.CacheControl = "no-store";
        string frontPage = LocalAddress.Of(context.Request.PathBase, "/");
        Secret? hint = session.Properties?.SessionId is { } id
            ? await context.RequestServices.GetRequiredService<LogoutHints>().TakeAsync(id).ConfigureAwait(false)
            : null;
        try
        {
            await context.SignOutAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);

            // What is shown from here on, an app's layout too, is shown to nobody in particular.
            context.User = new ClaimsPrincipal(new ClaimsIdentity());
        }
        catch (SharedStateException failure)
        {
            // The cookie is gone from this browser, but a copy of it would still open the session; the citizen is not told otherwise.
            ProblemRedirect.To(
                context, context.Request.PathBase, options, failure, frontPage, EIdentityDefaults.AuthenticationScheme);
            return;
        }

        try
        {
            if (PublicAddress.Find(context.Request, context.Request.PathBase, "/", options) is { } back)
            {
                await EndAtProviderAsync(context, context.RequestServices.GetRequiredKeyedService<LoginFlow>(login), back, hint)
                    .ConfigureAwait(false);
                return;
            }
        }
        catch (LoginException)
        {
            // The provider is down: the session here has ended all the same.
        }

        context.Response.Redirect(frontPage);
    }

    /// <summary>Says whether our own page asks for the sign-out; any other request is answered.</summary>
    public static async Task<bool> IsAskedForAsync(HttpContext context)
    {
        if (!await TryReadFormAsync(context.Request).ConfigureAwait(false))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return false;
        }

        // Another site must not be able to end a session with a link or a form.
        IAntiforgery antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (!await antiforgery.IsRequestValidAsync(context).ConfigureAwait(false))
        {
            context.Response.Redirect(LocalAddress.Of(context.Request.PathBase, EIdentityDefaults.LogoutPath));
            return false;
        }

        return true;
    }

    private static async Task EndAtProviderAsync(HttpContext context, LoginFlow flow, Uri back, Secret? hint)
    {
        if (hint is not null
            && await flow.FindLogoutFormAsync(back, hint, context.RequestAborted).ConfigureAwait(false) is { } form)
        {
            if (form.IsInAddress)
            {
                context.Response.Redirect(LogoutFormPage.AddressOf(form));
                return;
            }

            await LogoutFormPage.SendAsync(context, form).ConfigureAwait(false);
            return;
        }

        Uri? address = await flow.FindLogoutAddressAsync(back, context.RequestAborted).ConfigureAwait(false);
        context.Response.Redirect(address?.AbsoluteUri ?? LocalAddress.Of(context.Request.PathBase, "/"));
    }

    private static async Task<bool> TryReadFormAsync(HttpRequest request)
    {
        if (request.ContentLength > MaxBytes)
        {
            return false;
        }

        try
        {
            if (request.HasFormContentType)
            {
                await request.ReadFormAsync(Limits, request.HttpContext.RequestAborted).ConfigureAwait(false);
            }

            return true;
        }
        catch (Exception malformed) when (malformed is InvalidDataException or IOException)
        {
            return false;
        }
    }
}
