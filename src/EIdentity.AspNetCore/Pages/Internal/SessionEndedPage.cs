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
    /// <param name="outcome">What became of the form.</param>
    /// <param name="lifetime">How long a form is kept.</param>
    public static Task SendAsync(
        HttpContext context, PathString pathBase, string scheme, PostedOutcome outcome, TimeSpan lifetime = default)
    {
        PageLanguage language = PageLanguages.Of(context);
        CitizenTexts texts = CitizenTexts.In(language);
        DateTimeOffset now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
        string text = outcome switch
        {
            PostedOutcome.Kept => texts.SessionEndedKept(
                (now + lifetime).ToOffset(VietnamOffset).ToString("HH:mm", CultureInfo.InvariantCulture)),
            PostedOutcome.Empty => texts.SessionEndedEmpty,
            _ => texts.SessionEndedLost,
        };
        QueryString query = ProblemRedirect.AddScheme(QueryString.Create("returnUrl", PostedForm.PageOf(context, pathBase)), scheme);
        string signIn = LocalAddress.Of(pathBase, EIdentityDefaults.LoginPath + query);
        string frontPage = LocalAddress.Of(pathBase, "/");
        BuiltInPage page = new(StatusCodes.Status403Forbidden, language, texts.SessionEndedTitle, page => page.Add(
            $"<p>{text}</p><nav class=\"actions\"><a href=\"{signIn}\">{texts.SignInAgain}</a>"
                + $"<a href=\"{frontPage}\">{texts.FrontPage}</a></nav>"));
        return page.SendAsync(context);
    }
}
