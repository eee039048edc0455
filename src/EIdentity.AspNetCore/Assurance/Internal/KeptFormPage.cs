using EIdentity.Client;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Shows a form again that waited for a higher level; the citizen sends it, nothing else does.</summary>
internal static class KeptFormPage
{
    public static async Task ShowAsync(HttpContext context)
    {
        BuiltInPage page = await FindAsync(context).ConfigureAwait(false);
        await page.SendAsync(context).ConfigureAwait(false);
    }

    private static async Task<BuiltInPage> FindAsync(HttpContext context)
    {
        KeptForms forms = context.RequestServices.GetRequiredService<KeptForms>();
        IAntiforgery antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = language == PageLanguage.English ? CitizenTexts.English : CitizenTexts.Vietnamese;
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        if (!session.Succeeded || SessionClaims.Read(session.Principal) is not { } identity || session.Properties.Form is not { } waiting)
        {
            return Gone(context, language, texts);
        }

        KeptForm? form = await TakeAsync(forms, waiting, identity.Subject, context.RequestAborted).ConfigureAwait(false);
        if (form is null)
        {
            return Gone(context, language, texts);
        }

        // The token must be this session's: the endpoint behind the form asks this session too, whatever the default scheme is.
        context.User = session.Principal;
        string frontPage = LocalAddress.Of(context.Request.PathBase, "/");
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return new BuiltInPage(StatusCodes.Status200OK, language, texts.KeptFormTitle, hasForm: true, body: page =>
        {
            page.Add($"<p>{texts.KeptFormText}</p>");
            if (form.HadFiles)
            {
                page.Add($"<p>{texts.KeptFormFiles}</p>");
            }

            page.Add($"<form method=\"post\" action=\"{waiting.Address}\"><dl>");
            foreach (KeptField field in form.Fields)
            {
                page.Add($"<dt>{field.Label ?? field.Name}</dt><dd>{Shown(field, texts)}"
                    + $"<input type=\"hidden\" name=\"{field.Name}\" value=\"{field.Value}\"></dd>");
            }

            page.Add(
                $"</dl><div class=\"actions\"><button>{texts.KeptFormSend}</button><input type=\"hidden\" name=\"{tokens.FormFieldName}\" "
                    + $"value=\"{tokens.RequestToken}\"><a href=\"{frontPage}\">{texts.FrontPage}</a></div></form>");
        });
    }

    private static string Shown(KeptField field, CitizenTexts texts) =>
        string.IsNullOrWhiteSpace(field.Value) ? texts.KeptFormEmpty : field.IsMasked ? "••••••" : field.Value;

    private static async Task<KeptForm?> TakeAsync(
        KeptForms forms,
        (string Handle, string Address) waiting,
        SubjectKey subject,
        CancellationToken cancellationToken)
    {
        try
        {
            return await forms.TakeAsync(waiting.Handle, subject, waiting.Address, cancellationToken).ConfigureAwait(false);
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
