using Microsoft.AspNetCore.Http;

namespace EIdentity.Sandbox;

/// <summary>Ends a logout that names no address to return to.</summary>
internal static class SignedOutPage
{
    public static Task WriteAsync(WorldGround ground, HttpContext context, PageTexts texts)
    {
        Page page = new(ground, texts, texts.SignedOutTitle);
        page.Html.Element("p", texts.SignedOutText);
        return page.WriteAsync(context, StatusCodes.Status200OK, otherLanguagePath: null);
    }
}
