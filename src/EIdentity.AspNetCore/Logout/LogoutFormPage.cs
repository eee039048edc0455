using EIdentity.Client;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace EIdentity.AspNetCore;

/// <summary>Has the browser post to the provider what ends the citizen's session there: by itself, or by a button.</summary>
internal static class LogoutFormPage
{
    // A layout may have forms of its own; the one before the script is ours.
    private const string Submit = "document.currentScript.previousElementSibling.submit()";

    /// <summary>Gives the address of a form whose fields go into it.</summary>
    public static string AddressOf(LogoutForm form) => QueryHelpers.AddQueryString(
        form.Address.Reveal().AbsoluteUri,
        form.Fields.Select(static field => KeyValuePair.Create(field.Key, (string?)field.Value.Reveal())));

    public static Task SendAsync(HttpContext context, LogoutForm form)
    {
        Uri address = form.Address.Reveal();
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        BuiltInPage page = new(StatusCodes.Status200OK, language, texts.LogoutFormTitle, html =>
        {
            html.Add($"<p>{texts.LogoutFormText}</p><form method=\"post\" action=\"{address.AbsoluteUri}\" class=\"actions\">"
                + $"<button>{texts.Continue}</button>");
            foreach ((string name, Secret value) in form.Fields)
            {
                html.Add($"<input type=\"hidden\" name=\"{name}\" value=\"{value.Reveal()}\">");
            }

            html.Add($"</form>");
        })
        {
            FormTargets = [address, .. BuiltInPage.ProvidersOf(context)],
            Script = Submit,
        };
        return page.SendAsync(context);
    }
}
