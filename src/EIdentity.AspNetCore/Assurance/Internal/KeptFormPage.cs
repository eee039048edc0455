using EIdentity.Client;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace EIdentity.AspNetCore;

/// <summary>Shows a form again that waited for a new sign-in; the citizen sends it, nothing else does.</summary>
internal static class KeptFormPage
{
    public static async Task ShowAsync(HttpContext context)
    {
        BuiltInPage page = await FindAsync(context).ConfigureAwait(false);
        await page.SendAsync(context).ConfigureAwait(false);
    }

    private static async Task<BuiltInPage> FindAsync(HttpContext context)
    {
        KeptFormCookie forms = context.RequestServices.GetRequiredService<KeptFormCookie>();
        IAntiforgery antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        if (!session.Succeeded
            || SessionClaims.Read(session.Principal) is not { } identity
            || await TakeAsync(context, forms, identity.ToPersonDigest()).ConfigureAwait(false) is not (KeptForm form, string address))
        {
            return Gone(context, language, texts);
        }

        // The token must be this session's: the endpoint behind the form asks this session too, whatever the default scheme is.
        context.User = session.Principal;
        string frontPage = LocalAddress.Of(context.Request.PathBase, "/");
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        (string title, string text, string send) = form.CameAfterSession
            ? (texts.KeptAfterSessionTitle, texts.KeptAfterSessionText, texts.Continue)
            : (texts.KeptFormTitle, texts.KeptFormText, texts.KeptFormSend);
        return new BuiltInPage(StatusCodes.Status200OK, language, title, page =>
        {
            page.Add($"<p>{text}</p>");
            if (form.HadFiles)
            {
                page.Add($"<p>{texts.KeptFormFiles}</p>");
            }

            page.Add($"<form method=\"post\" action=\"{address}\"><dl>");
            foreach (KeptField field in form.Fields.Where(field => !field.IsHidden))
            {
                page.Add($"<dt>{field.Label ?? field.Name}</dt><dd>")
                    .AddWords(Shown(field, texts), language)
                    .Add($"<input type=\"hidden\" name=\"{field.Name}\" value=\"{field.Value}\"></dd>");
            }

            page.Add($"</dl><div class=\"actions\">");
            foreach (KeptField field in form.Fields.Where(field => field.IsHidden))
            {
                page.Add($"<input type=\"hidden\" name=\"{field.Name}\" value=\"{field.Value}\">");
            }

            page.Add(
                $"<button>{send}</button><input type=\"hidden\" name=\"{tokens.FormFieldName}\" "
                    + $"value=\"{tokens.RequestToken}\"><a href=\"{frontPage}\">{texts.FrontPage}</a></div></form>");
        })
        {
            FormTargets = BuiltInPage.ProvidersOf(context),
        };
    }

    private static string Shown(KeptField field, CitizenTexts texts) =>
        string.IsNullOrWhiteSpace(field.Value) ? texts.KeptFormEmpty : field.IsMasked ? "••••••" : field.Value;

    private static async Task<(KeptForm Form, string Address)?> TakeAsync(HttpContext context, KeptFormCookie forms, string person)
    {
        try
        {
            bool allowsPlainHttp = context.RequestServices.GetRequiredService<IHostEnvironment>().IsDevelopment();
            return await forms.TakeAsync(context, person, allowsPlainHttp).ConfigureAwait(false);
        }
        catch (SharedStateException)
        {
            // The store is down. The page says that the form is gone, and the citizen can fill it in again.
            return null;
        }
    }

    private static BuiltInPage Gone(HttpContext context, PageLanguage language, CitizenTexts texts) =>
        new(StatusCodes.Status200OK, language, texts.KeptFormGoneTitle, page => page.Add(
            $"<p>{texts.KeptFormGoneText}</p><nav class=\"actions\">"
                + $"<a href=\"{LocalAddress.Of(context.Request.PathBase, "/")}\">{texts.FrontPage}</a></nav>"));
}
