using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EIdentity.AspNetCore;

/// <summary>Tells a citizen whose form came without a session what became of it.</summary>
internal static class SessionEndedPage
{
    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);

    /// <summary>Sends the page, with the way to sign in and back to the form.</summary>
    /// <param name="context">The request that brought the form.</param>
    /// <param name="pathBase">Where the app stands.</param>
    /// <param name="scheme">The login to sign in with.</param>
    /// <param name="keptFor">How long the form is kept, or <see langword="null"/> when it is not.</param>
    public static Task SendAsync(HttpContext context, PathString pathBase, string scheme, TimeSpan? keptFor)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        string text = keptFor is { } time
            ? texts.SessionEndedKept((now + time).ToOffset(VietnamOffset).ToString("HH:mm", CultureInfo.InvariantCulture))
            : texts.SessionEndedLost;
        QueryString query = ProblemRedirect.AddScheme(QueryString.Create("returnUrl", FormPage(context, pathBase)), scheme);
        string signIn = LocalAddress.Of(pathBase, EIdentityDefaults.LoginPath + query);
        string frontPage = LocalAddress.Of(pathBase, "/");
        BuiltInPage page = new(StatusCodes.Status403Forbidden, language, texts.SessionEndedTitle, page => page.Add(
            $"<p>{text}</p><nav class=\"actions\"><a href=\"{signIn}\">{texts.SignInAgain}</a>"
                + $"<a href=\"{frontPage}\">{texts.FrontPage}</a></nav>"));
        return page.SendAsync(context);
    }

    // The page that the form stood on, as the browser says it; what it was sent to may answer nobody who opens it.
    private static string FormPage(HttpContext context, PathString pathBase) =>
        Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out Uri? page) && page.Authority == context.Request.Host.Value
            ? LocalAddress.ForReturn(page.PathAndQuery, pathBase, out _)
            : LocalAddress.Of(pathBase, "/");
}
