using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EIdentity.AspNetCore;

/// <summary>Makes the built-in pages: why a login did not work, help, and the question before signing out.</summary>
internal static class LoginPages
{
    public static async Task ProblemAsync(HttpContext context)
    {
        LoginSchemes schemes = context.RequestServices.GetRequiredService<LoginSchemes>();
        EIdentityWebOptions options = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value;
        AuthenticateResult session = await context.AuthenticateAsync(EIdentityDefaults.SessionScheme).ConfigureAwait(false);
        IQueryCollection query = context.Request.Query;
        PageLanguage language = PageLanguages.Of(context);
        CitizenMessage message = CitizenMessage.For(query["code"], language, query["ref"], options.HelpDesk, session.Succeeded);
        string returnUrl = LocalAddress.OrFrontPage(query["returnUrl"], context.Request.PathBase);

        // Anybody can write the address; only a login that the app has is passed on.
        string? scheme = query["scheme"].ToString() is { Length: > 0 } named ? schemes.Find(named)?.Name : null;

        // The page is about another login than the session's, so signing in there may be with another account.
        IEnumerable<CitizenAction> actions = session.Succeeded
            && schemes.FindOf(session.Principal) is { } began
            && began.Name != (scheme ?? EIdentityDefaults.AuthenticationScheme)
                ? message.Actions.Where(static action => action.Kind != CitizenActionKind.SignIn)
                    .Prepend(new CitizenAction(CitizenActionKind.SignIn, CitizenTexts.In(language).SignInElsewhere))
                : message.Actions;
        string? cause = context.RequestServices.GetRequiredService<RecentCauses>().Find(query["ref"]);

        // To the front page one link is enough.
        string frontPage = LocalAddress.Of(context.Request.PathBase, "/");
        actions = actions.Where(action => action.Kind != CitizenActionKind.Continue || returnUrl != frontPage);
        await Page(
            message, language, options.HelpDesk, actions, kind => AddressOf(kind, context.Request.PathBase, returnUrl, scheme), cause)
            .SendAsync(context)
            .ConfigureAwait(false);
    }

    /// <summary>Asks the citizen to wait where too many logins were begun.</summary>
    /// <remarks>With the status that programs understand, so not by a redirect.</remarks>
    public static Task WaitAsync(HttpContext context, PathString pathBase, EIdentityWebOptions options, string returnUrl, string scheme)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenMessage message = CitizenMessage.For(ErrorCodes.TooManyLogins.Value, language, helpDesk: options.HelpDesk);
        context.Response.Headers.RetryAfter = "60";
        return Page(message, language, options.HelpDesk, message.Actions, kind => AddressOf(kind, pathBase, returnUrl, scheme))
            .SendAsync(context);
    }

    public static Task HelpAsync(HttpContext context)
    {
        string? helpDesk = context.RequestServices.GetRequiredService<IOptions<EIdentityWebOptions>>().Value.HelpDesk;
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        BuiltInPage help = new(StatusCodes.Status200OK, language, texts.HelpTitle, page =>
        {
            foreach ((string title, string text) in texts.HelpSections)
            {
                page.Add($"<h2>{title}</h2><p>{text}</p>");
            }

            if (helpDesk is not null)
            {
                HelpDeskLink.AddParagraph(page, texts.NeedHelp(helpDesk), helpDesk, language);
            }

            page.Add($"<nav class=\"actions\"><a href=\"{LocalAddress.Of(context.Request.PathBase, "/")}\">{texts.FrontPage}</a></nav>");
        });
        return help.SendAsync(context);
    }

    public static Task AskBeforeLogoutAsync(HttpContext context)
    {
        CookieAuthenticationOptions session = context.RequestServices
            .GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(EIdentityDefaults.SessionScheme);

        // A cookie that opens nothing here any more is asked about too: a copy of it may still be kept alive somewhere, and ends with it.
        bool hasCookie = session.CookieManager.GetRequestCookie(context, session.Cookie.Name!) is not null;
        return BeforeLogout(context, hasCookie, BuiltInPage.ProvidersOf(context)).SendAsync(context);
    }

    /// <summary>Makes the question before signing out, or says that nobody is signed in.</summary>
    public static BuiltInPage BeforeLogout(HttpContext context, bool hasSession, IEnumerable<Uri> providers) =>
        hasSession ? AskBeforeLogout(context, providers) : NobodySignedIn(context);

    private static BuiltInPage NobodySignedIn(HttpContext context)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        return new BuiltInPage(StatusCodes.Status200OK, language, texts.CancelledTitle, page => page.Add(
            $"<p>{texts.NoSessionText}</p><nav class=\"actions\">"
                + $"<a href=\"{LocalAddress.Of(context.Request.PathBase, "/")}\">{texts.FrontPage}</a>"
                + $"<a href=\"{LocalAddress.Of(context.Request.PathBase, EIdentityDefaults.LoginPath)}\">{texts.SignIn}</a></nav>"));
    }

    private static BuiltInPage AskBeforeLogout(HttpContext context, IEnumerable<Uri> providers)
    {
        IAntiforgery antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        AntiforgeryTokenSet tokens = antiforgery.GetAndStoreTokens(context);
        string logout = LocalAddress.Of(context.Request.PathBase, EIdentityDefaults.LogoutPath);
        return new BuiltInPage(StatusCodes.Status200OK, language, texts.LogoutTitle, page => page.Add(
            $"<p>{texts.LogoutText}</p><form method=\"post\" action=\"{logout}\" class=\"actions\"><button>{texts.Logout}</button>"
                + $"<input type=\"hidden\" name=\"{tokens.FormFieldName}\" value=\"{tokens.RequestToken}\">"
                + $"<a href=\"{LocalAddress.Of(context.Request.PathBase, "/")}\">{texts.FrontPage}</a></form>"))
        {
            FormTargets = providers,
        };
    }

    private static BuiltInPage Page(
        CitizenMessage message,
        PageLanguage language,
        string? helpDesk,
        IEnumerable<CitizenAction> actions,
        Func<CitizenActionKind, string> addressOf,
        string? cause = null) =>
        new(message.StatusCode, language, message.Title, page =>
        {
            foreach (string paragraph in message.Paragraphs)
            {
                HelpDeskLink.AddParagraph(page, paragraph, helpDesk, language);
            }

            page.Add($"<nav class=\"actions\">");
            foreach (CitizenAction action in actions)
            {
                page.Add($"<a href=\"{addressOf(action.Kind)}\">{action.Label}</a>");
            }

            page.Add($"</nav>");
            if (cause is not null)
            {
                page.Add($"<h2>{CitizenTexts.In(language).CauseTitle}</h2><p lang=\"en\">{cause}</p>");
            }
        });

    private static string AddressOf(CitizenActionKind kind, PathString pathBase, string returnUrl, string? scheme) => kind switch
    {
        CitizenActionKind.SignIn => LocalAddress.Of(
            pathBase,
            EIdentityDefaults.LoginPath + ProblemRedirect.AddScheme(QueryString.Create("returnUrl", returnUrl), scheme)),
        CitizenActionKind.Help => LocalAddress.Of(pathBase, EIdentityDefaults.HelpPath),
        CitizenActionKind.Continue => returnUrl,
        _ => LocalAddress.Of(pathBase, "/"),
    };
}
