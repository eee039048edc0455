using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Sends a built-in page: no outside address, no script but one that is named, not stored by anybody.</summary>
internal sealed class BuiltInPage(int status, PageLanguage language, string title, Action<Html> body)
{
    /// <summary>Gets the addresses to whose origins the page's form may lead, besides this site's own.</summary>
    public IEnumerable<Uri> FormTargets { get; init; } = [];

    /// <summary>Gets the one script that runs when the page is there.</summary>
    public string? Script { get; init; }

    public async Task SendAsync(HttpContext context)
    {
        HttpResponse response = context.Response;
        IPageLayout? layout = context.RequestServices.GetService<IPageLayout>();
        string? site = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value.SiteName;
        string fullTitle = site is null ? title : $"{title} - {site}";
        string document = layout is null
            ? Document(context, fullTitle, site)
            : await layout.WrapAsync(context, new PageContent(language, fullTitle, Content(context)), context.RequestAborted)
                .ConfigureAwait(false);
        response.StatusCode = status;
        response.ContentType = "text/html; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        // A layout may sign out from its header, which leads on to the provider.
        response.Headers.ContentSecurityPolicy = layout is null
            ? PageStyle.PolicyFor(hasLayout: false, FormTargets, Script)
            : PageStyle.PolicyFor(hasLayout: true, FormTargets.Concat(ProvidersOf(context)), Script);
        response.Headers.XContentTypeOptions = "nosniff";
        response.Headers["Referrer-Policy"] = "no-referrer";
        await response.WriteAsync(document, context.RequestAborted).ConfigureAwait(false);
    }

    /// <summary>Finds where any provider may send a browser on: browsers apply form-action to the redirects after a form too.</summary>
    public static IEnumerable<Uri> ProvidersOf(HttpContext context) =>
        context.RequestServices.GetRequiredService<LoginSchemes>().BrowserAddresses.Select(static address => new Uri(address));

    private static bool IsSandbox(HttpContext context) =>
        context.RequestServices.GetRequiredService<LoginSchemes>().AllSettings.Any(static login => login.AllowSandbox);

    private string Document(HttpContext context, string fullTitle, string? site)
    {
        Html page = new();
        page.Add($"<!DOCTYPE html><html lang=\"{language.Code}\"><head><meta charset=\"utf-8\">"
            + $"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>{fullTitle}</title><style>");
        page.AddTrusted(PageStyle.Css);
        page.Add($"</style></head><body>");
        AddHeader(page, context, site);
        page.Add($"<main>");
        AddContent(page);
        page.Add($"</main></body></html>");
        return page.ToString();
    }

    private string Content(HttpContext context)
    {
        Html content = new();
        if (IsSandbox(context))
        {
            AddNotice(content);
        }

        AddContent(content);
        return content.ToString();
    }

    private void AddContent(Html page)
    {
        page.Add($"<h1>{title}</h1>");
        body(page);
        if (Script is not null)
        {
            page.AddTrusted($"<script>{Script}</script>");
        }
    }

    // A landmark: what stands outside one is passed over by who goes from landmark to landmark.
    private void AddHeader(Html page, HttpContext context, string? site)
    {
        bool isSandbox = IsSandbox(context);
        if (!isSandbox && site is null)
        {
            return;
        }

        page.Add($"<header>");
        if (isSandbox)
        {
            AddNotice(page);
        }

        if (site is not null)
        {
            page.Add($"<p class=\"site\">").AddWords(site, language).Add($"</p>");
        }

        page.Add($"</header>");
    }

    private void AddNotice(Html page) => page.Add($"<p class=\"notice\">{CitizenTexts.In(language).SandboxNotice}</p>");
}
