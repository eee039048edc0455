using EIdentity.Client;

namespace PublicServicePortal;

/// <summary>Sends the headers that keep a page's content, frames and addresses to itself.</summary>
public sealed class SecurityHeaders(RequestDelegate next, LoginFlow login)
{
    // Browsers also apply form-action to the redirects after a form: signing out, and stepping up, go on to the provider.
    private readonly string _contentPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + $"form-action 'self' {string.Join(' ', OriginsOf(login.BrowserAddresses))}; frame-ancestors 'none'; base-uri 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = _contentPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";

        // Pages may show a citizen's data; static files say themselves how long they may be kept.
        context.Response.OnStarting(() =>
        {
            headers.CacheControl = headers.CacheControl.Count == 0 ? "no-store" : headers.CacheControl;
            return Task.CompletedTask;
        });
        return next(context);
    }

    private static IEnumerable<string> OriginsOf(IEnumerable<string> addresses) =>
        addresses.Select(address => new Uri(address).GetLeftPart(UriPartial.Authority)).Distinct(StringComparer.Ordinal);
}
