using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Makes the built-in pages: why a login did not work, help, and the question before signing out.</summary>
internal static class LoginPages
{
    public static async Task<IResult> ProblemAsync(HttpContext context, LoginSchemes schemes, IOptions<EIdentityWebOptions> options)
    {
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        IQueryCollection query = context.Request.Query;
        PageLanguage language = PageLanguages.Of(context);
        CitizenMessage message = CitizenMessage.For(query["code"], language, query["ref"], options.Value.HelpDesk, session.Succeeded);
        string returnUrl = LocalAddress.OrFrontPage(query["returnUrl"], context.Request.PathBase);

        // Anybody can write the address; only a login that the app has is passed on.
        string? scheme = query["scheme"].ToString() is { Length: > 0 } named ? schemes.Find(named)?.Name : null;

        // The page is about another login than the session's, so signing in there may be with another account.
        IEnumerable<CitizenAction> actions = session.Succeeded
            && schemes.FindOf(session.Principal) is { } began
            && began.Name != (scheme ?? EIdentityDefaults.AuthenticationScheme)
                ? message.Actions.Where(static action => action.Kind != CitizenActionKind.SignIn)
                    .Prepend(new CitizenAction(CitizenActionKind.SignIn, TextsIn(language).SignInElsewhere))
                : message.Actions;
        return new BuiltInPage(message.StatusCode, language, message.Title, page =>
        {
            foreach (string paragraph in message.Paragraphs)
            {
                page.Add($"<p>{paragraph}</p>");
            }

            page.Add($"<nav class=\"actions\">");
            foreach (CitizenAction action in actions)
            {
                page.Add($"<a href=\"{AddressOf(action.Kind, context.Request.PathBase, returnUrl, scheme)}\">{action.Label}</a>");
            }

            page.Add($"</nav>");
        });
    }

    public static IResult Help(HttpContext context)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = TextsIn(language);
        return new BuiltInPage(StatusCodes.Status200OK, language, texts.HelpTitle, page =>
        {
            foreach ((string title, string text) in texts.HelpSections)
            {
                page.Add($"<h2>{title}</h2><p>{text}</p>");
            }

            page.Add($"<nav class=\"actions\"><a href=\"{context.Request.PathBase + "/"}\">{texts.FrontPage}</a></nav>");
        });
    }

    public static IResult AskBeforeLogout(HttpContext context, IAntiforgery antiforgery)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = TextsIn(language);
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        return new BuiltInPage(StatusCodes.Status200OK, language, texts.LogoutTitle, hasForm: true, body: page => page.Add(
            $"<p>{texts.LogoutText}</p><form method=\"post\" action=\"{context.Request.PathBase + EIdentityDefaults.LogoutPath}"
                + $"\" class=\"actions\"><button>{texts.Logout}</button><input type=\"hidden\" name=\"{tokens.FormFieldName}"
                + $"\" value=\"{tokens.RequestToken}\"><a href=\"{context.Request.PathBase + "/"}\">{texts.FrontPage}</a></form>"));
    }

    private static CitizenTexts TextsIn(PageLanguage language) =>
        language == PageLanguage.English ? CitizenTexts.English : CitizenTexts.Vietnamese;

    private static string AddressOf(CitizenActionKind kind, PathString pathBase, string returnUrl, string? scheme) => kind switch
    {
        CitizenActionKind.SignIn => pathBase + EIdentityDefaults.LoginPath
            + ProblemRedirect.AddScheme(QueryString.Create("returnUrl", returnUrl), scheme),
        CitizenActionKind.Help => pathBase + EIdentityDefaults.HelpPath,
        _ => pathBase + "/",
    };
}
