using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Ends a sign-in at the provider, which never sends the browser back: the application under test must live with that.</summary>
internal static class JourneyPage
{
    public static Task WriteAsync(WorldGround ground, HttpContext context, PageTexts texts, SandboxJourney journey)
    {
        Page page = new(ground, texts, texts.JourneyTitle);
        page.Html.Element("p", texts.Describe(journey)).Element("p", texts.JourneyEnds);
        return page.WriteAsync(context, StatusCodes.Status200OK, Page.InOtherLanguage(context, texts));
    }
}
