using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Sends a built-in page: no script, no outside address, not stored by anybody.</summary>
internal sealed class BuiltInPage(int status, PageLanguage language, string title, Action<Html> body, bool hasForm = false)
{
    public Task SendAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.ContentSecurityPolicy = PageStyle.ContentSecurityPolicy + (hasForm ? ProviderOrigins(context) : string.Empty);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        string? site = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value.SiteName;
        Html page = new();
        page.Add($"<!DOCTYPE html><html lang=\"{language.Code}\"><head><meta charset=\"utf-8\">"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"
            + $"<title>{(site is null ? title : $"{title} - {site}")}</title><style>");
        page.AddTrusted(PageStyle.Css);
        page.Add($"</style></head><body>");
        AddHeader(page, context, site);
        page.Add($"<main><h1>{title}</h1>");
        body(page);
        page.Add($"</main></body></html>");
        return response.WriteAsync(page.ToString(), context.RequestAborted);
    }

    // A landmark: what stands outside one is passed over by who goes from landmark to landmark.
    private void AddHeader(Html page, HttpContext context, string? site)
    {
        bool isSandbox = context.RequestServices.GetRequiredService<LoginSchemes>().AllSettings.Any(static login => login.AllowSandbox);
        if (!isSandbox && site is null)
        {
            return;
        }

        page.Add($"<header>");
        if (isSandbox)
        {
            page.Add($"<p class=\"notice\">"
                + $"{(language == PageLanguage.English ? CitizenTexts.English : CitizenTexts.Vietnamese).SandboxNotice}</p>");
        }

        if (site is not null)
        {
            page.Add($"<p class=\"site\">{site}</p>");
        }

        page.Add($"</header>");
    }

    // Browsers also apply form-action to the redirects after a form, and those may lead
    // to the provider: to sign in again, or to sign out there.
    private static string ProviderOrigins(HttpContext context)
    {
        IEnumerable<string> addresses = context.RequestServices.GetRequiredService<LoginSchemes>().BrowserAddresses;
        return string.Concat(addresses.Select(static address => " " + new Uri(address).GetLeftPart(UriPartial.Authority)).Distinct());
    }
}
