using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Signs out of an app that keeps the stock handler: its own cookie first, then by its handler at the provider.</summary>
internal static class StockLogout
{
    public static async Task AskAsync(HttpContext context)
    {
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        Uri? provider = session.Succeeded ? await FindProviderAsync(context).ConfigureAwait(false) : null;
        await LoginPages.BeforeLogout(context, session.Succeeded, provider is null ? [] : [provider]).SendAsync(context)
            .ConfigureAwait(false);
    }

    public static async Task EndAsync(HttpContext context)
    {
        if (!await LogoutEndpoint.IsAskedForAsync(context).ConfigureAwait(false))
        {
            return;
        }

        string frontPage = LocalAddress.Of(context.Request.PathBase, "/");
        SharedComputer.NoteSignOut(context);
        context.Response.Headers.CacheControl = "no-store";
        await context.SignOutAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        if (await FindProviderAsync(context).ConfigureAwait(false) is null)
        {
            context.Response.Redirect(frontPage);
            return;
        }

        string stock = context.RequestServices.GetRequiredService<StockHandlerScheme>().Name;
        await context.SignOutAsync(stock, new AuthenticationProperties { RedirectUri = frontPage }).ConfigureAwait(false);
    }

    // The handler throws where its provider has no such address, and whatever the fetching of the document throws.
    private static async Task<Uri?> FindProviderAsync(HttpContext context)
    {
        OpenIdConnectOptions stock = context.RequestServices.GetRequiredService<IOptionsMonitor<OpenIdConnectOptions>>()
            .Get(context.RequestServices.GetRequiredService<StockHandlerScheme>().Name);
        try
        {
            string? address = stock.ConfigurationManager is { } documents
                ? (await documents.GetConfigurationAsync(context.RequestAborted).ConfigureAwait(false)).EndSessionEndpoint
                : stock.Configuration?.EndSessionEndpoint;
            return Uri.TryCreate(address, UriKind.Absolute, out Uri? endSession) ? endSession : null;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !context.RequestAborted.IsCancellationRequested)
        {
            ILoggerFactory loggers = context.RequestServices.GetRequiredService<ILoggerFactory>();
            Log.EndSessionAddressUnknown(loggers.CreateLogger(typeof(StockLogout)), failure.GetType().Name);
            return null;
        }
    }
}
